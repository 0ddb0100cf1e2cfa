import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { collectors } from '../collectors/registry.ts';
import { adviceGroups, probeAnswers } from './advice.data.ts';
import type { AskFor } from './advice.data.ts';

/** Entries that advice names before it counts the rest. */
const NAMED = 2;

/** Something to ask for, with those of the missing entries that it answers. */
interface Answer {
  readonly ask: string;
  readonly answers: readonly string[];
}

/**
 * Whom or what to ask for the most of the missing catalogue entries that belong together, in one
 * sentence; a second way is named where it answers all of them too. What gave a source already is
 * not asked again: it had its chance. Null where nothing is missing.
 */
export function adviceOn(missing: readonly string[], present: ReadonlySet<string>): string | null {
  if (missing.length === 0) return null;
  const [best, other] = waysTo(missing, present);
  if (!best) return queryText.advice.byHand(named(missing), missing.length - NAMED);
  const ways = other ? [best.ask, other.ask] : [best.ask];
  const acts = ways.map((ask) => queryText.advice.ask[ask] ?? ask);
  return queryText.advice.sources(acts, named(best.answers), best.answers.length - NAMED);
}

/** The best way to the largest group of missing entries, and another one that answers as much. */
function waysTo(missing: readonly string[], present: ReadonlySet<string>): readonly Answer[] {
  const groups = adviceGroups.map(({ entries, ask }) => {
    const wanted = missing.filter((id) => entries.includes(id));
    const ways = ask
      .filter((way) => !sourcesOf(way).some((id) => present.has(id)))
      .map((way) => ({ ask: way.ask, answers: answeredBy(way, wanted) }))
      .filter(({ answers }) => answers.length > 0);
    const [best] = ways;
    if (!best) return [];
    const covers = (way: Answer): boolean => best.answers.every((id) => way.answers.includes(id));
    return [best, ...ways.slice(1).filter(covers)];
  });
  const size = ([best]: readonly Answer[]): number => best?.answers.length ?? 0;
  return groups.toSorted((a, b) => size(b) - size(a))[0] ?? [];
}

/** Ids of collectors and probes under which a source of this kind stands. */
function sourcesOf({ collectors: ids, probe }: AskFor): readonly string[] {
  return probe === undefined ? ids : [...ids, probeAnswers[probe].id];
}

/**
 * Those of the entries that a way really answers, by what its probe and each of its collectors say:
 * any one of them is enough to be handed over.
 */
export function answeredBy(way: AskFor, entries: readonly string[]): readonly string[] {
  const live = way.probe === undefined ? [] : (probeAnswers[way.probe].answers ?? []);
  const read = collectors.filter(({ id }) => way.collectors.includes(id));
  const everyOne = (id: string): boolean =>
    read.length > 0 && read.every(({ answers }) => answers.includes(id));
  return entries.filter((id) => live.includes(id) || everyOne(id));
}

function named(ids: readonly string[]): readonly string[] {
  return ids.slice(0, NAMED).map((id) => withinSentence(catalogueEntry(id)?.label ?? id));
}

/** A label inside a sentence: lower case, but abbreviations stay. */
function withinSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
