import { catalogue, catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { collectors } from '../collectors/registry.ts';

/** A collector, as far as advice looks at it. */
export interface Answering {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly string[];
}

/** Above this share of the catalogue a collector reads settings of any kind: it promises nothing. */
const ANYTHING = 0.75;

/** Entries that advice names before it counts the rest. */
const NAMED = 2;

/**
 * What would answer the most of the missing catalogue entries, in one sentence; a second collector
 * is named where it answers all of them too. Collectors that gave a source already come last: they
 * had their chance. Null where nothing is missing.
 */
export function adviceOn(
  missing: readonly string[],
  present: ReadonlySet<string>,
  known: readonly Answering[] = collectors,
): string | null {
  if (missing.length === 0) return null;
  const ranked = rankedBy(missing, present, known);
  const [best] = ranked;
  if (!best) return queryText.advice.byHand(named(missing), missing.length - NAMED);
  const equal = ranked.find(
    (each) =>
      each !== best &&
      present.has(each.id) === present.has(best.id) &&
      best.answers.every((id) => each.answers.includes(id)),
  );
  const titles = equal ? [best.title, equal.title] : [best.title];
  return queryText.advice.read(titles, named(best.answers), best.answers.length - NAMED);
}

/** Collectors with those of the missing entries that they answer, the best first. */
function rankedBy(
  missing: readonly string[],
  present: ReadonlySet<string>,
  known: readonly Answering[],
): readonly Answering[] {
  const fresh = (each: Answering): number => (present.has(each.id) ? 0 : 1);
  return known
    .filter(({ answers }) => answers.length <= catalogue.length * ANYTHING)
    .map((each) => ({ ...each, answers: missing.filter((id) => each.answers.includes(id)) }))
    .filter(({ answers }) => answers.length > 0)
    .toSorted((a, b) => fresh(b) - fresh(a) || b.answers.length - a.answers.length);
}

function named(ids: readonly string[]): readonly string[] {
  return ids.slice(0, NAMED).map((id) => withinSentence(catalogueEntry(id)?.label ?? id));
}

/** A label inside a sentence: lower case, but abbreviations stay. */
function withinSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
