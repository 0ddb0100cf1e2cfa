/**
 * Distributions of values as shares of bins, and how far two of them are apart. As a value of an
 * attribute a distribution is spelled in one line, the same for people and for the comparison:
 * `5000 values: 0..10 12.5 %, 10..20 87.5 %`.
 */

/** One bin and its share of the values, 0 to 1. */
export interface Bin {
  readonly label: string;
  readonly share: number;
}

/** How values spread over bins, as a profile tells it. */
export interface Distribution {
  /** How many values the shares are of. */
  readonly values: number;
  readonly bins: readonly Bin[];
}

/** How far apart two distributions are. */
export interface Stability {
  /** The population stability index: the sum of (s - p) ln(s / p) over the bins. */
  readonly index: number;
  /** What the index comes to by chance alone between samples of these sizes. */
  readonly chance: number;
  readonly band: 'stable' | 'moderate' | 'large';
}

/** Customary limits of the population stability index: below 0.1 stable, above 0.25 large. */
const stabilityLimits = { moderate: 0.1, large: 0.25 } as const;

/** The bin of absent values in a distribution that tells them apart from present ones. */
export const nullBin = 'null';

/** Share of a side that a merged bin holds at least: ten or so bins are customary. */
const MERGED_SHARE = 0.1;

const SPELLED = /^(\d+) (?:values|rows): (.+)$/;
const SPELLED_BIN = /^(.+) (\d+(?:\.\d+)?) %$/;

/** Spells counts per bin; `of` says what is counted. Shares keep two decimals, none is shown as 0. */
export function distributionText(
  counts: readonly (readonly [label: string, count: number])[],
  of: 'values' | 'rows' = 'values',
): string {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const bins = counts
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${percentOf(count / total)} %`);
  return `${total} ${of}: ${bins.join(', ')}`;
}

function percentOf(share: number): string {
  const rounded = Math.round(share * 10_000) / 100;
  return String(Math.min(share < 1 ? 99.99 : 100, Math.max(0.01, rounded)));
}

/** Reads what `distributionText` spells; null where a text is none. */
export function parseDistribution(text: string): Distribution | null {
  const [, values, spelled] = SPELLED.exec(text) ?? [];
  if (values === undefined || spelled === undefined) return null;
  const bins: Bin[] = [];
  for (const part of spelled.split(', ')) {
    const [, label, percent] = SPELLED_BIN.exec(part) ?? [];
    if (label === undefined) return null;
    bins.push({ label, share: Number(percent) / 100 });
  }
  return { values: Number(values), bins };
}

/** Whether two spelled distributions are stable, with absent values on both sides or on none. */
export function equalDistributions(staging: string, production: string): boolean {
  const [a, b] = [parseDistribution(staging), parseDistribution(production)];
  if (!a || !b) return staging === production;
  return nullsOnOneSide(a, b) === null && stabilityOf(a, b).band === 'stable';
}

/** The only side with absent values; null where both have some, or none. */
export function nullsOnOneSide(
  staging: Distribution,
  production: Distribution,
): 'staging' | 'production' | null {
  const [a, b] = [staging, production].map(({ bins }) =>
    bins.some(({ label, share }) => label === nullBin && share > 0),
  );
  if (a === b) return null;
  return a ? 'staging' : 'production';
}

/**
 * The population stability index over common bins. Bins in order of size are merged until one side
 * has a tenth of its values in each, so that rare values do not decide; what samples of these sizes
 * differ by chance is allowed for before the limits apply.
 */
export function stabilityOf(staging: Distribution, production: Distribution): Stability {
  const pairs = commonBins(staging, production);
  const [fewest, least] = [0.5 / Math.max(1, staging.values), 0.5 / Math.max(1, production.values)];
  const index = pairs.reduce((sum, [s, p]) => {
    const [a, b] = [Math.max(s, fewest), Math.max(p, least)];
    return sum + (a - b) * Math.log(a / b);
  }, 0);
  const chance =
    Math.max(0, pairs.length - 1) *
    (1 / Math.max(1, staging.values) + 1 / Math.max(1, production.values));
  return { index, chance, band: bandOf(index - chance) };
}

function bandOf(excess: number): Stability['band'] {
  if (excess < stabilityLimits.moderate) return 'stable';
  return excess <= stabilityLimits.large ? 'moderate' : 'large';
}

type Shares = readonly [staging: number, production: number];

function commonBins(staging: Distribution, production: Distribution): readonly Shares[] {
  const [a, b] = [staging, production].map(
    ({ bins }) => new Map(bins.map(({ label, share }) => [label, share])),
  );
  const labels = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])];
  const sharesOf = (label: string): Shares => [a?.get(label) ?? 0, b?.get(label) ?? 0];
  if (labels.some((label) => Number.isNaN(lowerEnd(label)))) return labels.map(sharesOf);
  return merged(labels.toSorted((x, y) => lowerEnd(x) - lowerEnd(y)).map(sharesOf));
}

/** `10..20` begins at 10; what is no range of numbers has no order. */
function lowerEnd(label: string): number {
  return /^-?\d/.test(label) ? Number.parseFloat(label) : Number.NaN;
}

function merged(pairs: readonly Shares[]): readonly Shares[] {
  const groups: Shares[] = [];
  let [s, p] = [0, 0];
  for (const [staging, production] of pairs) {
    [s, p] = [s + staging, p + production];
    if (Math.max(s, p) < MERGED_SHARE) continue;
    groups.push([s, p]);
    [s, p] = [0, 0];
  }
  const last = groups.pop();
  return last ? [...groups, [last[0] + s, last[1] + p]] : [[s, p]];
}
