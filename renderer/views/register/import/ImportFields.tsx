import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { registerColumns, type RegisterColumn } from '../../../../shared/exceptions/index.ts';
import { words } from '../../../../shared/text/components.ts';
import { importText as text } from '../../../../shared/text/register-import-screen.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import {
  columnLetters,
  formOf,
  readFrom,
  withColumn,
  withHeaderRow,
  type ImportPreview,
} from './importForm.ts';
import { SampleTable } from './SampleTable.tsx';
import type { RunningImport } from './useImport.ts';

/** Which sheet, which row of headers, which column fills what, and why it is imported. */
export function ImportFields(props: {
  readonly preview: ImportPreview;
  readonly running: RunningImport;
}) {
  const { running } = props;
  const { form, sheet, change, problems } = running;
  if (!sheet) return <Typography>{text.nothing}</Typography>;
  const read = readFrom(sheet, form.headerRow);
  return (
    <>
      <SheetFields {...props} />
      <Box>
        <Typography variant="h3">{text.columns}</Typography>
        <Typography variant="caption">{read ? text.columnsLead : text.unread}</Typography>
      </Box>
      <ColumnFields running={running} headers={read?.headers ?? sheet.headers.map(() => '')} />
      {read && <SampleTable rows={read.rows} columns={form.columns} />}
      <TextField
        required
        multiline
        label={text.reason}
        value={form.reason}
        error={problems.reason !== undefined}
        helperText={problems.reason ?? text.reasonHint}
        onChange={(event) => change({ ...form, reason: event.target.value })}
      />
    </>
  );
}

const gridSx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
  alignItems: 'start',
} as const;

function SheetFields(props: { readonly preview: ImportPreview; readonly running: RunningImport }) {
  const { preview, running } = props;
  const { form, sheet, change } = running;
  const choose = (name: string): void => {
    const chosen = preview.sheets.find((one) => one.name === name);
    if (chosen) change({ ...formOf(chosen), dimension: form.dimension, reason: form.reason });
  };
  return (
    <Box sx={gridSx}>
      {preview.sheets.length > 1 && (
        <TextField
          select
          label={text.sheet}
          value={form.sheet}
          onChange={(event) => choose(event.target.value)}
        >
          {preview.sheets.map(({ name, rows }) => (
            <MenuItem key={name} value={name}>
              {text.sheetOption(name, rows)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        type="number"
        label={text.header}
        value={form.headerRow}
        helperText={text.headerHint}
        slotProps={{ htmlInput: { min: 1, max: 1000 } }}
        onChange={({ target }) => {
          const row = Number(target.value);
          if (sheet && row >= 1 && row <= 1000) change(withHeaderRow(form, sheet, row));
        }}
      />
      <ChoiceField
        label={text.dimension}
        value={form.dimension}
        options={words.dimension}
        onChange={(dimension) => change({ ...form, dimension })}
      />
    </Box>
  );
}

const none = '';

function ColumnFields(props: {
  readonly running: RunningImport;
  readonly headers: readonly string[];
}) {
  const { running, headers } = props;
  const { form, change, problems } = running;
  const choose = (part: RegisterColumn, chosen: string): void => {
    const at = chosen === none ? null : Number(chosen);
    change({ ...form, columns: withColumn(form.columns, part, at) });
  };
  return (
    <Box sx={gridSx}>
      {registerColumns.map((part) => (
        <TextField
          key={part}
          select
          required={part === 'title'}
          label={text.part[part]}
          value={String(form.columns[part] ?? none)}
          error={part === 'title' && problems.title !== undefined}
          helperText={part === 'title' ? problems.title : undefined}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          onChange={(event) => choose(part, event.target.value)}
        >
          <MenuItem value={none}>{text.none}</MenuItem>
          {headers.map((header, at) => (
            <MenuItem key={at} value={String(at)}>
              {text.column(columnLetters(at), header)}
            </MenuItem>
          ))}
        </TextField>
      ))}
    </Box>
  );
}
