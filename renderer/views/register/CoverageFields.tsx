import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { gapNumber } from '../../../shared/text/components.ts';
import { requestText as text } from '../../../shared/text/register-request.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { ask, useQueryOf } from '../../app/bridge.ts';
import { PatternFields, PatternPreview } from './PatternFields.tsx';
import { wide } from './RequestFields.tsx';
import type { Request } from './useRequest.ts';

interface CoverageProps {
  readonly auditId: string;
  readonly request: Request;
}

/** Exactly what it covers: chosen rows, all rows of a subject, and what patterns match today. */
export function CoverageFields({ auditId, request }: CoverageProps) {
  const { form, change } = request;
  const page = useQueryOf('differences.page', {
    auditId,
    filter: { dimension: [form.dimension] },
    limit: 1000,
  }).data;
  const add = (): void =>
    change({ patterns: [...form.patterns, { subject: '', name: '', catalogueId: null }] });
  return (
    <Box component="fieldset" sx={{ ...wide, ...fieldsetSx }}>
      <Typography component="legend" variant="h3">
        {text.coverage}
      </Typography>
      <RowsField rows={page?.rows ?? []} request={request} />
      <GroupField auditId={auditId} groups={page?.groups ?? []} request={request} />
      <PatternFields request={request} />
      <Button sx={{ justifySelf: 'start' }} onClick={add}>
        {text.addPattern}
      </Button>
      <PatternPreview auditId={auditId} request={request} />
    </Box>
  );
}

const fieldsetSx = {
  m: 0,
  p: 0,
  border: 0,
  minWidth: 0,
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'minmax(0, 1fr)',
  '& legend': { p: 0, mb: 1.5 },
} as const;

const nameOf = (row: DifferenceRow): string =>
  text.rowsOption(gapNumber(row.number), row.subject, row.name);

function RowsField(props: { readonly rows: readonly DifferenceRow[]; readonly request: Request }) {
  const { rows } = props;
  const { form, problems, change } = props.request;
  const chosen = new Set(form.differenceIds);
  const known = new Set(rows.map((row) => row.id));
  /** Chosen before, and not among the rows at hand: they stay. */
  const others = form.differenceIds.filter((id) => !known.has(id));
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      limitTags={4}
      options={rows}
      value={rows.filter((row) => chosen.has(row.id))}
      getOptionLabel={nameOf}
      getOptionKey={(row) => row.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, picked) =>
        change({ differenceIds: [...others, ...picked.map((row) => row.id)] })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={text.rows}
          error={problems.differenceIds !== undefined}
          helperText={problems.differenceIds ?? registerText.covers(form.differenceIds.length)}
          placeholder={chosen.size === 0 ? text.rowsHint : ''}
        />
      )}
    />
  );
}

interface Group {
  readonly subject: string;
  readonly count: number;
}

/** Adds every row of a subject to the chosen ones. */
function GroupField(props: {
  readonly auditId: string;
  readonly groups: readonly Group[];
  readonly request: Request;
}) {
  const { auditId, groups } = props;
  const { form, change } = props.request;
  const [typed, setTyped] = useState('');
  const add = async (group: Group): Promise<void> => {
    setTyped('');
    const filter = { dimension: [form.dimension], search: group.subject.slice(0, 200) };
    const found = await ask('differences.page', { auditId, filter, limit: 1000 });
    if (!found.ok) return;
    const own = found.value.rows.filter((row) => row.subject === group.subject);
    const ids = new Set([...form.differenceIds, ...own.map((row) => row.id)]);
    change({ differenceIds: [...ids] });
  };
  return (
    <Autocomplete
      options={groups}
      value={null}
      inputValue={typed}
      getOptionLabel={({ subject, count }) => text.groupOption(subject, count)}
      getOptionKey={({ subject }) => subject}
      onInputChange={(_, input, why) => why === 'input' && setTyped(input)}
      onChange={(_, group) => group && void add(group)}
      renderInput={(params) => <TextField {...params} label={text.group} />}
    />
  );
}
