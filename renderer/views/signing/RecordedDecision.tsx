import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReleaseDecisionView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { governText } from '../../../shared/text/govern.ts';
import { formatMoment } from '../../app/format.ts';

const text = governText.decision;
const more = releaseText.decision;

/** One decision with what was computed at its moment. */
export function RecordedDecision({ decision }: { readonly decision: ReleaseDecisionView }) {
  const { decidedBy, at, reason, readiness, reasons } = decision;
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 500 }}>
        {text.recorded(text.words[decision.decision], decidedBy, formatMoment(at))}
      </Typography>
      <Typography sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap' }}>{reason}</Typography>
      {decision.differs && (
        <Typography component="div" sx={{ mt: 0.5, whiteSpace: 'pre-wrap' }}>
          {more.differs}
          <Box sx={{ color: 'text.secondary' }}>{decision.differsReason}</Box>
        </Typography>
      )}
      <Typography variant="caption" component="div" sx={{ mt: 0.5 }}>
        {more.atThatTime(words.readiness[readiness], reasons.length)}
      </Typography>
      {reasons.length > 0 && (
        <Box component="ul" aria-label={more.thenReasons} sx={{ m: 0, pl: 2.5 }}>
          {reasons.map((one) => (
            <Box component="li" key={one.sentence} sx={{ typography: 'caption' }}>
              {one.sentence}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
