import Autocomplete from '@mui/material/Autocomplete';
import type { AutocompleteRenderInputParams } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommandInput } from '../../../shared/contract/commands/index.ts';
import type { CatalogueAnswer } from '../../../shared/contract/views.ts';
import type { CatalogueEntry } from '../../../shared/model/catalogue/index.ts';
import type { Side } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { useWritable } from '../../app/writable.ts';
import { ReasonDialog, ValueText } from '../../components/index.ts';
import { isByHand } from './answers.ts';

const t = documentText.catalogue;

interface AnswerProps {
  readonly auditId: string;
  readonly side: Side;
  readonly entry: CatalogueEntry;
  readonly answer: CatalogueAnswer;
}

/** One side's answer: what a source says, or a field for what a person knows. */
export function AnswerCell(props: AnswerProps) {
  const writable = useWritable();
  const { answer } = props;
  if (isByHand(answer) && writable) return <AnswerField {...props} />;
  if (answer.state === 'unanswered') return null;
  return (
    <Box sx={{ minWidth: 0 }}>
      <ValueText value={answer.value} state={answer.state} />
      {answer.from && (
        <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere' }}>
          {answer.reason ??
            (answer.from === queryText.byHand ? queryText.byHand : t.from(answer.from))}
        </Typography>
      )}
    </Box>
  );
}

/** Choices beside typing. */
const choices = ['unknown', 'not-applicable', 'clear'] as const;
type Choice = (typeof choices)[number];
const choiceWords: Readonly<Record<Choice, string>> = {
  unknown: t.unknown,
  'not-applicable': t.notApplicable,
  clear: t.clear,
};

function AnswerField(props: AnswerProps) {
  const { entry, side } = props;
  const answering = useAnswering(props);
  return (
    <>
      <AnswerInput {...props} answering={answering} />
      <ReasonDialog
        open={answering.asking === 'not-applicable'}
        title={t.notApplicableTitle(entry.label, words.side[side])}
        action={t.notApplicableAction}
        onCancel={answering.stopAsking}
        onConfirm={answering.notApplicable}
      />
      <ReasonDialog
        open={answering.asking === 'clear'}
        title={t.clearTitle(entry.label, words.side[side])}
        action={t.clearAction}
        onCancel={answering.stopAsking}
        onConfirm={answering.takeAway}
      />
    </>
  );
}

/** What is typed, and what typing, leaving and choosing do with it. */
function useAnswering(props: AnswerProps) {
  const { auditId, side, entry, answer } = props;
  const [asking, setAsking] = useState<'not-applicable' | 'clear' | null>(null);
  const saved = answer.state === 'value' ? (answer.value ?? '') : '';
  const draft = useDraft(`answer:${auditId}:${side}:${entry.id}`, saved);
  const { set, clear } = useAnswer(props);
  const save = async () => {
    const typed = draft.value;
    if (!draft.dirty) return;
    const same = typed.trim() === saved;
    if (!same && typed.trim() === '') return setAsking('clear');
    const done = same || (await set({ state: 'value', value: typed }));
    if (done) draft.settle(typed);
  };
  const choose = async (choice: Choice) => {
    draft.clear();
    if (choice !== 'unknown') return setAsking(choice);
    await set({ state: 'unknown', value: null });
  };
  const stopAsking = () => {
    setAsking(null);
    draft.clear();
  };
  const notApplicable = (reason: string) => {
    stopAsking();
    void set({ state: 'not-applicable', value: null, reason });
  };
  const takeAway = (reason: string) => {
    stopAsking();
    void clear(reason);
  };
  return { draft, asking, save, choose, stopAsking, notApplicable, takeAway };
}

function AnswerInput(props: AnswerProps & { readonly answering: ReturnType<typeof useAnswering> }) {
  const { side, entry, answer } = props;
  const { draft, save, choose } = props.answering;
  const label = t.field(entry.label, words.side[side]);
  return (
    <Autocomplete<Choice, false, true, true>
      freeSolo
      disableClearable
      forcePopupIcon
      options={answer.state === 'unanswered' ? choices.slice(0, 2) : choices}
      filterOptions={(all) => all}
      getOptionLabel={(choice) => choiceWords[choice as Choice] ?? choice}
      value={'' as Choice}
      inputValue={draft.value}
      onInputChange={(_, typed, why) => why === 'input' && draft.set(typed)}
      onChange={(_, chosen, why) =>
        void (why === 'selectOption' ? choose(chosen as Choice) : save())
      }
      onBlur={() => void save()}
      renderInput={(params) => <AnswerText params={params} answer={answer} label={label} />}
      sx={(theme) => ({ '--value-face': theme.evenkeel.valueFace })}
      size="small"
      slotProps={{ listbox: { 'aria-label': label } }}
    />
  );
}

function AnswerText(props: {
  readonly params: AutocompleteRenderInputParams;
  readonly answer: CatalogueAnswer;
  readonly label: string;
}) {
  const { params, answer, label } = props;
  return (
    <TextField
      {...params}
      placeholder={placeholderOf(answer)}
      helperText={answer.state === 'not-applicable' ? answer.reason : undefined}
      slotProps={{
        ...params.slotProps,
        htmlInput: {
          ...params.slotProps.htmlInput,
          'aria-label': label,
          style: { fontFamily: 'var(--value-face)', fontSize: 13 },
        },
      }}
    />
  );
}

/** An answer that is no text stands where the text would stand. */
function placeholderOf(answer: CatalogueAnswer): string {
  return answer.state === 'unanswered' || answer.state === 'value'
    ? t.placeholder
    : words.state[answer.state];
}

type NewAnswer = Pick<CommandInput<'answer.set'>, 'state' | 'value'> & { readonly reason?: string };

/** Records or clears the answer, and waits until the table shows it. */
function useAnswer({ auditId, side, entry }: AnswerProps) {
  const client = useQueryClient();
  const of = { auditId, side, catalogueId: entry.id };
  const refreshed = async (ok: boolean): Promise<boolean> => {
    if (ok) await client.invalidateQueries({ queryKey: ['catalogue.get'] });
    return ok;
  };
  const set = async ({ reason = '', ...answer }: NewAnswer) =>
    refreshed((await runCommand('answer.set', { ...of, ...answer, reason })).ok);
  const clear = async (reason: string) =>
    refreshed((await runCommand('answer.clear', { ...of, reason })).ok);
  return { set, clear };
}
