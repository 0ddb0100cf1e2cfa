import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { PublicItem } from '../../../shared/contract/public.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { formatMoment } from '../../app/format.ts';
import { RiskWord } from './RiskWord.tsx';
import { lines, sizes } from './sizes.ts';

/** What the rule says and why, what it resembles, and what happened last time. */
export function SuggestionPart(props: {
  readonly item: PublicItem;
  /** Who rated it last time, where a name may stand. */
  readonly lastBy: string | null;
}) {
  const { item, lastBy } = props;
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
      <LastTimePart item={item} by={lastBy} />
      {item.rule && (
        <Small>{text.rule(item.rule.title, item.rule.version, item.rule.origin)}</Small>
      )}
    </Box>
  );
}

function LastTimePart(props: { readonly item: PublicItem; readonly by: string | null }) {
  const { lastTime, reasons } = props.item;
  if (!lastTime) return null;
  const { auditNumber, release, risk, disposition, rationale, at, sameValues, valuesThen } =
    lastTime;
  // The rule's sentence stands above already.
  const own = rationale !== '' && !reasons.includes(rationale);
  return (
    <Box sx={{ borderLeft: '3px solid', borderColor: 'line', pl: 1.5 }}>
      <Small strong>{text.lastTimeRated(risk, disposition)}</Small>
      <Small>{text.lastTimeFrom(auditNumber, release, props.by, formatMoment(at))}</Small>
      {own && <Small>{rationale}</Small>}
      {!sameValues && (
        <Small>{valuesThen ? text.valuesThen(valuesThen) : text.valuesChanged}</Small>
      )}
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
