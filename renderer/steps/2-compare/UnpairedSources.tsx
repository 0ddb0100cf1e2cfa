import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import type { DocumentView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';

const text = compareText.unpaired;

/** Lines shown before the rest is asked for: the grid keeps its room. */
const shownFirst = 3;

/** Sources that were compared with nothing: a row each, because their attributes are none. */
export function UnpairedSources({ auditId }: { readonly auditId: string }) {
  const unpaired = useQueryOf('document.get', { auditId }).data?.unpaired ?? [];
  const [all, setAll] = useState(false);
  if (unpaired.length === 0) return null;
  const shown = all ? unpaired : unpaired.slice(0, shownFirst);
  return (
    <Box component="section" aria-label={text.label} sx={frameSx}>
      <Box component="ul" sx={listSx}>
        {shown.map((source) => (
          <Line key={`${source.side} ${source.path}`} source={source} />
        ))}
        {unpaired.length > shownFirst && (
          <li>
            <Link component="button" variant="caption" onClick={() => setAll(!all)}>
              {all ? text.showFewer : text.showAll(unpaired.length)}
            </Link>
          </li>
        )}
      </Box>
      <Button size="small" onClick={() => go(paths.step(auditId, 'document'))}>
        {text.open}
      </Button>
    </Box>
  );
}

function Line({ source }: { readonly source: DocumentView['unpaired'][number] }) {
  const other = source.side === 'staging' ? 'production' : 'staging';
  return (
    <Box component="li" sx={lineSx}>
      <Box component="span" sx={{ color: 'risk.medium', fontWeight: 500, flexShrink: 0 }}>
        {text.line(words.side[source.side], words.side[other], source.attributes)}
      </Box>
      <Box component="span" title={source.path} sx={pathSx}>
        {source.path}
      </Box>
      <Box component="span" sx={{ typography: 'caption', flexShrink: 0 }}>
        {source.collectorTitle}
      </Box>
    </Box>
  );
}

const frameSx = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 2,
  px: 1.5,
  py: 0.75,
  bgcolor: 'background.paper',
  border: '1px dashed',
  borderColor: 'risk.medium',
  borderRadius: 1,
} as const;

const listSx = {
  flex: 1,
  minWidth: 0,
  m: 0,
  p: 0,
  listStyle: 'none',
  maxHeight: 132,
  overflow: 'auto',
} as const;

const lineSx = { display: 'flex', alignItems: 'baseline', gap: 1.5, minHeight: 22 } as const;

const pathSx = {
  minWidth: 0,
  typography: 'value',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
