import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Risk } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import type { Judge } from './pending.ts';
import { firstRationale, mayStayEmpty, stockRationales, type JudgedRows } from './rationale.ts';

const text = compareText.rationale;

/** Asks why: Enter confirms, sentences at hand are one click away. */
export function RationaleDialog(props: {
  readonly rows: JudgedRows;
  readonly risk: Risk;
  readonly judge: Judge;
  readonly onConfirm: (rationale: string) => void;
  readonly onCancel: () => void;
}) {
  const { rows, risk, judge } = props;
  const id = useId();
  const [rationale, setRationale] = useState(() => firstRationale(rows, risk, judge));
  const [asked, setAsked] = useState(false);
  const optional = mayStayEmpty(rows, risk, judge);
  const missing = !optional && rationale.trim() === '';
  const confirm = () => (missing ? setAsked(true) : props.onConfirm(rationale.trim()));
  return (
    <Dialog open onClose={props.onCancel} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{titleOf(rows.count, risk, judge)}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography variant="body2">{suggestionLine(rows)}</Typography>
        <TextField
          autoFocus
          multiline
          minRows={2}
          maxRows={8}
          label={text.field}
          value={rationale}
          error={asked && missing}
          helperText={asked && missing ? text.required : hintOf(optional)}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setRationale(event.target.value)}
          onKeyDown={(event) => confirmOnEnter(event, confirm)}
        />
        <Offered
          sentences={stockRationales(rows, risk).filter((one) => one !== rationale)}
          onTake={setRationale}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onCancel}>{componentsText.cancel}</Button>
        <Button variant="contained" color="primary" onClick={confirm}>
          {titleOf(rows.count, risk, judge)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function titleOf(count: number, risk: Risk, judge: Judge): string {
  const word = words.risk[risk].toLowerCase();
  return judge === 'meeting'
    ? text.rateTitle(count, word)
    : text.assessTitle(words.team[judge], count, word);
}

const hintOf = (optional: boolean): string =>
  optional ? `${text.optional} ${text.hint}` : text.hint;

function suggestionLine({ known }: JudgedRows): string {
  const risks = new Set(known.map((row) => row.suggestion.risk));
  const [only] = risks;
  if (risks.size !== 1 || only === undefined) return text.departsMany;
  return only === null ? text.noSuggestion : text.departs(words.risk[only].toLowerCase());
}

function confirmOnEnter(event: KeyboardEvent, confirm: () => void): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  confirm();
}

function Offered(props: {
  readonly sentences: readonly string[];
  readonly onTake: (sentence: string) => void;
}) {
  if (props.sentences.length === 0) return null;
  return (
    <Box role="group" aria-label={text.offered} sx={{ display: 'grid', gap: 0.5 }}>
      <Typography variant="caption">{text.offered}</Typography>
      {props.sentences.map((sentence) => (
        <ButtonBase key={sentence} onClick={() => props.onTake(sentence)} sx={offerSx}>
          {sentence}
        </ButtonBase>
      ))}
    </Box>
  );
}

const offerSx = {
  typography: 'body1',
  display: 'block',
  textAlign: 'left',
  px: 1,
  py: 0.75,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  '&:hover': { bgcolor: 'hover' },
} as const;
