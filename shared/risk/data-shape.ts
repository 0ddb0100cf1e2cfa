import {
  nullBin,
  nullsOnOneSide,
  parseDistribution,
  stabilityOf,
} from '../compare/distribution.ts';
import type { Distribution } from '../compare/distribution.ts';
import { dataText } from '../text/formats/data.ts';
import type { Looked } from './context.ts';
import { valuesOf } from './grade.ts';
import type { Grade } from './grade.ts';

const text = dataText.grades;

/**
 * Distributions by the population stability index: above 0.25 medium, from 0.1 low. Absent values
 * in production alone are medium whatever their share, for no test in staging has met one.
 */
export function gradeDistribution(looked: Looked): Grade | null {
  if (looked.row.valueType !== 'distribution') return null;
  const values = valuesOf(looked);
  if (!values) return { risk: 'low', note: text.onOneSide, raisable: false };
  const [staging, production] = values.map(parseDistribution);
  if (!staging || !production) return null;
  return gradeNulls(staging, production) ?? gradeShift(staging, production);
}

function gradeNulls(staging: Distribution, production: Distribution): Grade | null {
  const side = nullsOnOneSide(staging, production);
  if (side === 'production') {
    return { risk: 'medium', note: text.nullsInProduction(nullShare(production)) };
  }
  return side && { risk: 'low', note: text.nullsInStaging(nullShare(staging)) };
}

function nullShare({ bins }: Distribution): string {
  const share = bins.find(({ label }) => label === nullBin)?.share ?? 0;
  return `${Number((share * 100).toFixed(2))} %`;
}

function gradeShift(staging: Distribution, production: Distribution): Grade {
  const stability = stabilityOf(staging, production);
  return { risk: stability.band === 'large' ? 'medium' : 'low', note: text.stability(stability) };
}

/** Boundaries that production alone meets are medium; those of staging alone are low. */
export function gradeEdges(looked: Looked): Grade | null {
  if (looked.row.valueType !== 'set') return null;
  const [staging, production] = itemsOfBoth(looked) ?? [];
  if (!staging || !production) return null;
  const unmet = production.filter((item) => !staging.includes(item));
  if (unmet.length > 0) return { risk: 'medium', note: text.edgeInProduction(unmet.join(', ')) };
  const more = staging.filter((item) => !production.includes(item));
  return { risk: 'low', note: text.edgeInStaging(more.join(', ')) };
}

/** Privileges that staging alone grants make it the weaker side; the profile may raise that. */
export function gradeGrants(looked: Looked): Grade | null {
  const [staging, production] = itemsOfBoth(looked) ?? [];
  if (!staging || !production) return null;
  const more = staging.filter((item) => !production.includes(item));
  if (more.length > 0) return { risk: 'medium', note: text.grantsMoreInStaging(more.join(', ')) };
  const fewer = production.filter((item) => !staging.includes(item));
  if (fewer.length === 0) return { risk: 'low', raisable: false };
  return { risk: 'medium', note: text.grantsMoreInProduction(fewer.join(', ')), raisable: false };
}

type Items = readonly [staging: readonly string[], production: readonly string[]];

/** The parts of both values; none where a side lacks the attribute, null where one is unknown. */
function itemsOfBoth({ row }: Looked): Items | null {
  const [staging, production] = [row.staging, row.production].map(({ state, value }) => {
    if (state === 'absent' || state === 'empty' || state === 'null') return [];
    return state === 'value' ? (value ?? '').split(', ') : null;
  });
  return staging && production ? [staging, production] : null;
}
