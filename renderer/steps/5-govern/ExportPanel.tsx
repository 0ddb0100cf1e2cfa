import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ExportDone } from '../../../shared/contract/index.ts';
import { governText } from '../../../shared/text/govern.ts';
import { announce } from '../../app/announce.ts';
import { bridge, useCommand } from '../../app/bridge.ts';
import { formatSize } from '../../app/format.ts';
import { Panel } from '../../components/Panel.tsx';

const text = governText.export;

/** The workbook: what it contains, for whom, and what was written. */
export function ExportPanel({ auditId }: { readonly auditId: string }) {
  const workbook = useCommand('export.workbook');
  const [done, setDone] = useState<ExportDone | null>(null);
  const write = async () => {
    const result = await workbook.run({ auditId });
    if (!result.ok) return;
    setDone(result.value);
    announce(text.done(result.value.fileName));
  };
  return (
    <Panel title={text.title}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="body2">
          {text.contains} {text.forWhom}
        </Typography>
        <Button
          variant="contained"
          color="primary"
          disabled={workbook.busy}
          onClick={() => void write()}
          sx={{ justifySelf: 'start' }}
        >
          {done ? text.again : text.act}
        </Button>
        {workbook.busy && (
          <Typography variant="body2" role="status">
            {text.running}
          </Typography>
        )}
        {done && !workbook.busy && <Written done={done} />}
      </Box>
    </Panel>
  );
}

function Written({ done }: { readonly done: ExportDone }) {
  return (
    <Box role="group" aria-label={done.fileName} sx={{ display: 'grid', gap: 1 }}>
      <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
        {text.done(done.fileName)}
      </Typography>
      <Typography variant="body2">
        {text.checked(done.cellsChecked, formatSize(done.size))}
      </Typography>
      <Box component="ul" aria-label={text.sheets} sx={sheetsSx}>
        {done.sheets.map((sheet) => (
          <li key={sheet.name}>{text.sheet(sheet.name, sheet.rows)}</li>
        ))}
      </Box>
      <Typography variant="caption" sx={{ overflowWrap: 'anywhere' }}>
        {text.sha(done.sha256)}
      </Typography>
      <Button
        onClick={() => void bridge().files.reveal(done.fileToken)}
        sx={{ justifySelf: 'start' }}
      >
        {text.reveal}
      </Button>
    </Box>
  );
}

const sheetsSx = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  typography: 'caption',
} as const;
