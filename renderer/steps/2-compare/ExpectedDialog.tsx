import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CommandOutput } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/model/errors.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { AlikeFields } from './AlikeFields.tsx';
import { alikeOf, matchOf, type AlikeDraft } from './alike.ts';
import type { JudgedRows } from './rationale.ts';

const text = compareText.expected;

type Reach = 'rows' | 'audit' | 'system';

interface ExpectedProps {
  readonly auditId: string;
  readonly ids: readonly string[];
  readonly rows: JudgedRows;
  readonly onClose: () => void;
}

/** Declares rows as expected: these alone, or everything that looks alike, with a preview. */
export function ExpectedDialog(props: ExpectedProps) {
  const { auditId, ids, rows, onClose } = props;
  const form = useExpected(props);
  const { reach, alike, asked, reason } = form;
  const count = ids.length;
  const missing = asked && reason.trim() === '';
  return (
    <FormDialog
      width={reach === 'rows' ? 'normal' : 'wide'}
      title={text.title(count)}
      action={reach === 'rows' ? text.confirm(count) : text.confirmAlike}
      onConfirm={() => void form.confirm()}
      onClose={onClose}
    >
      <Typography variant="body2">{text.body}</Typography>
      {alike && <ReachChoice count={count} reach={reach} onReach={form.setReach} />}
      {alike && reach !== 'rows' ? (
        <AlikeFields auditId={auditId} draft={alike} asked={asked} onDraft={form.setAlike} />
      ) : (
        <RefusedRows rows={rows} />
      )}
      <TextField
        autoFocus
        multiline
        minRows={2}
        label={componentsText.reason}
        value={reason}
        error={missing}
        helperText={missing ? componentsText.reasonMissing : componentsText.reasonHint}
        onChange={(event) => form.setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.confirm();
        }}
      />
    </FormDialog>
  );
}

/** Chosen rows that need an exception instead. */
function RefusedRows({ rows }: { readonly rows: JudgedRows }) {
  const high = rows.known.filter((row) => row.suggestion.risk === 'high').length;
  return high > 0 ? <Typography>{text.refusedHigh(high)}</Typography> : null;
}

function ReachChoice(props: {
  readonly count: number;
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
}) {
  const labels: Readonly<Record<Reach, string>> = {
    rows: text.reaches.rows(props.count),
    audit: text.reaches.audit,
    system: text.reaches.system,
  };
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{text.reach}</FormLabel>
      <RadioGroup
        aria-label={text.reach}
        value={props.reach}
        onChange={(event) => props.onReach(event.target.value as Reach)}
      >
        {(['rows', 'audit', 'system'] as const).map((reach) => (
          <FormControlLabel
            key={reach}
            value={reach}
            control={<Radio size="small" />}
            label={labels[reach]}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

function useExpected(props: ExpectedProps) {
  const { rows, onClose } = props;
  const [reach, setReach] = useState<Reach>('rows');
  const [alike, setAlike] = useState<AlikeDraft | null>(() => alikeOf(rows.known));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const confirm = async () => {
    setAsked(true);
    const why = reason.trim();
    if (why === '') return;
    const declaring = declare(props, reach === 'rows' ? null : { reach, alike }, why);
    if (declaring === null) return;
    onClose();
    const done = await declaring();
    if (done.ok) announce(text.done(done.value.changed));
  };
  return { reach, setReach, alike, setAlike, reason, setReason, asked, confirm };
}

type Declared = Result<CommandOutput<'variation.declare'>>;

/** The command that declares; null while the pattern is not complete. */
function declare(
  { auditId, ids }: ExpectedProps,
  pattern: { readonly reach: 'audit' | 'system'; readonly alike: AlikeDraft | null } | null,
  reason: string,
): (() => Promise<Declared>) | null {
  if (pattern === null) {
    const input = { auditId, differenceIds: [...ids], reason };
    return async () => runCommand('variation.declare', input, { reason });
  }
  const match = pattern.alike && matchOf(pattern.alike);
  if (!match) return null;
  const input = { auditId, match, reach: pattern.reach, reason };
  return async () => runCommand('variation.declare-alike', input, { reason });
}
