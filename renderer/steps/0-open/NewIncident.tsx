import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { CommandInput } from '../../../shared/contract/commands/index.ts';
import { date } from '../../../shared/contract/schemas.ts';
import { catalogueOf } from '../../../shared/model/catalogue/index.ts';
import { words } from '../../../shared/text/components.ts';
import { openText } from '../../../shared/text/open.ts';
import { announce } from '../../app/announce.ts';
import { useDraft } from '../../app/drafts.ts';
import { ChoiceField, DateField, WordsField } from '../../components/index.ts';
import { inSmallWindow } from '../../components/small.ts';
import { useAuditSaver } from './useAuditSaver.ts';

const t = openText.incidents;

type IncidentDraft = Omit<CommandInput<'incident.add'>, 'auditId'>;

const blank: IncidentDraft = {
  date: '',
  dimension: 'infrastructure',
  what: '',
  parityGap: true,
  catalogueId: null,
};

/** What is typed, what stands in its way once it was asked for, and how it is added. */
function useNewIncident(auditId: string) {
  const draft = useDraft<IncidentDraft>(`incident:new:${auditId}`, blank);
  const [asked, setAsked] = useState(false);
  const save = useAuditSaver();
  const set = (part: Partial<IncidentDraft>) => draft.set({ ...draft.value, ...part });
  const problems = problemsOf(draft.value);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (problems.date || problems.what) return;
    if (!(await save('incident.add', { auditId, ...draft.value }))) return;
    announce(t.added);
    setAsked(false);
    draft.clear();
  };
  return { value: draft.value, set, add, problems: asked ? problems : noProblems };
}

const noProblems = { date: null, what: null } as const;

/** The line that adds an incident; what was typed survives leaving the screen. */
export function NewIncident(props: { readonly auditId: string; readonly disabled: boolean }) {
  const { disabled } = props;
  const { value, set, add, problems } = useNewIncident(props.auditId);
  return (
    <Box component="form" noValidate onSubmit={(event) => void add(event)} sx={formSx}>
      <DateField
        label={t.newDate}
        value={value.date}
        disabled={disabled}
        error={problems.date}
        onChange={(day) => set({ date: day })}
      />
      <ChoiceField
        label={t.newDimension}
        value={value.dimension}
        options={words.dimension}
        disabled={disabled}
        onChange={(dimension) => set({ dimension, catalogueId: null })}
      />
      <WordsField
        label={t.newWhat}
        value={value.what}
        disabled={disabled}
        error={problems.what}
        onChange={(what) => set({ what })}
        sx={{ gridColumn: 'span 3' }}
      />
      <Box sx={{ gridColumn: 'span 3' }}>
        <AttributeField value={value} set={set} disabled={disabled} />
      </Box>
      <GapField value={value} set={set} disabled={disabled} />
      <Button type="submit" disabled={disabled} sx={{ minHeight: 38 }}>
        {t.add}
      </Button>
    </Box>
  );
}

const formSx = {
  display: 'grid',
  gridTemplateColumns: '160px 180px 1fr auto auto',
  gap: 1,
  pt: 2,
  alignItems: 'start',
  [inSmallWindow]: {
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '& > :nth-of-type(3), & > :nth-of-type(4)': { gridColumn: '1 / -1' },
  },
} as const;

function problemsOf(draft: IncidentDraft) {
  return {
    date: date.safeParse(draft.date).success ? null : openText.problems.incidentDate,
    what: draft.what.trim() === '' ? openText.problems.incidentWhat : null,
  };
}

interface FieldProps {
  readonly value: IncidentDraft;
  readonly set: (part: Partial<IncidentDraft>) => void;
  readonly disabled: boolean;
}

function GapField({ value, set, disabled }: FieldProps) {
  return (
    <FormControlLabel
      disabled={disabled}
      control={
        <Checkbox checked={value.parityGap} onChange={(_, parityGap) => set({ parityGap })} />
      }
      label={t.parityGap}
    />
  );
}

function AttributeField(props: FieldProps) {
  const { value, set, disabled } = props;
  const entries = catalogueOf(value.dimension);
  return (
    <Autocomplete
      options={entries}
      disabled={disabled}
      value={entries.find((entry) => entry.id === value.catalogueId) ?? null}
      getOptionLabel={(entry) => entry.label}
      getOptionKey={(entry) => entry.id}
      onChange={(_, entry) => set({ catalogueId: entry?.id ?? null })}
      renderInput={(params) => <TextField {...params} label={t.newAttribute} />}
    />
  );
}
