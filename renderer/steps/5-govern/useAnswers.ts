import { useState } from 'react';
import type { ChecklistItemView } from '../../../shared/contract/index.ts';
import type { ChecklistState } from '../../../shared/model/words.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';

const text = releaseText.checklist;

/** What is asked before an answer is saved. */
interface Asking {
  readonly title: string;
  readonly body: string;
  readonly action: string;
  readonly label: string | null;
  readonly initial: string;
  readonly onCancel: () => void;
  readonly onConfirm: (said: string) => void;
}

type Question = Omit<Asking, 'onCancel' | 'onConfirm'>;

/** Answers points of the checklist, and asks for a note or a reason where one is needed. */
export function useAnswers(decided: boolean) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = async (question: Question): Promise<string | null> => {
    const said = await new Promise<string | null>((answer) => {
      setAsking({ ...question, onCancel: () => answer(null), onConfirm: answer });
    });
    setAsking(null);
    return said;
  };
  const answer = async (item: ChecklistItemView, state: ChecklistState): Promise<void> => {
    if (item.state === state) return;
    const note = state === 'not-applicable' ? await ask(noteQuestion(item)) : '';
    if (note === null) return;
    const settled = decided || item.state !== 'open';
    const reason = settled ? await ask(reasonQuestion(item)) : '';
    if (reason === null) return;
    const { ok } = await runCommand('checklist.answer', { itemId: item.id, state, note, reason });
    if (ok) announce(text.said(text.states[state], item.text));
  };
  const remove = async (item: ChecklistItemView): Promise<void> => {
    const reason = await ask(removeQuestion(item));
    if (reason !== null) {
      await runCommand('checklist.remove', { itemId: item.id, reason }, { reason });
    }
  };
  return {
    asking,
    answer: (item: ChecklistItemView, state: ChecklistState) => void answer(item, state),
    remove: (item: ChecklistItemView) => void remove(item),
  };
}

const noteQuestion = (item: ChecklistItemView): Question => ({
  title: text.noteTitle,
  body: text.noteBody(item.text),
  action: text.noteAct,
  label: text.noteLabel,
  initial: item.note,
});

const reasonQuestion = (item: ChecklistItemView): Question => ({
  title: text.againTitle,
  body: item.state === 'open' ? releaseText.reason.body : text.againBody(item.text),
  action: text.againAct,
  label: null,
  initial: '',
});

const removeQuestion = (item: ChecklistItemView): Question => ({
  title: text.removeTitle,
  body: text.removeBody(item.text),
  action: text.removeAct,
  label: null,
  initial: '',
});
