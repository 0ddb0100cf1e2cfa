import semver from 'semver';
import { canonicalImage, parseImage } from '../compare/images.ts';
import type { ImageReference } from '../compare/images.ts';
import { differByEnvironment } from '../compare/tokens.ts';
import type { Risk } from '../model/words.ts';
import { domainText } from '../text/domain.ts';
import { gradeAccess } from './access.ts';
import type { Looked } from './context.ts';
import { gradeDistribution, gradeEdges, gradeGrants } from './data-shape.ts';
import { capacityShare, gradeShare, magnitudes, valuesOf } from './grade.ts';
import type { Grade, Grader } from './grade.ts';
import { gradeInstance } from './instance-size.ts';
import { gradeRateLimit } from './rates.ts';
import { checkFor, isAnswered, secondsOf, startupFor, waitsOf } from './startup.ts';
import type { RelatedTime } from './startup.ts';

const text = domainText.grades;

const upToHigh = ['high', 'medium', 'low'] as const;
const fromMedium = ['high', 'medium'] as const;
const upToMedium = ['medium', 'low'] as const;

/** Every grader that a rule may name, by id. */
export const graders: Readonly<Record<string, Grader>> = {
  'semantic-version': { gives: upToHigh, grade: gradeVersion },
  'instance-count': { gives: upToMedium, grade: (l) => gradeRatio(l, { low: 0.25 }) },
  capacity: { gives: upToMedium, grade: (l) => gradeRatio(l, { low: capacityShare }) },
  'instance-size': { gives: upToMedium, grade: gradeInstance },
  'data-volume': { gives: upToMedium, grade: (l) => gradeRatio(l, { low: 0.5 }) },
  'health-check-timeout': {
    gives: fromMedium,
    grade: (l) => gradeTimeout(l, { shorterInProduction: 'high' }),
  },
  'balancer-timeout': {
    gives: upToHigh,
    grade: (l) => gradeTimeout(l, { shorterInProduction: 'medium' }),
  },
  'startup-time': { gives: fromMedium, grade: gradeStartup },
  'rate-limit': { gives: upToHigh, grade: gradeRateLimit },
  image: { gives: upToHigh, grade: gradeImage },
  'image-digest': { gives: fromMedium, grade: gradeDigest },
  distribution: { gives: upToMedium, grade: gradeDistribution },
  'edge-cases': { gives: upToMedium, grade: gradeEdges },
  grants: { gives: upToMedium, grade: gradeGrants },
  'access-control': { gives: ['medium'], grade: gradeAccess },
};

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

function gradeRatio(looked: Looked, limits: { readonly low: number }): Grade | null {
  const sizes = magnitudes(looked);
  return sizes && gradeShare(sizes, limits);
}

/** Shorter than the service needs to start is high; the rest goes by the direction. */
function gradeTimeout(looked: Looked, risks: { readonly shorterInProduction: Risk }): Grade | null {
  const waits = waitsOf([looked.row], looked.peers);
  const shortest = Math.min(...waits.map(({ seconds }) => seconds));
  const startup = startupFor(looked);
  if (startup !== null && Number.isFinite(shortest) && shortest < startup.seconds) {
    return { risk: 'high', note: text.startsSlower(shortest, startup.seconds, placeOf(startup)) };
  }
  const pair = magnitudes(looked);
  return pair && gradeDirection(pair, risks.shorterInProduction);
}

function gradeDirection(
  [staging, production]: readonly [number, number],
  shorterInProduction: Risk,
): Grade {
  if (production < staging) {
    return { risk: shorterInProduction, note: text.shorterInProduction(staging, production) };
  }
  return { risk: shorterInProduction === 'high' ? 'medium' : 'low' };
}

/** The times of both sides in seconds, as far as they are known. */
function timesOf({ row }: Looked): readonly number[] {
  const times = [row.staging, row.production].map((side) => secondsOf(side, row.valueType));
  return times.filter((value) => value !== null);
}

/** Longer than a health check waits is high, on one side as on both. */
function gradeStartup(looked: Looked): Grade | null {
  const present = timesOf(looked);
  const check = checkFor(looked);
  const slowest = Math.max(0, ...present);
  if (check !== null && check.seconds < slowest) {
    const said = isAnswered(looked.row) ? text.systemCheckedSooner : text.checkedSooner;
    return { risk: 'high', note: said(check.seconds, slowest, placeOf(check)) };
  }
  return magnitudes(looked) && { risk: 'medium' };
}

function placeOf({ row }: RelatedTime): string {
  return isAnswered(row) ? text.answeredForSystem : `${row.subject}, ${row.name}`;
}

/** Another registry or repository high, digests under one tag high, tag against digest medium. */
function gradeImage(looked: Looked): Grade | null {
  const values = valuesOf(looked);
  const [a, b] = (values ?? []).map(parseImage);
  if (!values || !a || !b) return null;
  const sameName = a.registry === b.registry && a.repository === b.repository;
  if (!sameName) {
    const otherName = differByEnvironment(nameOf(a), nameOf(b), looked.tokens) === null;
    if (otherName) return { risk: 'high', note: text.otherRepository(nameOf(a), nameOf(b)) };
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
