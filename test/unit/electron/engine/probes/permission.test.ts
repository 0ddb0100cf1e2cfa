import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../../shared/model/attribute.ts';
import { AppError } from '../../../../../shared/model/errors.ts';
import { defaultLimits } from '../../../../../shared/model/limits.ts';
import { normaliseHost, targetText } from '../../../../../electron/engine/probes/host-name.ts';
import { allowedConnections, targetOf } from '../../../../../electron/engine/probes/permission.ts';
import { runProbe } from '../../../../../electron/engine/probes/run.ts';
import type { ProbeLoaders } from '../../../../../electron/engine/probes/registry.ts';
import type { Probe, ProbeContext } from '../../../../../electron/engine/probes/types.ts';

const codeOf = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.data.code;
    throw error;
  }
  return 'allowed';
};

describe('a host', () => {
  it.each([
    ['DB.Example.', 'db.example'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['[::1]', '::1'],
    ['127.1', '127.0.0.1'],
    ['0x7f.0.0.1', '127.0.0.1'],
    ['_dmarc.Shop.example', '_dmarc.shop.example'],
    ['a_b', 'a_b'],
  ])('%s is %s', (given, expected) => {
    expect(normaliseHost(given)).toBe(expected);
    expect(normaliseHost(expected)).toBe(expected);
  });

  it('with its port is one text', () => {
    expect(targetText({ host: 'a.example', port: 443 })).toBe('a.example:443');
    expect(targetText({ host: '::1', port: 443 })).toBe('[::1]:443');
  });
});

describe('permission', () => {
  const connections = allowedConnections([
    { host: 'db.example', port: 5432 },
    { host: '::1', port: 443 },
  ]);

  it.each([
    ['DB.example.', 5432],
    ['0:0:0:0:0:0:0:1', 443],
  ])('%s %d is given', (host, port) => {
    expect(codeOf(() => connections.assertAllowed(host, port))).toBe('allowed');
  });

  it.each([
    ['db.example', 5433],
    ['db.example.org', 5432],
    ['x.db.example', 5432],
    ['db', 5432],
    ['::2', 443],
    ['*', 5432],
    ['', 5432],
  ])('%s %d is not', (host, port) => {
    expect(codeOf(() => connections.assertAllowed(host, port))).toBe('probe.not-allowed');
  });

  it('is given to nothing where nothing was said', () => {
    expect(codeOf(() => allowedConnections([]).assertAllowed('db.example', 5432))).toBe(
      'probe.not-allowed',
    );
  });
});

const question: Probe = {
  kind: 'postgres',
  host: 'Db.Example',
  port: 5432,
  database: 'shop',
  user: 'audit',
  password: 'canary-word',
  encryption: 'verified',
};

function context(part: Partial<ProbeContext> = {}): ProbeContext {
  return {
    connections: allowedConnections([{ host: 'db.example', port: 5432 }]),
    keyProvider: null,
    limits: { ...defaultLimits, seconds: 5 },
    signal: new AbortController().signal,
    progress: () => undefined,
    ...part,
  };
}

const loaders = (run: () => Promise<CollectedSource>): Partial<ProbeLoaders> => ({
  postgres: async () => run,
});

async function errorOf(work: Promise<unknown>): Promise<AppError['data']> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error.data;
  throw error;
}

describe('a probe', () => {
  it('is asked where its kind goes', () => {
    expect(targetOf(question)).toEqual({ host: 'db.example', port: 5432 });
    expect(targetOf({ kind: 'tls', host: '::1', port: 443, serverName: 'x' }).host).toBe('::1');
    expect(targetOf({ kind: 'dns', host: 'a.example' })).toEqual({ host: 'a.example', port: 53 });
    const resolver = targetOf({ kind: 'dns', host: 'a.example', resolver: '10.0.0.2' });
    expect(resolver).toEqual({ host: '10.0.0.2', port: 53 });
  });

  it('is not even loaded without permission', async () => {
    let loaded = false;
    const postgres = async (): Promise<never> => {
      loaded = true;
      throw new Error('loaded');
    };
    const none = context({ connections: allowedConnections([]) });
    expect((await errorOf(runProbe(question, none, { postgres }))).code).toBe('probe.not-allowed');
    expect(loaded).toBe(false);
  });

  it('that fails says why by the code, and repeats nothing', async () => {
    const refusal = Object.assign(new Error('connect canary-word'), { code: 'ECONNREFUSED' });
    const several = new AggregateError([refusal], 'canary-word');
    for (const thrown of [refusal, several]) {
      const error = await errorOf(
        runProbe(
          question,
          context(),
          loaders(async () => Promise.reject(thrown)),
        ),
      );
      expect(error.code).toBe('probe.failed');
      expect(error.sentence).toContain('nothing listens there');
      expect(JSON.stringify(error)).not.toContain('canary-word');
    }
  });

  it('whose own error holds the password is told in other words', async () => {
    const leaky = new AppError({ code: 'x', sentence: 'no canary-word', remedy: '' });
    const error = await errorOf(
      runProbe(
        question,
        context(),
        loaders(async () => Promise.reject(leaky)),
      ),
    );
    expect(JSON.stringify(error)).not.toContain('canary-word');
  });

  it('that hangs ends with its time, and with the person, though it hears nothing', async () => {
    const hangs = loaders(async () => new Promise(() => undefined));
    const short = context({ limits: { ...defaultLimits, seconds: 0.02 } });
    expect((await errorOf(runProbe(question, short, hangs))).code).toBe('probe.too-late');
    const controller = new AbortController();
    const asked = runProbe(question, context({ signal: controller.signal }), hangs);
    controller.abort();
    expect((await errorOf(asked)).code).toBe('command.stopped');
  });
});

describe('what is connected to', () => {
  it.each([
    ['0x7f.1', '127.0.0.1'],
    ['DB.Example.', 'db.example'],
    ['0:0:0:0:0:0:0:1', '::1'],
  ])('for %s is the spelling that was allowed, %s', async (given, allowed) => {
    const heard: string[] = [];
    const probe = async ({ host }: { readonly host: string }): Promise<CollectedSource> => {
      heard.push(host);
      return {} as CollectedSource;
    };
    const context: ProbeContext = {
      connections: allowedConnections([{ host: allowed, port: 443 }]),
      keyProvider: null,
      limits: defaultLimits,
      signal: new AbortController().signal,
      progress: () => undefined,
    };
    await runProbe({ kind: 'tls', host: given, port: 443 }, context, { tls: async () => probe });
    expect(heard).toEqual([allowed]);
  });
});
