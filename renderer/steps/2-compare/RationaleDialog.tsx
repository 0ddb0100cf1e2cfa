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
import { mustBeGiven, writtenBefore, type JudgedRows } from './rationale.ts';

const text = compareText.rationale;

/** Asks why: a digit takes a sentence at hand, Enter confirms what is written. */
export function RationaleDialog(props: {
  readonly auditId: string;
  /** The rows; the first one's earlier rationales are offered. */
  readonly rows: JudgedRows;
  readonly firstId: string;
  readonly risk: Risk;
  readonly judge: Judge;
  /** The judgement changes what is settled. */
  readonly asksReason: boolean;
  /** Whether it was saved. */
  readonly onConfirm: (given: GivenRationale) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const { rows, risk, judge } = props;
  const id = useId();
  const title = titleOf(rows.count, risk, judge);
  return (
    <Dialog open onClose={props.onCancel} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="body2">{suggestionLine(rows)}</Typography>
        <RationalePicker
          auditId={props.auditId}
          differenceId={props.firstId}
          whose={judge}
          risk={risk}
          required={mustBeGiven(rows, risk, judge)}
          asksReason={props.asksReason}
          initial={writtenBefore(rows, risk, judge)}
          action={title}
          onConfirm={props.onConfirm}
          onCancel={props.onCancel}
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

function suggestionLine({ known }: JudgedRows): string {
  const risks = new Set(known.map((row) => row.suggestion.risk));
  const [only] = risks;
  if (risks.size !== 1 || only === undefined) return text.departsMany;
  return only === null ? text.noSuggestion : text.departs(words.risk[only].toLowerCase());
}
