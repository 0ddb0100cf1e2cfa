import type { IsoDate } from '../model/audit.ts';
import { dimensions } from '../model/words.ts';
import type { Dimension } from '../model/words.ts';
import { approachText as text } from '../text/approaches.ts';
import { approachIds } from './answers.ts';
import type {
  ApproachAdvice,
  ApproachAnswers,
  ApproachFindings,
  ApproachFit,
  ApproachId,
  Fit,
} from './answers.ts';
import { approaches } from './approaches.data.ts';
import { approachArguments } from './arguments.data.ts';
import type { Argument, Case } from './arguments.data.ts';

/** At this weight an argument rules its approach out. */
const RULED_OUT = -10;
/** Weights from which an approach fits, and fits in part. */
const FITS = 3;
const PARTLY = 1;

/**
 * Which of the guide's approaches fits a system, from what people answered and what the audit
 * found. Every sentence rests on an argument of the list, so the advice can be argued with.
 */
export function advise(
  answers: ApproachAnswers,
  findings: ApproachFindings,
  today: IsoDate,
): ApproachAdvice {
  const asked: Case = { ...answers, findings };
  const weighed = approachIds.map((id) => weigh(id, asked));
  const advised = choose(weighed, answers);
  const { months, reason } = revisit(answers, findings);
  return {
    advised,
    sentence: text.advice(advised.map(titleOf), startsSmall(advised, weighed)),
    fits: weighed.map(({ fit }) => fit),
    notCovered: notCovered(advised, findings),
    lowCost: isSmall(answers) ? text.lowCost : [],
    revisitOn: monthsLater(today, months),
    revisitReason: reason,
  };
}

interface Weighed {
  readonly fit: ApproachFit;
  readonly score: number;
}

function weigh(id: ApproachId, asked: Case): Weighed {
  const held = approachArguments.filter((each) => each.about === id && each.holds(asked));
  const score = held.reduce((sum, { weight }) => sum + weight, 0);
  const said = (wanted: (argument: Argument) => boolean): readonly string[] =>
    held.filter(wanted).map(({ sentence }) => sentence(asked));
  const ruledOut = held.some(({ weight }) => weight <= RULED_OUT);
  return {
    score,
    fit: {
      id,
      fit: ruledOut ? 'not' : fitOf(score),
      speaksFor: said(({ weight }) => weight > 0),
      speaksAgainst: said(({ weight }) => weight < 0),
    },
  };
}

function fitOf(score: number): Fit {
  if (score >= FITS) return 'fits';
  return score >= PARTLY ? 'partly' : 'not';
}

/**
 * The best one. Infrastructure as code and containers complement each other, so both are advised
 * where both fit and the budget bears it; where nothing fits, containers are where many begin.
 */
function choose(weighed: readonly Weighed[], { budget }: ApproachAnswers): readonly ApproachId[] {
  const ranked = weighed
    .filter(({ fit }) => fit.fit !== 'not')
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = ranked.map(({ fit }) => fit);
  if (!best) return ['containers'];
  const complements = second !== undefined && best.id !== 'hybrid' && second.id !== 'hybrid';
  return complements && budget !== 'small' ? [best.id, second.id] : [best.id];
}

/** Containers stand alone although the system would call for more: a first step, to be built on. */
function startsSmall(advised: readonly ApproachId[], weighed: readonly Weighed[]): boolean {
  const code = weighed.find(({ fit }) => fit.id === 'infrastructure-as-code')?.fit;
  const wanted = (code?.speaksFor.length ?? 0) > 0;
  return advised.length === 1 && advised[0] === 'containers' && wanted;
}

function notCovered(
  advised: readonly ApproachId[],
  findings: ApproachFindings,
): ApproachAdvice['notCovered'] {
  return dimensions.flatMap((dimension) => {
    const graded = approaches
      .filter(({ id }) => advised.includes(id))
      .map((each) => each.parity[dimension]);
    if (graded.some(({ level }) => level === 'high')) return [];
    const best = graded.find(({ level }) => level === 'medium') ?? graded[0];
    if (!best) return [];
    const sentence = text.notCovered(dimension, best.level, best.because);
    return [{ dimension, sentence, found: foundIn(dimension, findings) }];
  });
}

function foundIn(dimension: Dimension, findings: ApproachFindings): string {
  return text.found(
    findings.openHigh[dimension],
    findings.parity[dimension],
    findings.incidents[dimension],
  );
}

function isSmall({ teamSize, budget }: ApproachAnswers): boolean {
  return teamSize === 'small' || budget === 'small';
}

function titleOf(id: ApproachId): string {
  return approaches.find((each) => each.id === id)?.title ?? id;
}

/** The trade-off is to be looked at regularly (the guide, "Trade-offs in Pursuing Parity"). */
function revisit(
  { maturity, releaseFrequency }: ApproachAnswers,
  { incidents }: ApproachFindings,
): { readonly months: number; readonly reason: string } {
  if (dimensions.some((dimension) => incidents[dimension] > 0)) {
    return { months: 3, reason: text.revisit.incidents };
  }
  if (maturity === 'starting') return { months: 3, reason: text.revisit.starting };
  if (releaseFrequency === 'monthly' || releaseFrequency === 'less-often') {
    return { months: 12, reason: text.revisit.rare };
  }
  return { months: 6, reason: text.revisit.usual };
}

/** The same day of a later month, or its last day where it has none such. */
function monthsLater(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return moved.toISOString().slice(0, 10);
}
