import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { Risk } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { words } from '../../../shared/text/components.ts';
import { RationalePicker, type GivenRationale } from '../../components/RationalePicker.tsx';
import type { Judge } from './pending.ts';

const text = compareText.rationale;

/** Asks why: a digit takes a sentence at hand, Enter confirms what is written. */
export function RationaleDialog(props: {
  readonly auditId: string;
  /** The row whose earlier rationales are offered. */
  readonly firstId: string;
  readonly count: number;
  /** What the rules suggest; `several` where the rows differ. */
  readonly suggestion: Risk | 'several' | null;
  readonly risk: Risk;
  readonly judge: Judge;
  /** Whether a rationale must be given by hand. */
  readonly required: boolean;
  /** The judgement changes what is settled. */
  readonly asksReason: boolean;
  readonly initial?: string;
  /** Whether it was saved. */
  readonly onConfirm: (given: GivenRationale) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const { count, risk, judge, suggestion, firstId, ...rest } = props;
  const id = useId();
  const title = titleOf(count, risk, judge);
  return (
    <Dialog open onClose={props.onCancel} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="body2">{suggestionLine(suggestion)}</Typography>
        <RationalePicker
          {...rest}
          differenceId={firstId}
          whose={judge}
          risk={risk}
          action={title}
        />
      </DialogContent>
    </Dialog>
  );
}

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
