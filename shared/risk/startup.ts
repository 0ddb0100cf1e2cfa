import { equalValues, magnitude } from '../compare/types.ts';
import { splitParts } from '../compare/tokens.ts';
import type { EnvironmentTokens } from '../compare/tokens.ts';
import type { PlainRow } from '../compare/sameness.ts';
import { answeredSubject } from '../model/catalogue/index.ts';
import type { SideValue } from '../model/comparison.ts';
import type { ValueType } from '../model/words.ts';
import type { Looked, Peers } from './context.ts';
import { containerOf, isStore } from './stores.ts';
import { balancerWords, plainSubjectWords } from './words.data.ts';

const startupId = 'compute.startup-time';
const checkId = 'health-check.timeout';

/** A time that another attribute documents. */
export interface RelatedTime {
  readonly seconds: number;
  readonly row: PlainRow;
}

/** The longest start-up time of either side that belongs to the row, by subject and name. */
export function startupFor({ row, peers, tokens }: Looked): RelatedTime | null {
  return longest(startupsOf(row, peers, tokens));
}

/** The shortest health check of either side that waits for this start-up. */
export function checkFor({ row, peers, tokens }: Looked): RelatedTime | null {
  const waiting = peers
    .withCatalogueId(checkId)
    .filter((check) => startupsOf(check, peers, tokens).some(({ key }) => key === row.key));
  return waitsOf(waiting, peers).reduce<RelatedTime | null>(
    (least, time) => (least === null || time.seconds < least.seconds ? time : least),
    null,
  );
}

/** How long checks wait: a container probe until its last try, any other for its timeout. */
export function waitsOf(checks: readonly PlainRow[], peers: Peers): readonly RelatedTime[] {
  return timesOf(checks).map((time) => ({
    ...time,
    seconds: Math.max(time.seconds, probeSeconds(time.row, peers) ?? 0),
  }));
}

/**
 * Whether a health check that is the same on both sides gives up before a start-up that is the same
 * on both sides: the failure of the guide's third scenario without a difference. Where either
 * attribute differs, its own row says so.
 */
export function isEquallyTooShort({ row, peers, tokens }: Looked): boolean {
  if (row.catalogueId !== checkId || row.kind !== 'same-but-should-differ') return false;
  const times = timesOf([row]).map(({ seconds }) => seconds);
  if (times.length < 2) return false;
  const waits = [...times, probeSeconds(row, peers) ?? 0];
  const equal = startupsOf(row, peers, tokens).filter(isSame);
  return (longest(equal)?.seconds ?? 0) > Math.max(...waits);
}

const probeName = /^(.*(?:readiness|liveness|startup)Probe)\.timeoutSeconds$/;
/** Where a probe says how long it tries, and what Kubernetes takes where it does not. */
const probeParts = [
  { leaf: 'initialDelaySeconds', id: 'health-check.interval', otherwise: 0 },
  { leaf: 'periodSeconds', id: 'health-check.interval', otherwise: 10 },
  { leaf: 'failureThreshold', id: 'health-check.threshold', otherwise: 3 },
] as const;

/**
 * How long a container probe tries before its container is taken out, in seconds; null for other
 * checks. Its timeout is that of one try of many, so the tries count against the start-up.
 */
function probeSeconds({ subject, name }: PlainRow, peers: Peers): number | null {
  const probe = probeName.exec(name)?.[1];
  if (probe === undefined) return null;
  const [delay = 0, period = 0, tries = 0] = probeParts.map(({ leaf, id, otherwise }) => {
    const rows = peers.ofSubject(id, subject).filter((row) => row.name === `${probe}.${leaf}`);
    const told = timesOf(rows).map(({ seconds }) => seconds);
    return told.length === 0 ? otherwise : Math.min(...told);
  });
  return delay + period * tries;
}

function isSame({ staging, production, valueType }: PlainRow): boolean {
  if (staging.state !== 'value' || production.state !== 'value') return false;
  return equalValues(valueType, staging.value ?? '', production.value ?? '');
}

function longest(rows: readonly PlainRow[]): RelatedTime | null {
  return timesOf(rows).reduce<RelatedTime | null>(
    (most, time) => (most === null || time.seconds > most.seconds ? time : most),
    null,
  );
}

function timesOf(rows: readonly PlainRow[]): readonly RelatedTime[] {
  return rows.flatMap((row) =>
    [row.staging, row.production].flatMap((side) => {
      const seconds = secondsOf(side, row.valueType);
      return seconds !== null && seconds > 0 ? [{ seconds, row }] : [];
    }),
  );
}

/** A side's time in seconds; null where it is none. */
export function secondsOf({ state, value }: SideValue, type: ValueType): number | null {
  const known = type === 'milliseconds' ? type : 'duration';
  return state === 'value' && value !== null ? magnitude(known, value) : null;
}

/** Worked out once a comparison: both attributes ask for it. */
const related = new WeakMap<Peers, Map<string, readonly PlainRow[]>>();

/** The start-up times that belong to an attribute. */
function startupsOf(row: PlainRow, peers: Peers, tokens: EnvironmentTokens): readonly PlainRow[] {
  const known = related.get(peers) ?? new Map<string, readonly PlainRow[]>();
  related.set(peers, known);
  const found = known.get(row.key) ?? nearest(row, peers, tokens);
  known.set(row.key, found);
  return found;
}

/**
 * Those of the same subject first; else those of the service that the row is named after; else, for
 * what serves all of them, every one. Where none is known the one that was answered for the whole
 * system stands in. A database, cache or broker has no start-up but its own.
 */
function nearest(row: PlainRow, peers: Peers, tokens: EnvironmentTokens): readonly PlainRow[] {
  const startups = peers.withCatalogueId(startupId).filter((each) => !isOtherContainer(row, each));
  const own = startups.filter(({ subject }) => subject === row.subject);
  if (own.length > 0) return mostAlike(row, own, tokens) ?? own;
  if (isStore(row, peers)) return [];
  const documented = startups.filter((each) => !isAnswered(each));
  const named = mostAlike(row, documented, tokens);
  if (named) return named;
  if (documented.length > 0 && isBalancer(row, peers, tokens)) return documented;
  return startups.filter(isAnswered);
}

/** Whether a person answered it by hand, which holds for the system and not for one service. */
export function isAnswered({ subject }: PlainRow): boolean {
  return subject === answeredSubject;
}

/** Containers of one pod or task start by themselves. */
function isOtherContainer(row: PlainRow, other: PlainRow): boolean {
  if (row.subject !== other.subject) return false;
  const [mine, its] = [containerOf(row.name), containerOf(other.name)];
  return mine !== null && its !== null && mine !== its;
}

/** Those whose names are most like the row's; null where none is named after the same service. */
function mostAlike(
  row: PlainRow,
  startups: readonly PlainRow[],
  tokens: EnvironmentTokens,
): readonly PlainRow[] | null {
  const scores = startups.map((each) => likeness(row, each, tokens));
  const best = Math.max(0, ...scores);
  return best === 0 ? null : startups.filter((_, index) => scores[index] === best);
}

const balancerIds = ['type', 'method', 'timeout', 'rule'].map((part) => `load-balancer.${part}`);

/**
 * Whether the row belongs to a load balancer, by its name or by what else is known of its subject.
 * What runs from an image is checked by itself, whatever it is called.
 */
function isBalancer(row: PlainRow, peers: Peers, tokens: EnvironmentTokens): boolean {
  if (isAnswered(row) || balancerIds.includes(row.catalogueId ?? '')) return true;
  if (peers.ofSubject('container.image', row.subject).length > 0) return false;
  if (wordsOf(row.subject, tokens).some((word) => balancerWords.has(word))) return true;
  return balancerIds.some((id) => peers.ofSubject(id, row.subject).length > 0);
}

/**
 * Words that a row and a start-up share, in proportion to all of both; 0 where each names something
 * that the other does not: two services of one project are not one service.
 */
function likeness(row: PlainRow, startup: PlainRow, tokens: EnvironmentTokens): number {
  const mine = naming(`${row.subject} ${row.name}`, tokens);
  const its = naming(`${startup.subject} ${startup.name}`, tokens);
  if (!isPartOf(its, mine) && !isPartOf(naming(row.subject, tokens), its)) return 0;
  const shared = [...mine].filter((word) => its.has(word)).length;
  return shared / (mine.size + its.size - shared);
}

function isPartOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size > 0 && [...part].every((word) => whole.has(word));
}

/** Words that name a service: without environments, numbers and kinds of resource. */
function naming(text: string, tokens: EnvironmentTokens): ReadonlySet<string> {
  const words = wordsOf(text, tokens);
  return new Set(words.filter((word) => !plainSubjectWords.has(word) && !/^\d+$/.test(word)));
}

function wordsOf(text: string, tokens: EnvironmentTokens): readonly string[] {
  return splitParts(text, tokens)
    .filter((part) => !part.separator && part.names === null)
    .map((part) => part.text.toLowerCase());
}
