import type { SecureVersion } from 'node:tls';
import { AppError } from '../../../shared/model/errors.ts';
import { tlsText } from '../../../shared/text/formats/network.ts';
import type { AsideRule } from '../collectors/common/aside.ts';
import type { MappingLine } from '../collectors/common/mapping.ts';
import { answered } from './answer.ts';
import type { Told } from './answer.ts';
import { targetText } from './host-name.ts';
import { chainFacts, chainOf, daysLeft, nameMatches } from './tls-certificate.ts';
import { Handshakes, offerable, versions } from './tls-handshake.ts';
import type { Agreed, Handshake } from './tls-handshake.ts';
import type { ProbeContext, ProbeRunner } from './types.ts';

/** More connections than this are not made in one probe, whatever is left to learn. */
const MOST_CONNECTIONS = 96;
/** A certificate that ends within so many days is pointed out. */
const SOON = 30;

const mapping: readonly MappingLine[] = [
  { name: /^versions$|^version /, id: 'tls.version' },
  { name: /^cipher-suites /, id: 'tls.cipher-suite', type: 'set' },
  { name: /^(?:certificate|chain\[\])\.names$/, id: 'tls.certificate', type: 'set' },
  {
    name: /^(?:certificate|chain\[\])\.|^(?:verification|name-matches|ocsp-stapling)$/,
    id: 'tls.certificate',
  },
];

const asides: readonly AsideRule[] = [
  { id: 'tls.own-number', how: 'volatile', name: /\.(?:serial|fingerprint)$/ },
  { id: 'tls.days-left', how: 'volatile', name: /\.days-left$/ },
];

/**
 * Asks a host and port for its certificates, its TLS versions and its cipher suites, by one
 * handshake after the other. A version that this computer cannot offer itself, or to which nothing
 * that could be understood was answered, is unknown. Throws an AppError where no handshake comes
 * about at all, and what the network says where nothing listens.
 */
export const probeTls: ProbeRunner<'tls'> = async (input, context) => {
  const shakes = new Handshakes(input, context);
  const first = await shakes.try({ min: 'TLSv1', max: 'TLSv1.3' });
  const target = targetText(input);
  if (first.outcome !== 'agreed') throw noHandshake(target, first);
  const tried = await tryVersions(shakes, context);
  const now = new Date();
  const [leaf] = chainOf(first.certificate);
  const left = (leaf && daysLeft(leaf, now)) ?? SOON;
  return answered(
    {
      collector: 'tls-probe',
      collectorVersion: '1',
      path: `tls://${target}`,
      scope: target,
      subject: `tls:${target}`,
      detection: tlsText.detection(target, shakes.count),
      because: tlsText.because,
      told: [
        ...sessionFacts(first, input.serverName ?? input.host),
        ...versionFacts(tried),
        ...chainFacts(chainOf(first.certificate), now),
      ],
      warnings: [
        ...(left < SOON ? [{ message: tlsText.endsSoon(left), at: null }] : []),
        ...doubts(tried).map((message) => ({ message, at: null })),
      ],
      mapping,
      asides,
    },
    context,
  );
};

function noHandshake(target: string, { outcome }: Handshake): AppError {
  return new AppError({
    code: 'probe.no-handshake',
    sentence: outcome === 'silent' ? tlsText.silent(target) : tlsText.refused(target),
    remedy: tlsText.noHandshakeRemedy,
  });
}

/** What one version gave. */
interface Tried {
  readonly version: SecureVersion;
  readonly outcome: Handshake['outcome'];
  readonly suites: readonly string[];
  /** Whether every suite that this computer can offer was tried. */
  readonly complete: boolean;
}

async function tryVersions(
  shakes: Handshakes,
  { progress }: ProbeContext,
): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const [index, version] of versions.entries()) {
    progress(tlsText.trying(version), index / versions.length);
    tried.push(await tryVersion(shakes, version));
  }
  return tried;
}

/** Takes away what the server chose until it refuses: what it chose is what it supports. */
async function tryVersion(shakes: Handshakes, version: SecureVersion): Promise<Tried> {
  const suites: string[] = [];
  let left = offerable(version);
  for (;;) {
    const result = await shakes.try({ min: version, max: version, ciphers: left });
    const { outcome } = result;
    if (outcome !== 'agreed') {
      const first = suites.length === 0;
      const complete = first || outcome === 'refused' || left.length === 0;
      return { version, outcome: first ? outcome : 'agreed', suites, complete };
    }
    // A runtime that does not let suites be chosen gives the same one again.
    const again = suites.includes(result.cipher);
    if (!again) suites.push(result.cipher);
    left = left.filter((name) => name !== result.cipher);
    const over = again || shakes.count >= MOST_CONNECTIONS;
    if (over || left.length === 0) return { version, outcome, suites, complete: !over };
  }
}

function sessionFacts(first: Agreed, name: string): readonly Told[] {
  return [
    { name: 'negotiated.version', text: first.version },
    { name: 'negotiated.cipher', text: first.cipher },
    { name: 'alpn', text: first.alpn ?? 'none' },
    { name: 'ocsp-stapling', text: first.stapled ? 'yes' : 'no' },
    { name: 'verification', text: first.distrust ?? 'trusted' },
    { name: 'name-matches', text: nameMatches(name, first.certificate) ? 'yes' : 'no' },
  ];
}

/** The supported versions as nginx spells them, their suites, and what is unknown. */
function versionFacts(tried: readonly Tried[]): readonly Told[] {
  const supported = tried.filter(({ outcome }) => outcome === 'agreed');
  const unknown = tried.filter(({ outcome }) => outcome === 'unable' || outcome === 'silent');
  return [
    { name: 'versions', text: supported.map(({ version }) => version).join(' ') },
    ...unknown.map(({ version }) => ({ name: `version ${version}`, text: null })),
    ...supported.map(({ version, suites }) => ({
      name: `cipher-suites ${version}`,
      text: suites.join(' '),
    })),
  ];
}

function doubts(tried: readonly Tried[]): readonly string[] {
  return tried.flatMap(({ version, outcome, complete }) => {
    if (outcome === 'unable') return [tlsText.unable(version)];
    if (outcome === 'silent') return [tlsText.unanswered(version)];
    return complete ? [] : [tlsText.incomplete(version)];
  });
}
