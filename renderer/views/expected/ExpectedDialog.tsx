import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { CommandOutput, DifferenceRow } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/model/errors.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { SentencePicker } from '../../components/SentencePicker.tsx';
import { AlikeFields } from './AlikeFields.tsx';
import { alikeOf, matchOf, type AlikeDraft } from './alike.ts';
import { ExpectedPreview } from './ExpectedPreview.tsx';
import { useDeclarable } from './useDeclarable.ts';
import { useStable } from '../../app/useStable.ts';

const text = compareText.expected;

type Reach = 'rows' | 'audit' | 'system';

interface ExpectedProps {
  readonly auditId: string;
  readonly ids: readonly string[];
  /** The rows that are known here. */
  readonly known: readonly DifferenceRow[];
  readonly onClose: () => void;
}

/**
 * Declares rows as expected: these alone, or everything that looks alike, with a preview. A digit
 * chooses a reason, Enter declares.
 */
export function ExpectedDialog(props: ExpectedProps) {
  const { auditId, ids, known, onClose } = props;
  const declarable = useDeclarable(auditId, ids);
  const form = useExpected(props, declarable?.takes ?? null);
  const { reach, alike, asked, reason } = form;
  const alone = reach === 'rows' || alike === null;
  return (
    <FormDialog
      width={alone ? 'normal' : 'wide'}
      title={text.title(ids.length)}
      action={alone ? text.confirm(declarable?.takes.length ?? 0) : text.confirmAlike}
      disabled={alone && (declarable?.takes.length ?? 0) === 0}
      onConfirm={form.confirm}
      onClose={onClose}
    >
      <Typography variant="body2">{text.body}</Typography>
      {alike && <ReachChoice count={ids.length} reach={reach} onReach={form.setReach} />}
      {alone ? (
        <ExpectedPreview declarable={declarable} known={known} />
      ) : (
        <AlikeFields auditId={auditId} draft={alike} asked={asked} onDraft={form.setAlike} />
      )}
      <SentencePicker
        label={componentsText.reason}
        offers={stockReasons}
        value={reason}
        problem={asked && reason.trim() === '' ? componentsText.reasonMissing : null}
        hint={text.enter}
        onValue={form.setReason}
        onTake={form.setReason}
        onEnter={form.confirm}
      />
    </FormDialog>
  );
}

const stockReasons = text.stock.map((sentence) => ({ text: sentence, origin: null }));

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

/** The declaration under way. The reason is kept when the dialog is left without declaring. */
function useExpected(props: ExpectedProps, takes: readonly string[] | null) {
  const { known, onClose } = props;
  const [reach, setReach] = useState<Reach>('rows');
  const [alike, setAlike] = useState<AlikeDraft | null>(() => alikeOf(known));
  const { value: reason, ...draft } = useDraft(`expected ${props.auditId} ${props.ids[0]}`, '');
  const [asked, setAsked] = useState(false);
  const alone = reach === 'rows';
  const confirm = async () => {
    setAsked(true);
    const why = reason.trim();
    if (why === '') return;
    const declaring = declare(
      { auditId: props.auditId, takes: takes ?? [] },
      alone ? null : { reach, alike },
      why,
    );
    if (declaring === null) return;
    onClose();
    const done = await declaring();
    if (!done.ok) return;
    draft.clear();
    announce(text.done(done.value.changed));
  };
  const wait = useWaiting(alone && takes === null, () => void confirm());
  const form = { reach, setReach, alike, setAlike, reason, setReason: draft.set, asked };
  return { ...form, confirm: wait };
}

/** Runs the act at once, or as soon as nothing has to be waited for: a key pressed early counts. */
function useWaiting(busy: boolean, act: () => void): () => void {
  const early = useRef(false);
  const latest = useStable(act);
  useEffect(() => {
    if (busy || !early.current) return;
    early.current = false;
    latest();
  }, [busy, latest]);
  return () => {
    if (busy) early.current = true;
    else latest();
  };
}

type Declared = Result<CommandOutput<'variation.declare'>>;

/** The command that declares; null while the pattern is not complete, or no row can be taken. */
function declare(
  { auditId, takes }: { readonly auditId: string; readonly takes: readonly string[] },
  pattern: { readonly reach: 'audit' | 'system'; readonly alike: AlikeDraft | null } | null,
  reason: string,
): (() => Promise<Declared>) | null {
  if (pattern === null) {
    if (takes.length === 0) return null;
    const input = { auditId, differenceIds: [...takes], reason };
    return async () => runCommand('variation.declare', input, { reason });
  }
  const match = pattern.alike && matchOf(pattern.alike);
  if (!match) return null;
  const input = { auditId, match, reach: pattern.reach, reason };
  return async () => runCommand('variation.declare-alike', input, { reason });
}
