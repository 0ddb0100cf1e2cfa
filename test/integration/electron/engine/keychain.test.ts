import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../electron/engine/engine.ts';
import { noKeychain } from '../../../../electron/engine/host.ts';
import type { Keychain } from '../../../../electron/engine/host.ts';
import type { AuditView } from '../../../../shared/contract/views.ts';
import { act, freshFolder, opening, testHost } from './support/engine.ts';
import type { Folder } from './support/engine.ts';
import { rowsIn } from './support/record.ts';

let folder: Folder;
beforeEach(() => {
  folder = freshFolder();
});
afterEach(() => folder.remove());

/** A keychain of the operating system that outlives sessions. */
function fakeKeychain(kept = new Map<string, Uint8Array>()): Keychain & { kept: typeof kept } {
  return {
    kept,
    load: async (id) => kept.get(id) ?? null,
    save: async (id, secret, how) => {
      if (how === 'new' && kept.has(id)) return false;
      kept.set(id, Uint8Array.from(secret));
      return true;
    },
  };
}

interface Session {
  readonly engine: Engine;
  readonly view: (auditId: string) => Promise<AuditView['secrets']>;
}

async function session<T>(keychain: Keychain, work: (session: Session) => Promise<T>): Promise<T> {
  const host = { ...testHost(folder.path), keychain };
  const engine = await openEngine({ record: `${folder.path}/evenkeel.db`, host });
  const view = async (auditId: string): Promise<AuditView['secrets']> => {
    const result = await engine.query('audit.get', { auditId });
    if (!result.ok) throw new Error(result.error.sentence);
    return result.value.secrets;
  };
  try {
    return await work({ engine, view });
  } finally {
    await engine.close();
  }
}

const open = async ({ engine }: Session): Promise<string> =>
  (await act(engine, 'audit.open', opening)).audit.id;

async function read({ engine }: Session, auditId: string, side: string): Promise<void> {
  const file = folder.write(`${side}/checkout.env`, 'DB_PASSWORD=canary-shared-1\n');
  await act(engine, 'source.add', { auditId, side, files: [file] });
}

async function verdict({ engine }: Session, auditId: string): Promise<string | undefined> {
  await act(engine, 'comparison.run', { auditId });
  return rowsIn(`${folder.path}/evenkeel.db`, 'difference')[0]?.rule ?? undefined;
}

describe('two sessions', () => {
  it('with a keychain make the same tags', async () => {
    const keychain = fakeKeychain();
    const auditId = await session(keychain, async (first) => {
      const id = await open(first);
      await read(first, id, 'staging');
      expect(await first.view(id)).toMatchObject({ source: 'keychain', notComparable: 0 });
      return id;
    });
    await session(keychain, async (second) => {
      expect(await second.view(auditId)).toMatchObject({ source: 'keychain', notComparable: 0 });
      await read(second, auditId, 'production');
      expect(await verdict(second, auditId)).toBe('finding.secret-shared');
    });
  });

  it('without one make tags that are not comparable, and the app says so', async () => {
    const auditId = await session(noKeychain, async (first) => {
      const id = await open(first);
      await read(first, id, 'staging');
      expect(await first.view(id)).toMatchObject({ source: 'memory', notComparable: 0 });
      return id;
    });
    await session(noKeychain, async (second) => {
      expect(await second.view(auditId)).toMatchObject({ source: 'memory', notComparable: 1 });
      await read(second, auditId, 'production');
      expect(await verdict(second, auditId)).toBe('finding.secret-not-comparable');
    });
  });

  it('with a keychain that lost its keys say so, and keep a new one', async () => {
    const auditId = await session(fakeKeychain(), async (first) => {
      const id = await open(first);
      await read(first, id, 'staging');
      return id;
    });
    const emptied = fakeKeychain();
    await session(emptied, async (second) => {
      expect((await second.view(auditId)).notComparable).toBe(1);
      await read(second, auditId, 'production');
      await read(second, auditId, 'staging');
      expect(await second.view(auditId)).toMatchObject({ source: 'keychain', notComparable: 0 });
    });
    expect(emptied.kept.size).toBe(1);
  });
});

describe('a passphrase', () => {
  const passphrase = 'a long passphrase';

  it('gives the key, which the keychain keeps for the next start', async () => {
    const keychain = fakeKeychain();
    const auditId = await session(keychain, async (first) => {
      const id = await open(first);
      await act(first.engine, 'secrets.unlock', { auditId: id, passphrase });
      expect((await first.view(id)).source).toBe('passphrase');
      await read(first, id, 'staging');
      return id;
    });
    await session(keychain, async (second) => {
      expect(await second.view(auditId)).toMatchObject({ source: 'keychain', notComparable: 0 });
    });
  });

  it('counts more than what the keychain of another computer holds', async () => {
    const other = fakeKeychain();
    const auditId = await session(noKeychain, async (first) => {
      const id = await open(first);
      await act(first.engine, 'secrets.unlock', { auditId: id, passphrase });
      await read(first, id, 'staging');
      return id;
    });
    const [system] = rowsIn(`${folder.path}/evenkeel.db`, 'system');
    other.kept.set(system?.id ?? '', new Uint8Array(32).fill(7));
    await session(other, async (second) => {
      await read(second, auditId, 'production');
      expect(await second.view(auditId)).toMatchObject({ source: 'memory', hasPassphrase: true });
      await act(second.engine, 'secrets.unlock', { auditId, passphrase });
      await read(second, auditId, 'production');
      expect(await second.view(auditId)).toMatchObject({ notComparable: 0 });
      expect(await verdict(second, auditId)).toBe('finding.secret-shared');
    });
  });
});

it('a keychain that fails is as good as none', async () => {
  const broken: Keychain = {
    load: async () => Promise.reject(new Error('locked')),
    save: async () => Promise.reject(new Error('locked')),
  };
  await session(broken, async (only) => {
    const id = await open(only);
    await read(only, id, 'staging');
    expect(await only.view(id)).toMatchObject({ source: 'memory', notComparable: 0 });
  });
});

it('a key that cannot be opened today is left for tomorrow', async () => {
  const keychain = fakeKeychain();
  const auditId = await session(keychain, async (first) => {
    const id = await open(first);
    await read(first, id, 'staging');
    return id;
  });
  const locked: Keychain = { ...keychain, load: async () => Promise.reject(new Error('locked')) };
  await session(locked, async (second) => {
    await read(second, auditId, 'production');
    expect(await second.view(auditId)).toMatchObject({ source: 'memory', notComparable: 1 });
  });
  await session(keychain, async (third) => {
    await read(third, auditId, 'production');
    expect(await third.view(auditId)).toMatchObject({ source: 'keychain', notComparable: 0 });
    expect(await verdict(third, auditId)).toBe('finding.secret-shared');
  });
});

it('of two apps that begin at once, one makes the key and both use it', async () => {
  const keychain = fakeKeychain();
  const earlier = new Uint8Array(32).fill(9);
  let looked = 0;
  const raced: Keychain = {
    load: async (id) => {
      looked += 1;
      return looked === 1 ? null : keychain.load(id);
    },
    save: async (id, secret, how) => {
      keychain.kept.set(id, earlier);
      return keychain.save(id, secret, how);
    },
  };
  await session(raced, async (only) => {
    const id = await open(only);
    await read(only, id, 'staging');
    expect((await only.view(id)).source).toBe('keychain');
  });
  expect([...keychain.kept.values()]).toEqual([earlier]);
});

it('commands that begin together agree on one key, and the record holds none', async () => {
  const keychain = fakeKeychain();
  await session(keychain, async (only) => {
    const id = await open(only);
    await Promise.all([read(only, id, 'staging'), read(only, id, 'production')]);
    expect(await verdict(only, id)).toBe('finding.secret-shared');
  });
  const [secret] = keychain.kept.values();
  const text = JSON.stringify(rowsIn(`${folder.path}/evenkeel.db`, 'audit_trail'));
  expect(text).not.toContain(Buffer.from(secret ?? []).toString('hex'));
  expect(text).not.toContain(Buffer.from(secret ?? []).toString('base64'));
});
