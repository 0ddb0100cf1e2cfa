import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { QueryOutput } from '../../../shared/contract/index.ts';
import { dimensions, sides, type Dimension, type Side } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import { announce } from '../../app/announce.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { WordsField } from '../../components/WordsField.tsx';
import { Pairs, type SubjectPair } from './Pairs.tsx';
import { Proposals } from './Proposals.tsx';

const text = compareText.unmatched;

type Unmatched = QueryOutput<'subjects.unmatched'>;

/** Offers to pair subjects while some have no counterpart, and to part what people have paired. */
export function PairButton({ auditId }: { readonly auditId: string }) {
  const unmatched = useQueryOf('subjects.unmatched', { auditId }).data ?? [];
  const pairs = useQueryOf('subjects.pairs', { auditId }).data ?? [];
  const [open, setOpen] = useState(false);
  if (!open && !pairable(unmatched) && pairs.length === 0) return null;
  return (
    <>
      <Button title={text.lead(unmatched.length)} onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {open && (
        <PairDialog
          auditId={auditId}
          unmatched={unmatched}
          pairs={pairs}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Whether both sides have subjects without a counterpart. */
const pairable = (unmatched: Unmatched): boolean =>
  new Set(unmatched.map((one) => one.side)).size === 2;

/** Pairs a subject of staging with one of production; lists the pairs there are. */
function PairDialog(props: {
  readonly auditId: string;
  readonly unmatched: Unmatched;
  readonly pairs: readonly SubjectPair[];
  readonly onClose: () => void;
}) {
  const { auditId, unmatched, pairs, onClose } = props;
  const id = useId();
  const proposals = useQueryOf('subjects.proposals', { auditId }).data ?? [];
  const pairing = usePairing(auditId, unmatched, onClose);
  const offered = pairable(unmatched);
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{text.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2">{offered ? text.body : text.noneLeft}</Typography>
        <Proposals auditId={auditId} proposals={proposals} />
        {offered && proposals.length > 0 && (
          <Typography variant="h3" component="h3">
            {text.byHand}
          </Typography>
        )}
        {offered && <PairFields unmatched={unmatched} pairing={pairing} />}
        <Pairs pairs={pairs} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{offered ? componentsText.cancel : componentsText.close}</Button>
        {offered && (
          <Button variant="contained" color="primary" onClick={() => void pairing.confirm()}>
            {text.confirm}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function PairFields(props: {
  readonly unmatched: Unmatched;
  readonly pairing: ReturnType<typeof usePairing>;
}) {
  const { unmatched, pairing } = props;
  const { dimension, setDimension, chosen, choose, reason, setReason, asked } = pairing;
  const noReason = asked && reason.trim() === '';
  return (
    <>
      <TextField
        select
        label={text.dimension}
        value={dimension}
        onChange={(event) => setDimension(event.target.value as Dimension)}
      >
        {dimensions.map((one) => (
          <MenuItem key={one} value={one}>
            {words.dimension[one]}
          </MenuItem>
        ))}
      </TextField>
      {sides.map((side) => (
        <SubjectField
          key={side}
          side={side}
          subjects={unmatched.filter((one) => one.side === side && one.dimension === dimension)}
          value={chosen[side]}
          error={asked && chosen[side] === ''}
          onChange={(subject) => choose(side, subject)}
        />
      ))}
      <WordsField
        label={text.reason}
        value={reason}
        error={noReason ? text.reasonMissing : null}
        hint={componentsText.reasonHint}
        onChange={setReason}
      />
    </>
  );
}

function SubjectField(props: {
  readonly side: Side;
  readonly subjects: Unmatched;
  readonly value: string;
  readonly error: boolean;
  readonly onChange: (subject: string) => void;
}) {
  const { side, subjects, value, error } = props;
  const hint = error ? text.subjectMissing : subjects.length === 0 ? text.none : '';
  return (
    <TextField
      select
      label={side === 'staging' ? text.staging : text.production}
      value={value}
      error={error}
      helperText={hint}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {subjects.map((one) => (
        <MenuItem key={one.subject} value={one.subject}>
          {text.option(one.subject, one.attributes)}
        </MenuItem>
      ))}
    </TextField>
  );
}

const nobody: Readonly<Record<Side, string>> = { staging: '', production: '' };

function usePairing(auditId: string, unmatched: Unmatched, onClose: () => void) {
  const [dimension, setOnly] = useState<Dimension>(() => firstPairable(unmatched));
  const [chosen, setChosen] = useState(nobody);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const confirm = async () => {
    setAsked(true);
    const { staging, production } = chosen;
    const why = reason.trim();
    if (staging === '' || production === '' || why === '') return;
    const part = { stagingSubject: staging, productionSubject: production, reason: why };
    const paired = await runCommand(
      'subjects.pair',
      { auditId, dimension, ...part },
      { reason: why },
    );
    if (!paired.ok) return;
    announce(text.done);
    onClose();
  };
  const setDimension = (next: Dimension) => {
    setOnly(next);
    setChosen(nobody);
  };
  const choose = (side: Side, subject: string) => setChosen((now) => ({ ...now, [side]: subject }));
  return { dimension, setDimension, chosen, choose, reason, setReason, asked, confirm };
}

/** The first dimension with a subject on each side. */
function firstPairable(unmatched: Unmatched): Dimension {
  const has = (dimension: Dimension, side: Side) =>
    unmatched.some((one) => one.dimension === dimension && one.side === side);
  return (
    dimensions.find((one) => has(one, 'staging') && has(one, 'production')) ?? 'infrastructure'
  );
}
