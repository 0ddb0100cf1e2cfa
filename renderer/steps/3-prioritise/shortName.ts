/** Longest name that a chip shows as it is, in characters. */
const longest = 24;

/** A part of a path with the label of a list element: `env[name=LOG_LEVEL]`. */
const labelled = /^(?<part>[^[]*)\[(?:[^=\]]*=)?(?<label>[^\]]*)\]$/;

/**
 * What identifies a long name, for places with little room: its last two parts, behind the nearest
 * list element that has a label. `thirdParties[name=fraud-screening].version` becomes
 * `…fraud-screening.version`; a name without labels keeps its last two parts, or
 * the last alone where two are long.
 */
export function shortName(name: string): string {
  const parts = partsOf(name);
  const last = parts.at(-1);
  if (name.length <= longest || last === undefined) return name;
  const lead = parts.length > 1 ? '…' : '';
  const nearest = parts.findLastIndex((part) => labelOf(part) !== null);
  if (nearest === parts.length - 1) return `${lead}${named(last)}`;
  const after = parts.slice(nearest + 1);
  const end = after.slice(-2).join('.');
  if (nearest < 0) return end.length > longest ? `${lead}${last}` : whole(end, name);
  return `…${labelOf(parts[nearest] ?? '') ?? ''}${after.length > 2 ? '…' : '.'}${end}`;
}

/** What a row is called: short where that is its own name, while words stand as they are. */
export function shortTitle(title: string, { name }: { readonly name: string }): string {
  return title === name ? shortName(title) : title;
}

const whole = (end: string, name: string): string => (end === name ? name : `…${end}`);

/** The parts between dots; dots inside brackets belong to a label. */
function partsOf(name: string): readonly string[] {
  return name.match(/(?:[^.[]|\[[^\]]*\])+/g) ?? [];
}

/** The label of a list element; a mere position identifies nothing. */
function labelOf(part: string): string | null {
  const label = labelled.exec(part)?.groups?.['label'] ?? '';
  return /^\d*$/.test(label) ? null : label;
}

/** A labelled part without the name of its key: `env[LOG_LEVEL]`. */
function named(part: string): string {
  const found = labelled.exec(part)?.groups;
  return found ? `${found['part']}[${found['label']}]` : part;
}
