import { Socket } from 'node:net';
import { connect, getCiphers } from 'node:tls';
import type {
  ConnectionOptions,
  DetailedPeerCertificate,
  SecureVersion,
  TLSSocket,
} from 'node:tls';
import { cancelled } from '../collectors/common/errors.ts';
import type { ProbeContext, ProbeInput } from './types.ts';

/** Versions that are tried, the oldest first, as OpenSSL and nginx spell them. */
export const versions: readonly SecureVersion[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/** What a handshake that came about agreed on. */
export interface Agreed {
  readonly outcome: 'agreed';
  readonly version: string;
  readonly cipher: string;
  readonly alpn: string | null;
  readonly stapled: boolean;
  readonly certificate: DetailedPeerCertificate;
  /** Null where the chain is trusted and complete; else the code of what is wrong with it. */
  readonly distrust: string | null;
}

/** What became of an attempt: `refused` by the server, `unable` here, or no answer that says. */
export type Handshake = Agreed | { readonly outcome: 'refused' | 'unable' | 'silent' };

/** What one attempt offers. */
export interface Offer {
  readonly min: SecureVersion;
  readonly max: SecureVersion;
  /** Names as OpenSSL has them; all that this computer knows where they are not given. */
  readonly ciphers?: readonly string[];
}

const MILLISECONDS = 1000;
/** One attempt may take so long, in seconds; the whole probe has the time of its limits. */
const PATIENCE = 8;

/** Errors by which this computer says that it cannot make such an offer. */
const OWN =
  /NO_PROTOCOLS_AVAILABLE|NO_CIPHERS_AVAILABLE|NO_CIPHER_MATCH|INVALID_PROTOCOL|INVALID_COMMAND|NO_CIPHERS_SPECIFIED|TLS_PROTOCOL_VERSION_CONFLICT|INVALID_ARG/;
/** Errors by which the other end, or what it answers, rules the offer out. */
const REFUSAL =
  /ALERT|UNSUPPORTED_PROTOCOL|WRONG_VERSION_NUMBER|WRONG_SSL_VERSION|DH_KEY_TOO_SMALL|UNKNOWN_PROTOCOL/;

/** Suites of TLS 1.3 (RFC 8446, B.4), but for the one with a short tag, which OpenSSL does not offer. */
const SUITES_13 = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_128_CCM_SHA256',
] as const;

/** Every cipher suite that this computer can offer for a version. */
export function offerable(version: SecureVersion): readonly string[] {
  if (version === 'TLSv1.3') return SUITES_13;
  return getCiphers()
    .map((name) => name.toUpperCase())
    .filter((name) => !name.startsWith('TLS_'));
}

/** Ends early the handshakes that a probe makes, one after the other. */
export class Handshakes {
  count = 0;
  private readonly input: ProbeInput<'tls'>;
  private readonly context: ProbeContext;

  constructor(input: ProbeInput<'tls'>, context: ProbeContext) {
    this.input = input;
    this.context = context;
  }

  /**
   * Connects once and says what became of it. Throws what the network says where nothing listens,
   * and an AppError where the connection is not allowed or the probe was stopped.
   */
  async try(offer: Offer): Promise<Handshake> {
    const { host, port } = this.input;
    if (this.context.signal.aborted) throw cancelled();
    this.context.connections.assertAllowed(host, port);
    this.count += 1;
    const socket = new Socket();
    try {
      await opened(socket, this.input, this.context.signal);
      return await this.shake(socket, offer);
    } finally {
      socket.destroy();
    }
  }

  private async shake(socket: Socket, offer: Offer): Promise<Handshake> {
    const tls = begun(socket, this.options(offer));
    if (!tls) return { outcome: 'unable' };
    let stapled = false;
    tls.on('OCSPResponse', (response: Buffer | null) => {
      stapled = response !== null && response.length > 0;
    });
    try {
      await event(tls, 'secureConnect', this.context.signal);
      // The response is told before the handshake ends, and the rest of the flight after it.
      return agreed(tls, { stapled });
    } catch (error) {
      if (this.context.signal.aborted) throw cancelled();
      return { outcome: outcomeOf(error) };
    } finally {
      tls.destroy();
    }
  }

  private options({ min, max, ciphers }: Offer): ConnectionOptions {
    const { host, serverName } = this.input;
    const named = serverName ?? host;
    const isAddress = /^[\d.]+$|:/.test(named);
    // Older suites always stand beside those of TLS 1.3, for a list without any is refused here.
    const older = offerable('TLSv1.2');
    const list = ciphers
      ? [...ciphers, ...(min === 'TLSv1.3' ? older : [])]
      : [...SUITES_13, ...older];
    return {
      host: named,
      ...(isAddress ? {} : { servername: named }),
      minVersion: min,
      maxVersion: max,
      ciphers: list.join(':'),
      ALPNProtocols: ['h2', 'http/1.1'],
      requestOCSP: true,
      rejectUnauthorized: false,
    };
  }
}

/**
 * Begins a handshake; null where this computer cannot make the offer. Level 0 lets old versions and
 * short keys be offered at all (OpenSSL, SSL_CTX_set_security_level); BoringSSL knows no levels.
 */
function begun(socket: Socket, options: ConnectionOptions): TLSSocket | null {
  for (const level of [':@SECLEVEL=0', '']) {
    try {
      return connect({ ...options, socket, ciphers: `${options.ciphers ?? ''}${level}` });
    } catch {
      continue;
    }
  }
  return null;
}

/** Opens a plain connection first: what fails here says nothing about TLS. */
async function opened(
  socket: Socket,
  { host, port }: ProbeInput<'tls'>,
  signal: AbortSignal,
): Promise<void> {
  const done = event(socket, 'connect', signal);
  socket.connect({ host, port });
  await done;
}

/** Waits for an event, the first error, a close, the stop or the end of patience. */
async function event(socket: Socket, name: string, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(coded('ETIMEDOUT')), PATIENCE * MILLISECONDS);
    const stop = (): void => reject(cancelled());
    const done = (settle: () => void) => (): void => {
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
      settle();
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.once(name, done(resolve));
    socket.once(
      'close',
      done(() => reject(coded('ECONNRESET'))),
    );
    socket.on('error', (error) => done(() => reject(error))());
  });
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function agreed(tls: TLSSocket, { stapled }: Pick<Agreed, 'stapled'>): Agreed {
  const { name, standardName } = tls.getCipher();
  const { alpnProtocol } = tls;
  const distrust = tls.authorized ? null : String(tls.authorizationError);
  return {
    outcome: 'agreed',
    version: tls.getProtocol() ?? '',
    cipher: name || standardName,
    alpn: typeof alpnProtocol === 'string' && alpnProtocol !== '' ? alpnProtocol : null,
    stapled,
    certificate: tls.getPeerCertificate(true),
    distrust,
  };
}

function outcomeOf(error: unknown): 'refused' | 'unable' | 'silent' {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  const text = typeof code === 'string' ? code : '';
  if (OWN.test(text)) return 'unable';
  return REFUSAL.test(text) ? 'refused' : 'silent';
}
