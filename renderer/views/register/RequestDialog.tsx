import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { dimensions, type Dimension } from '../../../shared/model/words.ts';
import {
  componentsText,
  exceptionNumber,
  gapNumber,
  words,
} from '../../../shared/text/components.ts';
import { registerText } from '../../../shared/text/govern.ts';
import { announce } from '../../app/announce.ts';
import { ask, runCommand, useQueryOf } from '../../app/bridge.ts';
import { today } from '../../app/format.ts';
import { currentPerson } from '../../app/settings.ts';
import { DateField } from '../../components/DateField.tsx';
import { PersonField } from '../../components/PersonField.tsx';
import {
  asRequest,
  emptyRequest,
  requestProblems,
  type RequestForm,
  type RequestProblems,
} from './requestForm.ts';

const text = registerText.form;

/** Requests an exception with every field of the guide's template. */
export function RequestDialog(props: {
  readonly auditId: string;
  /** Rows that it covers at first. */
  readonly differenceIds: readonly string[];
  readonly onClose: () => void;
}) {
  const { auditId, differenceIds, onClose } = props;
  const [first = ''] = differenceIds;
  const row = useQueryOf('difference.get', { differenceId: first }, { enabled: first !== '' });
  if (first !== '' && row.isPending) return null;
  const found = row.data?.row;
  return (
    <OpenDialog
      auditId={auditId}
      start={{
        ...emptyRequest(found?.dimension ?? 'infrastructure', currentPerson()),
        differenceIds,
      }}
      onClose={onClose}
    />
  );
}

type Change = (change: Partial<RequestForm>) => void;

interface FormProps {
  readonly auditId: string;
  readonly form: RequestForm;
  readonly problems: RequestProblems;
  readonly change: Change;
}

function OpenDialog(props: {
  readonly auditId: string;
  readonly start: RequestForm;
  readonly onClose: () => void;
}) {
  const { auditId, onClose } = props;
  const id = useId();
  const { busy, submit, ...fields } = useRequest(auditId, props.start, onClose);
  const parts = { auditId, ...fields };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{text.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <Typography variant="body2" sx={{ gridColumn: '1 / -1' }}>
          {text.lead}
        </Typography>
        <WhatFields {...parts} />
        <WhyFields {...parts} />
        <WhoFields {...parts} />
        <EndFields {...parts} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{componentsText.cancel}</Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void submit()}>
          {text.submit}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The form's state; problems are shown once a person has tried to hand it in. */
function useRequest(auditId: string, start: RequestForm, onClose: () => void) {
  const [form, setForm] = useState(start);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const problems = requestProblems(form, today());
  const submit = async () => {
    setAsked(true);
    if (Object.keys(problems).length > 0) return;
    setBusy(true);
    const result = await runCommand('exception.request', asRequest(auditId, form));
    setBusy(false);
    if (!result.ok) return;
    announce(text.done(exceptionNumber(result.value.number)));
    onClose();
  };
  const change: Change = (part) => setForm((now) => ({ ...now, ...part }));
  return { form, change, busy, submit, problems: asked ? problems : {} };
}

const wide = { gridColumn: '1 / -1' } as const;

function WhatFields({ auditId, form, problems, change }: FormProps) {
  const toDimension = async (dimension: Dimension) => {
    change({ dimension });
    const ids = await ask('differences.ids', { auditId, filter: { dimension: [dimension] } });
    const inside = new Set(ids.ok ? ids.value : []);
    change({ differenceIds: form.differenceIds.filter((one) => inside.has(one)) });
  };
  return (
    <>
      <TextField
        autoFocus
        required
        label={text.name}
        value={form.title}
        error={problems.title !== undefined}
        helperText={problems.title ?? text.nameHint}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextField
        select
        required
        label={text.dimension}
        value={form.dimension}
        onChange={(event) => void toDimension(event.target.value as Dimension)}
      >
        {dimensions.map((dimension) => (
          <MenuItem key={dimension} value={dimension}>
            {words.dimension[dimension]}
          </MenuItem>
        ))}
      </TextField>
      <RowsField auditId={auditId} form={form} problems={problems} change={change} />
    </>
  );
}

const nameOf = (row: DifferenceRow): string =>
  text.rowsOption(gapNumber(row.number), row.subject, row.name);

/** Exactly which differences it covers. */
function RowsField({ auditId, form, problems, change }: FormProps) {
  const page = useQueryOf('differences.page', {
    auditId,
    filter: { dimension: [form.dimension] },
    limit: 1000,
  });
  const rows = page.data?.rows ?? [];
  const chosen = new Set(form.differenceIds);
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      limitTags={4}
      sx={wide}
      options={rows}
      value={rows.filter((row) => chosen.has(row.id))}
      getOptionLabel={nameOf}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, picked) => change({ differenceIds: picked.map((row) => row.id) })}
      renderInput={(params) => (
        <TextField
          {...params}
          required
          label={text.rows}
          error={problems.differenceIds !== undefined}
          helperText={problems.differenceIds ?? registerText.covers(form.differenceIds.length)}
          placeholder={chosen.size === 0 ? text.rowsHint : ''}
        />
      )}
    />
  );
}

function WhyFields({ form, problems, change }: FormProps) {
  const fields = [
    { field: 'reason', label: text.reason, hint: '' },
    { field: 'riskAssessment', label: text.risk, hint: text.riskHint },
    { field: 'mitigation', label: text.mitigation, hint: text.mitigationHint },
  ] as const;
  return fields.map(({ field, label, hint }) => (
    <TextField
      key={field}
      required
      multiline
      minRows={2}
      sx={wide}
      label={label}
      value={form[field]}
      error={problems[field] !== undefined}
      helperText={problems[field] ?? hint}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  ));
}

function WhoFields({ auditId, form, problems, change }: FormProps) {
  return (
    <>
      <PersonField
        auditId={auditId}
        required
        label={text.requester}
        value={form.requester}
        error={problems.requester ?? null}
        onChange={(requester) => change({ requester })}
      />
      <PersonField
        auditId={auditId}
        required
        label={text.owner}
        value={form.owner}
        error={problems.owner ?? null}
        onChange={(owner) => change({ owner })}
      />
    </>
  );
}

function EndFields({ form, problems, change }: FormProps) {
  const id = useId();
  return (
    <>
      <Box>
        <Typography id={id} variant="caption">
          {text.ends}
        </Typography>
        <RadioGroup
          row
          aria-labelledby={id}
          value={form.ends}
          onChange={(_, ends) => change({ ends: ends === 'trigger' ? 'trigger' : 'date' })}
        >
          <FormControlLabel value="date" control={<Radio size="small" />} label={text.byDate} />
          <FormControlLabel
            value="trigger"
            control={<Radio size="small" />}
            label={text.byTrigger}
          />
        </RadioGroup>
      </Box>
      {form.ends === 'date' ? (
        <DateField
          required
          label={text.expires}
          value={form.expiresOn}
          min={today()}
          error={problems.expiresOn ?? null}
          onChange={(expiresOn) => change({ expiresOn })}
        />
      ) : (
        <TextField
          required
          label={text.trigger}
          value={form.reviewTrigger}
          error={problems.reviewTrigger !== undefined}
          helperText={problems.reviewTrigger ?? text.triggerHint}
          onChange={(event) => change({ reviewTrigger: event.target.value })}
        />
      )}
    </>
  );
}
