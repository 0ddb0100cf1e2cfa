import Box from '@mui/material/Box';
import type { Risk } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { RiskShape } from '../../components/RiskMark.tsx';
import { lines } from './sizes.ts';

/** A risk large: shape, word and colour; words where no rule gives one. */
export function RiskWord({ risk, size }: { readonly risk: Risk | null; readonly size: string }) {
  if (risk === null) {
    return (
      <Box component="span" sx={{ fontSize: size, lineHeight: lines.text, fontWeight: 500 }}>
        {text.noRule}
      </Box>
    );
  }
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: '0.35em',
        fontSize: size,
        lineHeight: lines.text,
        fontWeight: 600,
        color: `risk.${risk}`,
        '& svg': { width: '0.6em', height: '0.6em' },
      }}
    >
      <RiskShape risk={risk} />
      {words.risk[risk]}
    </Box>
  );
}
