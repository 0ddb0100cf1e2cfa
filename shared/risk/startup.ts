import { equalValues, magnitude } from '../compare/types.ts';
import { splitParts } from '../compare/tokens.ts';
import type { EnvironmentTokens } from '../compare/tokens.ts';
import type { PlainRow } from '../compare/sameness.ts';
import type { SideValue } from '../model/comparison.ts';
import type { ValueType } from '../model/words.ts';
import type { Looked, Peers } from './context.ts';
import { plainSubjectWords } from './words.data.ts';

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

/** The start-up times that belong to an attribute; every one where nothing tells them apart. */
function startupsOf(row: PlainRow, peers: Peers, tokens: EnvironmentTokens): readonly PlainRow[] {
  const known = related.get(peers) ?? new Map<string, readonly PlainRow[]>();
  related.set(peers, known);
  const found = known.get(row.key) ?? nearest(row, peers.withCatalogueId(startupId), tokens);
  known.set(row.key, found);
  return found;
}

/** Those of the same subject, else all; of several, those whose names share most words with it. */
function nearest(
  row: PlainRow,
  startups: readonly PlainRow[],
  tokens: EnvironmentTokens,
): readonly PlainRow[] {
  const own = startups.filter(({ subject }) => subject === row.subject);
  const pool = own.length > 0 ? own : startups;
  if (pool.length < 2) return pool;
  const mine = naming(row, tokens);
  const scores = pool.map((each) => likeness(mine, naming(each, tokens)));
  const best = scores.reduce((a, b) => Math.max(a, b), 0);
  return best === 0 ? pool : pool.filter((_, index) => scores[index] === best);
}

/** Shared words, in proportion to all of both. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Words that name a service: without environments and without kinds of resource. */
function naming({ subject, name }: PlainRow, tokens: EnvironmentTokens): ReadonlySet<string> {
  const words = splitParts(`${subject} ${name}`, tokens)
    .filter((part) => !part.separator && part.names === null)
    .map((part) => part.text.toLowerCase());
  return new Set(words.filter((word) => !plainSubjectWords.has(word)));
}
