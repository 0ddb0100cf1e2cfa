import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { CommandOutput } from '../../../shared/contract/index.ts';
import { exportsText as text } from '../../../shared/text/exports-screen.ts';
import { bridge } from '../../app/bridge.ts';
import { formatSize } from '../../app/format.ts';

/** A file that was written: its name, what was checked, its hash, and the way to it. */
export function Written(props: {
  readonly fileName: string;
  readonly fileToken: string;
  readonly sha256: string;
  /** What was checked, in a sentence. */
  readonly checked: string;
  /** Parts of the file with their rows. */
  readonly parts?: readonly { readonly name: string; readonly rows: number }[];
  readonly children?: ReactNode;
}) {
  const { fileName, parts = [] } = props;
  return (
    <Box role="group" aria-label={fileName} sx={writtenSx}>
      <Typography sx={{ fontWeight: 500 }}>{text.done(fileName)}</Typography>
      <Typography variant="body2">{props.checked}</Typography>
      {parts.length > 0 && (
        <Box component="ul" aria-label={text.parts} sx={partsSx}>
          {parts.map((part) => (
            <li key={part.name}>{text.part(part.name, part.rows)}</li>
          ))}
        </Box>
      )}
      {props.children}
      <Typography variant="caption">{text.sha(props.sha256)}</Typography>
      <Button
        size="small"
        onClick={() => void bridge().files.reveal(props.fileToken)}
        sx={{ justifySelf: 'start' }}
      >
        {text.reveal}
      </Button>
    </Box>
  );
}

/** A written file of several sheets: the rows of each, and how many cells were read back. */
export function SheetsWritten(props: { readonly file: CommandOutput<'export.workbook'> }) {
  const { file } = props;
  return (
    <Written
      {...file}
      checked={text.checked(file.cellsChecked, formatSize(file.size))}
      parts={file.sheets}
    />
  );
}

const writtenSx = {
  display: 'grid',
  gap: 0.5,
  px: 1.5,
  py: 1,
  border: '1px solid',
  borderColor: 'line',
  borderLeft: '3px solid',
  borderLeftColor: 'primary.main',
  borderRadius: 1,
  overflowWrap: 'anywhere',
} as const;

const partsSx = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  typography: 'caption',
} as const;
