import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DifferenceRow } from '../../../../shared/contract/index.ts';
import type { ApprovalChange } from '../../../../shared/model/judgement.ts';
import { sides } from '../../../../shared/model/words.ts';
import { exceptionNumber, gapNumber, words } from '../../../../shared/text/components.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import { openRows } from '../../../app/navigation.ts';
import { plainListSx } from '../../../components/plainList.ts';
import { RiskMark } from '../../../components/RiskMark.tsx';
import { RowValue } from '../../../components/RowValue.tsx';
import type { RegisterEntry } from '../expiry.ts';
import { Part } from './Part.tsx';

const text = drawerText.covered;

/** Rows shown before a person asks for all of them. */
const shownFirst = 6;

/** Which rows it covers, with their values now and what of them changed since the approval. */
export function CoveredPart(props: { readonly auditId: string; readonly entry: RegisterEntry }) {
  const { auditId, entry } = props;
  const { covered, covers, voids } = entry;
  const [all, setAll] = useState(false);
  const show = (): void =>
    openRows({
      auditId,
      title: `${exceptionNumber(entry.number)} ${entry.title}`,
      filter: { keys: [...covers] },
    });
  return (
    <Part title={text.title}>
      {covered.length === 0 && (
        <Typography variant="body2">{covers.length === 0 ? text.nothing : text.none}</Typography>
      )}
      <Box component="ul" aria-label={text.title} sx={plainListSx}>
        {covered.slice(0, all ? undefined : shownFirst).map((row) => (
          <CoveredRow key={row.id} row={row} changes={voids.filter(({ key }) => key === row.key)} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {covered.length > shownFirst && (
          <Button size="small" variant="text" onClick={() => setAll(!all)}>
            {all ? text.fewer : text.more(covered.length)}
          </Button>
        )}
        {covered.length > 0 && (
          <Button size="small" onClick={show}>
            {text.showRows}
          </Button>
        )}
      </Box>
    </Part>
  );
}

function CoveredRow(props: {
  readonly row: DifferenceRow;
  readonly changes: readonly ApprovalChange[];
}) {
  const { row, changes } = props;
  return (
    <Box component="li" sx={rowSx}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', minWidth: 0 }}>
        <Box component="span" sx={{ typography: 'value', flexShrink: 0 }}>
          {gapNumber(row.number)}
        </Box>
        <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {row.subject} · {row.name}
        </Box>
        {row.rating === null ? (
          <Typography variant="caption">{text.unrated}</Typography>
        ) : (
          <RiskMark risk={row.rating.risk} />
        )}
      </Box>
      <Box component="dl" sx={valuesSx}>
        {sides.map((side) => (
          <Box key={side} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="caption">
              {words.side[side]}
            </Typography>
            <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
              <RowValue row={row} side={side} wrap />
            </Box>
          </Box>
        ))}
      </Box>
      {row.goneSince !== null && <Typography variant="caption">{text.gone}</Typography>}
      {changes.map(({ sentence }) => (
        <Typography key={sentence} variant="body2" sx={changeSx}>
          {sentence}
        </Typography>
      ))}
    </Box>
  );
}

const rowSx = {
  display: 'grid',
  gap: 0.5,
  p: 1,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;

const valuesSx = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: '88px minmax(0, 1fr)',
  alignItems: 'baseline',
} as const;

const changeSx = {
  borderLeft: '3px solid',
  borderColor: 'text.primary',
  pl: 1,
  color: 'text.primary',
  overflowWrap: 'anywhere',
} as const;
