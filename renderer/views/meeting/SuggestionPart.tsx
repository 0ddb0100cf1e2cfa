import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { PublicItem } from '../../../shared/contract/public.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { RiskWord } from './RiskWord.tsx';
import { lines, sizes } from './sizes.ts';

/** What the rule says and why, what it resembles, and what happened last time. */
export function SuggestionPart({ item }: { readonly item: PublicItem }) {
  const [sentence, ...more] = item.reasons;
  return (
    <Box
      component="section"
      aria-label={text.suggested}
      sx={{ display: 'grid', gap: 2, alignContent: 'start', overflowWrap: 'anywhere' }}
    >
      <Box>
        <Small>{text.suggested}</Small>
        <RiskWord risk={item.suggestion} size="clamp(20px, 1.9vw, 40px)" />
      </Box>
      {sentence && (
        <Box component="p" sx={{ m: 0, fontSize: sizes.text, lineHeight: lines.text }}>
          {sentence}
        </Box>
      )}
      {more.map((reason) => (
        <Small key={reason}>{reason}</Small>
      ))}
      {item.resembles && <Small>{text.resembles(item.resembles)}</Small>}
      {item.fresh && <Small strong>{text.fresh}</Small>}
      <LastTimePart item={item} />
      {item.rule && (
        <Small>{text.rule(item.rule.title, item.rule.version, item.rule.origin)}</Small>
      )}
    </Box>
  );
}

function LastTimePart({ item: { lastTime } }: { readonly item: PublicItem }) {
  if (!lastTime) return null;
  const { auditNumber, release, risk, disposition, rationale, sameValues } = lastTime;
  return (
    <Box sx={{ borderLeft: '3px solid', borderColor: 'line', pl: 1.5 }}>
      <Small>{text.lastTime(auditNumber, release)}</Small>
      <Small strong>{text.lastTimeRated(risk, disposition)}</Small>
      {rationale !== '' && <Small>{rationale}</Small>}
      {!sameValues && <Small>{text.valuesChanged}</Small>}
    </Box>
  );
}

function Small(props: { readonly strong?: boolean; readonly children: ReactNode }) {
  const { strong = false } = props;
  return (
    <Box
      component="p"
      sx={{
        m: 0,
        fontSize: sizes.small,
        lineHeight: lines.text,
        color: strong ? 'text.primary' : 'text.secondary',
        fontWeight: strong ? 500 : 400,
      }}
    >
      {props.children}
    </Box>
  );
}
