import type { CommandInput } from '../../../shared/contract/index.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import type { Dimension, DifferenceKind, Risk } from '../../../shared/model/words.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';

/** A rule while it is typed: globs one a line, the grader behind its own word. */
export interface RuleForm {
  readonly id: string;
  readonly title: string;
  readonly catalogueId: readonly string[];
  readonly dimension: readonly Dimension[];
  readonly kind: readonly DifferenceKind[];
  readonly subject: string;
  readonly name: string;
  readonly value: string;
  readonly when: readonly string[];
  /** A risk, or `grader:` and the id of a grader. */
  readonly risk: string;
  readonly rationale: string;
  readonly raisedBy: NonNullable<Rule['raisedBy']>;
  readonly resembles: '' | '1' | '2' | '3';
  /** Why the rule is changed, for the trail. */
  readonly reason: string;
}

type Draft = CommandInput<'rule.set'>['rule'];

const GRADER = 'grader:';

/** A rule that is not written yet. */
export const emptyRule: RuleForm = {
  id: '',
  title: '',
  catalogueId: [],
  dimension: [],
  kind: [],
  subject: '',
  name: '',
  value: '',
  when: [],
  risk: 'medium',
  rationale: '',
  raisedBy: [],
  resembles: '',
  reason: '',
};

/** A rule as its form shows it. */
export function formOf({ id, title, match, risk, rationale, raisedBy, resembles }: Rule): RuleForm {
  const lines = (globs: readonly string[] | undefined): string => (globs ?? []).join('\n');
  return {
    ...emptyRule,
    id,
    title,
    catalogueId: match.catalogueId ?? [],
    dimension: match.dimension ?? [],
    kind: match.kind ?? [],
    subject: lines(match.subject),
    name: lines(match.name),
    value: lines(match.value),
    when: match.when ?? [],
    risk: typeof risk === 'string' ? risk : graderValue(risk.grader),
    rationale,
    raisedBy: raisedBy ?? [],
    resembles: resembles === undefined ? '' : `${resembles}`,
  };
}

/** Value of the field of risk that stands for a grader. */
export const graderValue = (grader: string): string => `${GRADER}${grader}`;

/** What the form says, as the engine takes it; empty parts are no parts. */
export function draftOf(form: RuleForm): Draft {
  const { risk, resembles } = form;
  return {
    id: form.id.trim(),
    title: form.title.trim(),
    match: {
      ...some('catalogueId', form.catalogueId),
      ...some('dimension', form.dimension),
      ...some('subject', linesOf(form.subject)),
      ...some('name', linesOf(form.name)),
      ...some('kind', form.kind),
      ...some('value', linesOf(form.value)),
      ...some('when', form.when),
    },
    risk: risk.startsWith(GRADER) ? { grader: risk.slice(GRADER.length) } : (risk as Risk),
    rationale: form.rationale.trim(),
    ...some('raisedBy', form.raisedBy),
    ...(resembles === '' ? {} : { resembles: Number(resembles) as 1 | 2 | 3 }),
  };
}

function some<K extends string, T>(key: K, values: readonly T[]): Partial<Record<K, T[]>> {
  return values.length === 0 ? {} : ({ [key]: [...values] } as Partial<Record<K, T[]>>);
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What is missing before a rule can be tested or saved, by field. */
export type RuleProblems = Partial<
  Record<'id' | 'title' | 'rationale' | 'raisedBy' | 'reason', string>
>;

const { problems } = rulesText.form;

/** What the engine would refuse, said at the field; `taken` are ids that a new rule cannot have. */
export function ruleProblems(form: RuleForm, taken: ReadonlySet<string>): RuleProblems {
  const id = form.id.trim();
  return {
    ...(id === '' || id.length > 100 ? { id: problems.id } : {}),
    ...(taken.has(id) ? { id: problems.idTaken } : {}),
    ...(isFilled(form.title, 200) ? {} : { title: problems.title }),
    ...(isFilled(form.rationale, 1000) ? {} : { rationale: problems.rationale }),
    ...(form.raisedBy.every(({ reason }) => isFilled(reason, 500))
      ? {}
      : { raisedBy: problems.raise }),
    ...(isFilled(form.reason, 4000) ? {} : { reason: problems.reason }),
  };
}

function isFilled(text: string, longest: number): boolean {
  const length = text.trim().length;
  return length > 0 && length <= longest;
}
