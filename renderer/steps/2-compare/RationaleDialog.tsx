import type { Risk } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { rationaleText } from '../../../shared/text/rationale.ts';
import { triageText } from '../../../shared/text/triage.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import type { GivenRationale } from '../../components/RationalePicker.tsx';
import { WhyDialog } from '../../components/WhyDialog.tsx';
import type { Judge } from './pending.ts';

const text = compareText.rationale;

/** What a judgement of rows asks for: a rationale, a reason, or both. */
export function RationaleDialog(props: {
  readonly auditId: string;
  /** The row whose earlier rationales are offered. */
  readonly firstId: string;
  readonly count: number;
  /** What the rules suggest; `several` where the rows differ. */
  readonly suggestion: Risk | 'several' | null;
  /**
   * Null takes over each row's suggestion: in the words of its rule, so that a reason alone is asked
   * for, unless some are high and need a rationale.
   */
  readonly risk: Risk | null;
  readonly judge: Judge;
  /** Whether a rationale must be given by hand. */
  readonly required: boolean;
  /** The sentence that the rule has for the first row is not that of all. */
  readonly rulesDiffer?: boolean;
  /** The judgement changes what is settled. */
  readonly asksReason: boolean;
  readonly initial?: string;
  /** Whether it was saved. */
  readonly onConfirm: (given: GivenRationale) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const { count, risk, judge, suggestion, firstId, ...rest } = props;
  if (risk === null && !props.required) return <AcceptingSettled {...props} />;
  const title = risk === null ? triageText.accept(count) : titleOf(count, risk, judge);
  return (
    <WhyDialog
      {...rest}
      title={title}
      line={risk === null ? acceptLine(suggestion) : suggestionLine(suggestion)}
      differenceId={firstId}
      whose={judge}
      risk={risk ?? 'high'}
      action={title}
    />
  );
}

function AcceptingSettled({ count, onCancel, onConfirm }: Parameters<typeof RationaleDialog>[0]) {
  return (
    <ReasonDialog
      open
      title={text.acceptTitle(count)}
      body={rationaleText.reasonHint}
      action={triageText.accept(count)}
      onCancel={onCancel}
      onConfirm={(reason) => void onConfirm({ rationale: '', reason })}
    />
  );
}

const acceptLine = (suggestion: Risk | 'several' | null): string =>
  suggestion === 'several' ? text.acceptsSome : text.acceptsHigh;

function titleOf(count: number, risk: Risk, judge: Judge): string {
  const word = words.risk[risk].toLowerCase();
  return judge === 'meeting'
    ? text.rateTitle(count, word)
    : text.assessTitle(words.team[judge], count, word);
}

function suggestionLine(suggestion: Risk | 'several' | null): string {
  if (suggestion === 'several') return text.departsMany;
  if (suggestion === null) return text.noSuggestion;
  return text.departs(words.risk[suggestion].toLowerCase());
}
