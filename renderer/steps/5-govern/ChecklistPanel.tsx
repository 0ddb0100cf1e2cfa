import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ChecklistItemView, ReleaseView } from '../../../shared/contract/index.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { runCommand } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ChecklistTable } from './ChecklistTable.tsx';
import { useAnswers } from './useAnswers.ts';
import { useSettled } from './useSettled.tsx';

const text = releaseText.checklist;

/** What has to be true before the release, point by point; each is answered with a key. */
export function ChecklistPanel(props: {
  readonly auditId: string;
  readonly release: ReleaseView;
  readonly writable: boolean;
}) {
  const { auditId, release, writable } = props;
  const { checklist, checklistToFill: toFill } = release;
  const settled = useSettled(release.decision !== null);
  const open = checklist.filter(({ state }) => state === 'open').length;
  const lead = writable ? text.lead : text.leadReadOnly;
  const fill = () =>
    void settled.change(
      async (reason) => (await runCommand('checklist.fill', { auditId, reason })).ok,
    );
  return (
    <Panel
      title={text.title}
      lead={lead(open, checklist.length)}
      actions={
        writable && (
          <>
            {toFill > 0 && <Button onClick={fill}>{text.fill(toFill)}</Button>}
            <AddButton auditId={auditId} change={settled.change} />
          </>
        )
      }
    >
      {checklist.length === 0 && <Typography variant="body2">{text.empty}</Typography>}
      {checklist.length > 0 && (
        <Answering items={checklist} decided={release.decision !== null} writable={writable} />
      )}
      {settled.dialog}
    </Panel>
  );
}

function Answering(props: {
  readonly items: readonly ChecklistItemView[];
  readonly decided: boolean;
  readonly writable: boolean;
}) {
  const { items, decided, writable } = props;
  const answers = useAnswers(decided);
  const { asking } = answers;
  return (
    <>
      <ChecklistTable
        items={items}
        writable={writable}
        onAnswer={answers.answer}
        onRemove={answers.remove}
      />
      {asking && (
        <ReasonDialog
          open
          title={asking.title}
          body={asking.body}
          action={asking.action}
          {...(asking.label ? { label: asking.label } : {})}
          initial={asking.initial}
          onCancel={asking.onCancel}
          onConfirm={asking.onConfirm}
        />
      )}
    </>
  );
}

function AddButton(props: {
  readonly auditId: string;
  readonly change: (run: (reason: string) => Promise<boolean>) => Promise<boolean>;
}) {
  const [open, setOpen] = useState(false);
  const add = (point: string) => {
    setOpen(false);
    const input = { auditId: props.auditId, text: point };
    void props.change(
      async (reason) => (await runCommand('checklist.add', { ...input, reason })).ok,
    );
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.add}</Button>
      <ReasonDialog
        open={open}
        title={text.addTitle}
        label={text.addField}
        action={text.addAct}
        onCancel={() => setOpen(false)}
        onConfirm={add}
      />
    </>
  );
}
