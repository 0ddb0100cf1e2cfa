import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { HistoryAct, HistoryEntry } from '../../../shared/contract/index.ts';
import { actWords, historyText } from '../../../shared/text/history.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { InspectorPanel } from '../../components/Inspector.tsx';
import { whoOf } from './who.ts';

const text = historyText.panel;

/** Entries that are shown of one act. */
const shown = 50;

/** One act in full: who, when, why, and what every entry changed. */
export function ActPanel(props: { readonly auditId: string; readonly act: HistoryAct }) {
  const { auditId, act } = props;
  const { first, last } = act;
  const asked = { auditId, first, last, limit: shown };
  const entries = useQueryOf('history.entries', asked).data ?? [];
  const rest = last - first + 1 - shown;
  return (
    <InspectorPanel title={actWords(act.action)} over={text.entries(first, last)}>
      <Part title={text.when}>
        {formatMoment(act.at)}
        <Box sx={{ typography: 'value' }}>{act.at}</Box>
      </Part>
      <Part title={text.who}>{whoOf(act)}</Part>
      <Part title={text.reason}>{act.reason ?? text.noReason}</Part>
      <Part title={text.changes}>
        {entries.map((entry) => (
          <Entry key={entry.sequence} entry={entry} />
        ))}
        {rest > 0 && <Typography variant="caption">{text.rest(rest)}</Typography>}
      </Part>
      <Part title={text.recordedBy}>{act.recordedBy}</Part>
      <Part title={text.command}>
        <Box sx={{ typography: 'value' }}>{act.action}</Box>
      </Part>
      <Part title={text.hash}>
        <Box sx={{ typography: 'value' }}>{entries.at(-1)?.hash ?? ''}</Box>
      </Part>
    </InspectorPanel>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      <Box sx={partSx}>{children}</Box>
    </Box>
  );
}

const partSx = {
  color: 'text.secondary',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-wrap',
} as const;

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ color: 'text.primary', fontWeight: 500 }}>{entry.about}</Box>
      {entry.changes.length === 0 && <Box>{text.noChanges}</Box>}
      <Box component="dl" sx={{ m: 0 }}>
        {entry.changes.map(({ field, before, after }) => (
          <Box key={field} sx={{ mt: 0.5 }}>
            <Typography component="dt" variant="caption">
              {field}
            </Typography>
            <Box component="dd" sx={valueSx}>
              {before !== null && <Box component="del">{before}</Box>}
              <Box component={before === null ? 'span' : 'ins'} sx={{ textDecoration: 'none' }}>
                {after ?? text.nothing}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const valueSx = {
  m: 0,
  display: 'grid',
  typography: 'value',
  color: 'text.primary',
  '& del': { color: 'text.secondary' },
} as const;
