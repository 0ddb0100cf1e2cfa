import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DetectorView } from '../../../shared/contract/index.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { watchText } from '../../../shared/text/watch.ts';
import { runCommand } from '../../app/bridge.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PersonField } from '../../components/PersonField.tsx';
import { WordsField } from '../../components/WordsField.tsx';

const text = watchText.form;

/** Adds a detector, or changes one. */
export function DetectorDialog(props: {
  readonly auditId: string;
  readonly dimension: Dimension;
  /** Null for a new one. */
  readonly detector: DetectorView | null;
  readonly onClose: () => void;
}) {
  const { detector, onClose } = props;
  const form = useDetectorForm(props);
  return (
    <FormDialog
      title={detector ? text.editTitle : text.addTitle}
      action={text.save}
      onConfirm={() => void form.save()}
      onClose={onClose}
    >
      <DetectorFields auditId={props.auditId} form={form} />
    </FormDialog>
  );
}

function DetectorFields(props: {
  readonly auditId: string;
  readonly form: ReturnType<typeof useDetectorForm>;
}) {
  const { auditId, form } = props;
  const { draft, set, asked } = form;
  const missing = (value: string, sentence: string) =>
    asked && value.trim() === '' ? sentence : null;
  const titleProblem = missing(draft.title, text.titleMissing);
  return (
    <>
      <ChoiceField
        label={text.dimension}
        value={draft.dimension}
        options={words.dimension}
        onChange={form.setDimension}
      />
      <WordsField
        autoFocus
        required
        label={text.title}
        value={draft.title}
        error={titleProblem}
        hint={text.titleHint}
        onChange={(title) => set({ title })}
      />
      <ChoiceField
        label={text.cadence}
        value={draft.cadence}
        options={watchText.cadence}
        hint={watchText.cadenceHint}
        onChange={(cadence) => set({ cadence })}
      />
      <PersonField
        auditId={auditId}
        required
        label={text.told}
        value={draft.told}
        error={missing(draft.told, text.toldMissing)}
        hint={text.toldHint}
        onChange={(told) => set({ told })}
      />
      <Typography variant="body2">{text.sources}</Typography>
    </>
  );
}

interface DetectorDraft {
  readonly dimension: Dimension;
  readonly title: string;
  readonly cadence: DetectorView['cadence'];
  readonly told: string;
}

function useDetectorForm(props: Parameters<typeof DetectorDialog>[0]) {
  const { auditId, dimension, detector, onClose } = props;
  const [draft, setDraft] = useState<DetectorDraft>(() => ({
    dimension,
    title: detector?.title ?? titleOf(dimension),
    cadence: detector?.cadence ?? 'each-release',
    told: detector?.told ?? '',
  }));
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<DetectorDraft>) => setDraft((now) => ({ ...now, ...part }));
  const setDimension = (next: Dimension) => {
    const untouched = draft.title === titleOf(draft.dimension);
    set({ dimension: next, ...(untouched ? { title: titleOf(next) } : {}) });
  };
  const save = async () => {
    setAsked(true);
    if (draft.title.trim() === '' || draft.told.trim() === '') return;
    const which = detector ? { detectorId: detector.id } : {};
    const saved = await runCommand('detector.set', { auditId, ...which, ...draft });
    if (saved.ok) onClose();
  };
  return { draft, set, setDimension, asked, save };
}

const titleOf = (dimension: Dimension): string => text.defaultTitle(words.dimension[dimension]);
