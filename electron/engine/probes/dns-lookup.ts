import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { cancelled } from '../collectors/common/errors.ts';
import { targetOf } from './permission.ts';
import type { ProbeContext, ProbeInput } from './types.ts';

/** What a question came to: records, none of this type, no such name, or no answer with its code. */
export type Found<Records> =
  | { readonly outcome: 'records'; readonly records: Records }
  | { readonly outcome: 'none' | 'no-name' }
  | { readonly outcome: 'failed'; readonly code: string };

/** One try takes so long, in milliseconds; there are two. */
const PATIENCE = 2500;
const TRIES = 2;

/** Codes that are answers (c-ares): the name has no such records, or does not exist. */
const NONE: ReadonlySet<string> = new Set(['ENODATA']);
const NO_NAME: ReadonlySet<string> = new Set(['ENOTFOUND']);

/** Asks one resolver, one question after the other, each only where it is allowed. */
export class Questions {
  /** The addresses that are asked, as they are told. */
  readonly servers: readonly string[];
  private readonly resolver: Resolver;
  private readonly input: ProbeInput<'dns'>;
  private readonly context: ProbeContext;
  private readonly port: number;

  private constructor(
    resolver: Resolver,
    asked: {
      readonly input: ProbeInput<'dns'>;
      readonly context: ProbeContext;
      readonly port: number;
    },
  ) {
    this.resolver = resolver;
    this.input = asked.input;
    this.context = asked.context;
    this.port = asked.port;
    this.servers = resolver.getServers();
    asked.context.signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  }

  /** A resolver that is named by a name is looked up first. Throws where that is not allowed. */
  static async of(
    input: ProbeInput<'dns'>,
    context: ProbeContext,
    port: number,
  ): Promise<Questions> {
    const resolver = new Resolver({ timeout: PATIENCE, tries: TRIES });
    if (input.resolver !== undefined) {
      context.connections.assertAllowed(input.resolver, port);
      const address = isIP(input.resolver)
        ? input.resolver
        : (await lookup(input.resolver)).address;
      resolver.setServers([isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`]);
    }
    return new Questions(resolver, { input, context, port });
  }

  /** Asks, and says what it came to. Throws an AppError where it is not allowed or was stopped. */
  async ask<Records>(question: (resolver: Resolver) => Promise<Records>): Promise<Found<Records>> {
    const { signal, connections } = this.context;
    if (signal.aborted) throw cancelled();
    connections.assertAllowed(targetOf(this.input).host, this.port);
    try {
      return { outcome: 'records', records: await question(this.resolver) };
    } catch (error) {
      if (signal.aborted) throw cancelled();
      const { code } = (error ?? {}) as { readonly code?: unknown };
      if (typeof code !== 'string') throw error;
      if (NONE.has(code)) return { outcome: 'none' };
      return NO_NAME.has(code) ? { outcome: 'no-name' } : { outcome: 'failed', code };
    }
  }
}
