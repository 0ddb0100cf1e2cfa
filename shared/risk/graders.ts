import semver from 'semver';
import { canonicalImage, parseImage } from '../compare/images.ts';
import type { ImageReference } from '../compare/images.ts';
import { differByEnvironment } from '../compare/tokens.ts';
import { magnitude } from '../compare/types.ts';
import type { PlainRow } from '../compare/sameness.ts';
import type { Risk } from '../model/words.ts';
import { domainText } from '../text/domain.ts';
import type { Looked, Peers } from './context.ts';
import { switchOf } from './predicates.ts';

/** What a grader finds: the risk, and a sentence with the figures behind it. */
export interface Grade {
  readonly risk: Risk;
  readonly note?: string;
}

/**
 * Works out a risk from both values. Null means that the values are not what the grader reads, and
 * the next rule has its turn.
 */
export interface Grader {
  /** Whether it can give high: an attribute under such a rule is a high-risk attribute. */
  readonly canBeHigh: boolean;
  readonly grade: (looked: Looked) => Grade | null;
}

const text = domainText.grades;

/** Every grader that a rule may name, by id. */
export const graders: Readonly<Record<string, Grader>> = {
  'semantic-version': { canBeHigh: true, grade: gradeVersion },
  'instance-count': { canBeHigh: false, grade: (l) => gradeRatio(l, { low: 0.25 }) },
  capacity: { canBeHigh: false, grade: (l) => gradeRatio(l, { low: 0.67 }) },
  'data-volume': { canBeHigh: false, grade: (l) => gradeRatio(l, { low: 0.5 }) },
  'health-check-timeout': {
    canBeHigh: true,
    grade: (l) => gradeTimeout(l, { shorterInProduction: 'high' }),
  },
  'balancer-timeout': {
    canBeHigh: true,
    grade: (l) => gradeTimeout(l, { shorterInProduction: 'medium' }),
  },
  'startup-time': { canBeHigh: true, grade: gradeStartup },
  'rate-limit': { canBeHigh: true, grade: gradeRateLimit },
  image: { canBeHigh: true, grade: gradeImage },
  'image-digest': { canBeHigh: true, grade: gradeDigest },
  'access-control': { canBeHigh: false, grade: gradeAccess },
};

type Values = readonly [staging: string, production: string];

function valuesOf({ row }: Looked): Values | null {
  const { staging, production } = row;
  if (staging.state !== 'value' || production.state !== 'value') return null;
  return [staging.value ?? '', production.value ?? ''];
}

/** Major high, minor medium, patch low, in both directions; versions of other shapes medium. */
function gradeVersion(looked: Looked): Grade | null {
  const values = valuesOf(looked);
  if (!values) return null;
  const [staging, production] = values.map(versionOf);
  if (!staging || !production) return { risk: 'medium', note: text.versionUnreadable };
  const order = semver.compare(staging, production);
  const note = order > 0 ? text.stagingNewer : text.productionNewer;
  if (staging.major !== production.major) return { risk: 'high', note: `${text.major} ${note}` };
  if (staging.minor !== production.minor) return { risk: 'medium', note: `${text.minor} ${note}` };
  return { risk: 'low', note: order === 0 ? text.patch : `${text.patch} ${note}` };
}

function versionOf(value: string): semver.SemVer | null {
  return semver.parse(value.trim(), { loose: true }) ?? semver.coerce(value);
}

/** Low from the given share of the larger side on, medium below it. */
function gradeRatio(looked: Looked, limits: { readonly low: number }): Grade | null {
  const sizes = magnitudes(looked);
  if (!sizes) return null;
  const [staging, production] = sizes;
  const larger = Math.max(staging, production);
  if (larger <= 0 || Math.min(staging, production) < 0) return null;
  const share = Math.min(staging, production) / larger;
  const note = text.share(staging, production, Math.round(share * 100));
  return { risk: share >= limits.low ? 'low' : 'medium', note };
}

function magnitudes(looked: Looked): readonly [number, number] | null {
  const values = valuesOf(looked);
  const type = looked.row.valueType;
  const [a, b] = (values ?? []).map((value) => magnitude(type, value));
  return a === undefined || b === undefined || a === null || b === null ? null : [a, b];
}

/** Shorter than the service needs to start is high; the rest goes by the direction. */
function gradeTimeout(looked: Looked, risks: { readonly shorterInProduction: Risk }): Grade | null {
  const pair = magnitudes(looked);
  const present = [looked.row.staging, looked.row.production].flatMap((side) =>
    side.state === 'value' ? [seconds(side.value)] : [],
  );
  const shortest = Math.min(...present.filter((value) => value !== null && value > 0).map(Number));
  const startup = startupSeconds(looked);
  if (startup !== null && Number.isFinite(shortest) && shortest < startup) {
    return { risk: 'high', note: text.startsSlower(shortest, startup) };
  }
  if (!pair) return null;
  const [staging, production] = pair;
  if (production < staging) {
    return { risk: risks.shorterInProduction, note: text.shorterInProduction(staging, production) };
  }
  return { risk: risks.shorterInProduction === 'high' ? 'medium' : 'low' };
}

function seconds(value: string | null): number | null {
  return value === null ? null : magnitude('duration', value);
}

/** The longest documented start-up time of either side: of this subject, else of the system. */
function startupSeconds({ row, peers }: Looked): number | null {
  const own = secondsOf(peers.ofSubject('compute.startup-time', row.subject));
  const { startup } = extremesOf(peers);
  return own.length > 0 ? Math.max(...own) : startup;
}

function gradeStartup(looked: Looked): Grade | null {
  const pair = magnitudes(looked);
  if (!pair) return null;
  const slowest = Math.max(...pair);
  const { check } = extremesOf(looked.peers);
  if (check !== null && check < slowest) {
    return { risk: 'high', note: text.startsSlower(check, slowest) };
  }
  return { risk: 'medium' };
}

interface Extremes {
  /** Longest start-up time of the system in seconds. */
  readonly startup: number | null;
  /** Shortest health check timeout of the system in seconds. */
  readonly check: number | null;
}

const extremes = new WeakMap<Peers, Extremes>();

/** Worked out once a comparison: many rows ask for it. */
function extremesOf(peers: Peers): Extremes {
  const known = extremes.get(peers);
  if (known) return known;
  const found: Extremes = {
    startup: extreme(secondsOf(peers.withCatalogueId('compute.startup-time')), Math.max),
    check: extreme(secondsOf(peers.withCatalogueId('health-check.timeout')), Math.min),
  };
  extremes.set(peers, found);
  return found;
}

function extreme(
  values: readonly number[],
  choose: (a: number, b: number) => number,
): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => choose(a, b));
}

function secondsOf(rows: readonly PlainRow[]): readonly number[] {
  return rows
    .flatMap((row) => [row.staging, row.production])
    .map((side) => (side.state === 'value' ? seconds(side.value) : null))
    .filter((value) => value !== null)
    .filter((value) => value > 0);
}

function gradeRateLimit(looked: Looked): Grade | null {
  const pair = magnitudes(looked);
  if (!pair) return null;
  const [staging, production] = pair;
  if (production < staging)
    return { risk: 'high', note: text.lowerInProduction(staging, production) };
  return { risk: 'low' };
}

/** Another registry or repository high, digests under one tag high, tag against digest medium. */
function gradeImage(looked: Looked): Grade | null {
  const values = valuesOf(looked);
  const [a, b] = (values ?? []).map(parseImage);
  if (!values || !a || !b) return null;
  const sameName = a.registry === b.registry && a.repository === b.repository;
  if (!sameName) {
    const renamed = differByEnvironment(nameOf(a), nameOf(b), looked.tokens) === 'renamed';
    if (!renamed) return { risk: 'high', note: text.otherRepository(nameOf(a), nameOf(b)) };
    return a.tag === b.tag && a.digest === b.digest ? null : gradeTags(a, b);
  }
  return gradeTags(a, b);
}

function nameOf(image: ImageReference): string {
  return `${image.registry}/${image.repository}`;
}

function gradeTags(a: ImageReference, b: ImageReference): Grade {
  if (a.digest && b.digest) {
    if (a.tag === b.tag) return { risk: 'high', note: text.otherDigest };
  } else if (a.digest || b.digest) {
    return { risk: 'medium', note: text.tagAgainstDigest };
  }
  const [from, to] = [semver.coerce(a.tag), semver.coerce(b.tag)];
  if (!from || !to) return { risk: 'medium', note: text.otherTag };
  if (from.major !== to.major) return { risk: 'high', note: text.major };
  return from.minor === to.minor
    ? { risk: 'low', note: text.patch }
    : { risk: 'medium', note: text.minor };
}

/** A digest beside an image of the same reference on both sides is the same tag with other content. */
function gradeDigest(looked: Looked): Grade | null {
  if (!valuesOf(looked)) return { risk: 'medium', note: text.tagAgainstDigest };
  const images = looked.peers.ofSubject('container.image', looked.row.subject);
  const otherTag =
    images.length > 0 &&
    images.every((peer) => tagOf(peer.staging.value) !== tagOf(peer.production.value));
  return otherTag
    ? { risk: 'medium', note: text.otherTag }
    : { risk: 'high', note: text.otherDigest };
}

function tagOf(value: string | null): string | null {
  return value === null ? null : (canonicalImage(value)?.replace(/@.*$/, '') ?? null);
}

/** Medium, with a sentence where staging is the weaker side. The profile raises it. */
function gradeAccess({ row }: Looked): Grade {
  const weaker = switchOf(row.staging) === 'off' && switchOf(row.production) === 'on';
  return weaker ? { risk: 'medium', note: text.weakerInStaging } : { risk: 'medium' };
}
