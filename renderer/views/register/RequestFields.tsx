import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { dimensions, type Dimension } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { requestText as text } from '../../../shared/text/register-request.ts';
import { today } from '../../app/format.ts';
import { DateField } from '../../components/DateField.tsx';
import { PersonField } from '../../components/PersonField.tsx';
import type { Request } from './useRequest.ts';

/** The whole width of the form. */
export const wide = { gridColumn: '1 / -1' } as const;

/** What it is called, and its dimension; a renewal keeps that of the old one. */
export function TitleFields(props: { readonly request: Request; readonly fixed: boolean }) {
  const { form, problems, change } = props.request;
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
        disabled={props.fixed}
        label={text.dimension}
        value={form.dimension}
        error={problems.dimension !== undefined}
        helperText={problems.dimension}
        onChange={(event) =>
          change({ dimension: event.target.value as Dimension, differenceIds: [] })
        }
      >
        {dimensions.map((dimension) => (
          <MenuItem key={dimension} value={dimension}>
            {words.dimension[dimension]}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}

const whys = [
  { field: 'reason', label: text.reason, hint: '', required: true },
  { field: 'riskAssessment', label: text.risk, hint: text.riskHint, required: true },
  { field: 'mitigation', label: text.mitigation, hint: text.mitigationHint, required: true },
  { field: 'compensatingControl', label: text.control, hint: text.controlHint, required: false },
] as const;

/** Why the difference is meant, what it risks, and what makes it bearable. */
export function WhyFields({ request }: { readonly request: Request }) {
  const { form, problems, change } = request;
  return whys.map(({ field, label, hint, required }) => (
    <TextField
      key={field}
      required={required}
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

/** Who asks for it, and who answers for it. */
export function WhoFields(props: { readonly auditId: string; readonly request: Request }) {
  const { form, problems, change } = props.request;
  const fields = [
    { field: 'requester', label: text.requester },
    { field: 'owner', label: text.owner },
  ] as const;
  return fields.map(({ field, label }) => (
    <PersonField
      key={field}
      auditId={props.auditId}
      required
      label={label}
      value={form[field]}
      error={problems[field] ?? null}
      onChange={(name) => change({ [field]: name })}
    />
  ));
}

/** On a day, when something happens, or both: no exception is without end. */
export function EndFields({ request }: { readonly request: Request }) {
  const { form, problems, change } = request;
  return (
    <>
      <Box sx={wide}>
        <Typography variant="h3">{text.ends}</Typography>
        <Typography variant="caption">{text.endsHint}</Typography>
      </Box>
      <DateField
        label={text.expires}
        value={form.expiresOn}
        min={today()}
        error={problems.expiresOn ?? null}
        onChange={(expiresOn) => change({ expiresOn })}
      />
      <Box />
      <TextField
        label={text.trigger}
        value={form.reviewTrigger}
        error={problems.reviewTrigger !== undefined}
        helperText={problems.reviewTrigger ?? text.triggerHint}
        onChange={(event) => change({ reviewTrigger: event.target.value })}
      />
      <DateField
        label={text.check}
        value={form.checkOn}
        min={today()}
        error={problems.checkOn ?? null}
        hint={text.checkHint}
        onChange={(checkOn) => change({ checkOn })}
      />
    </>
  );
}
