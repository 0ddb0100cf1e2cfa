import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { gapNumber } from '../../../../shared/text/components.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import { plainListSx } from '../../../components/plainList.ts';
import type { RegisterEntry } from '../expiry.ts';
import { Part } from './Part.tsx';

const text = drawerText.patterns;

/** Rows of those that match later that are named. */
const named = 8;

/** What chose the rows, what it matches today, and what of that is not approved. */
export function PatternsPart({ entry }: { readonly entry: RegisterEntry }) {
  const { patterns, matchedLater } = entry;
  if (patterns.length === 0) return null;
  return (
    <Part title={text.title}>
      <Box component="ul" aria-label={text.title} sx={plainListSx}>
        {patterns.map((pattern) => (
          <li key={`${pattern.subject} ${pattern.name} ${pattern.catalogueId}`}>
            <Box component="span" sx={{ typography: 'value', overflowWrap: 'anywhere' }}>
              {text.glob(pattern.subject, pattern.name)}
            </Box>
            <Typography variant="caption" component="div">
              {text.matches(pattern.matches)}
            </Typography>
          </li>
        ))}
      </Box>
      {matchedLater.length > 0 && (
        <>
          <Typography sx={{ fontWeight: 600 }}>{text.later(matchedLater.length)}</Typography>
          <Box component="ul" sx={plainListSx}>
            {matchedLater.slice(0, named).map((row) => (
              <Box component="li" key={row.id} sx={{ overflowWrap: 'anywhere' }}>
                <Box component="span" sx={{ typography: 'value' }}>
                  {gapNumber(row.number)}
                </Box>{' '}
                {row.subject} · {row.name}
              </Box>
            ))}
          </Box>
        </>
      )}
    </Part>
  );
}
