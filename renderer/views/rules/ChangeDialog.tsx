import { useState } from 'react';
import type { QueryInput, RuleRow } from '../../../shared/contract/index.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand, useQueryOf } from '../../app/bridge.ts';
import { FormDialog, WordsField } from '../../components/index.ts';
import { TestResult } from './TestResult.tsx';

const text = rulesText.change;

/** What is done with a rule as a whole. */
export type ChangeKind = 'on' | 'off' | 'remove';

/** Asks why a rule is switched or removed, next to what that changes in this audit. */
export function ChangeDialog(props: {
  readonly auditId: string;
  readonly row: RuleRow;
  readonly kind: ChangeKind;
  readonly onClose: () => void;
}) {
  const { auditId, row, kind, onClose } = props;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const change = changeOf(row, kind);
  const test = useQueryOf('rule.test', { auditId, change });
  const confirm = async (): Promise<void> => {
    if (missing) return setAsked(true);
    const result = await carryOut(auditId, change, reason.trim());
    if (!result.ok) return;
    announce(text.done);
    onClose();
  };
  const { title, action } = wordsOf(row, kind);
  return (
    <FormDialog
      title={title}
      action={action}
      width="wide"
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <WordsField
        autoFocus
        multiline
        label={componentsText.reason}
        value={reason}
        error={asked && missing ? componentsText.reasonMissing : null}
        hint={componentsText.reasonHint}
        onChange={setReason}
      />
      <TestResult test={test.data ?? null} busy={test.isFetching} />
    </FormDialog>
  );
}

type Change = Exclude<QueryInput<'rule.test'>['change'], { readonly kind: 'set' }>;

function changeOf({ rule }: RuleRow, kind: ChangeKind): Change {
  return kind === 'remove'
    ? { kind: 'remove', ruleId: rule.id }
    : { kind: 'switch', ruleId: rule.id, on: kind === 'on' };
}

async function carryOut(auditId: string, change: Change, reason: string) {
  const { kind, ...said } = change;
  const input = { auditId, reason, ...said };
  return kind === 'remove'
    ? runCommand('rule.remove', input)
    : runCommand('rule.switch', { ...input, on: 'on' in change && change.on });
}

function wordsOf(
  row: RuleRow,
  kind: ChangeKind,
): { readonly title: string; readonly action: string } {
  const { title } = row.rule;
  switch (kind) {
    case 'off':
      return { title: text.switchOff(title), action: text.offAct };
    case 'on':
      return { title: text.switchOn(title), action: text.onAct };
    case 'remove':
      return row.replaces
        ? { title: text.back(title), action: text.backAct }
        : { title: text.remove(title), action: text.removeAct };
  }
}
