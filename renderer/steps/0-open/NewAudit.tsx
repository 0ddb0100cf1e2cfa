import { zodResolver } from '@hookform/resolvers/zod';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { openText } from '../../../shared/text/open.ts';
import { useCommand, useQueryOf } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { go, paths } from '../../app/navigation.ts';
import { useWritable } from '../../app/writable.ts';
import { StepPage } from '../../components/index.ts';
import { emptyOpening, openingProblems, openingSchema } from './opening.ts';
import type { Opening, ParsedOpening } from './opening.ts';
import { OpeningFields } from './OpeningFields.tsx';

type OpeningForm = UseFormReturn<Opening, unknown, ParsedOpening>;

/** What is typed, what is missing once it was asked for, and how the audit is opened. */
function useOpening() {
  const draft = useDraft<Opening>('audit:new', emptyOpening);
  const form: OpeningForm = useForm({
    resolver: zodResolver(openingSchema),
    defaultValues: draft.value,
  });
  const value = useWatch({ control: form.control }) as Opening;
  const { set: keep, clear } = draft;
  useEffect(() => keep(value), [value, keep]);
  const open = useCommand('audit.open');
  const [asked, setAsked] = useState(false);
  const submit = form.handleSubmit(
    async (opening) => {
      const result = await open.run(opening);
      if (!result.ok) return;
      clear();
      go(paths.step(result.value.audit.id, 'open'));
    },
    () => setAsked(true),
  );
  const problems = asked ? openingProblems(value) : {};
  return { form, value, problems, submit, busy: open.busy };
}

/** The opening of a new audit. What was typed survives leaving the screen. */
export function NewAudit() {
  const { form, value, problems, submit, busy } = useOpening();
  const writable = useWritable();
  const change = (part: Partial<Opening>) => setParts(form, part);
  const access = {
    value,
    change,
    commit: change,
    problem: (field: keyof typeof openText.problems) =>
      problems[field as keyof typeof problems] ?? null,
    systemField: <SystemName value={value} change={change} problem={problems.systemName ?? null} />,
    disabled: !writable,
  };
  return (
    <StepPage
      title={openText.newTitle}
      lead={openText.newLead}
      remains={Object.keys(problems).length > 0 ? openText.notOpened : undefined}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 2, maxWidth: 960 }}
      >
        <OpeningFields access={access} />
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={busy || !writable}
          sx={{ justifySelf: 'start' }}
        >
          {openText.open}
        </Button>
      </Box>
    </StepPage>
  );
}

function setParts(form: OpeningForm, part: Partial<Opening>): void {
  for (const [name, value] of Object.entries(part)) {
    form.setValue(name as keyof Opening, value as Opening[keyof Opening], { shouldDirty: true });
  }
}

/** A new name makes a system; a known one continues its audits. */
function SystemName(props: {
  readonly value: Opening;
  readonly change: (part: Partial<Opening>) => void;
  readonly problem: string | null;
}) {
  const { value, change, problem } = props;
  const systems = (useQueryOf('systems.list', {}).data ?? []).map((each) => each.system);
  const setName = (name: string) => {
    const known = systems.find((system) => system.name === name.trim());
    const { criticality, kernelDependent } = known ?? value.system;
    const id = known ? { id: known.id } : {};
    change({ system: { ...id, name, criticality, kernelDependent } });
  };
  return (
    <Autocomplete
      freeSolo
      disableClearable
      options={systems.map((system) => system.name)}
      value={value.system.name}
      inputValue={value.system.name}
      onInputChange={(_, name, why) => why !== 'reset' && setName(name)}
      onChange={(_, name) => setName(name)}
      renderInput={(params) => (
        <TextField
          {...params}
          required
          autoFocus
          label={openText.fields.systemName}
          error={problem !== null}
          helperText={problem ?? (systems.length > 0 ? openText.fields.systemHint : undefined)}
        />
      )}
    />
  );
}
