import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Readiness, ReadinessReason } from '../../../shared/model/judgement.ts';
import { words } from '../../../shared/text/components.ts';
import { governText } from '../../../shared/text/govern.ts';
import { openRows } from '../../app/navigation.ts';
import { openReason, readinessColors } from '../../app/readiness.ts';

const text = governText.readiness;

/** The computed state of the release; every reason leads to what is behind it. */
export function ReadinessPanel(props: { readonly auditId: string; readonly readiness: Readiness }) {
  const { auditId, readiness } = props;
  return (
    <Box
      component="section"
      aria-label={text.label}
      sx={{ ...panelSx, borderLeftColor: readinessColors[readiness.state] }}
    >
      <Typography variant="h2" sx={{ fontSize: 18 }}>
        {words.readiness[readiness.state]}
      </Typography>
      {readiness.reasons.length === 0 && (
        <Typography>{readiness.state === 'ready' ? text.none : text.onlyExceptions}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {readiness.reasons.map((reason) => (
          <Reason key={reason.sentence} auditId={auditId} reason={reason} />
        ))}
      </Box>
      <Below auditId={auditId} keys={readiness.belowSuggestion} />
      {readiness.silencedRules.length > 0 && (
        <Typography>{text.silenced(readiness.silencedRules)}</Typography>
      )}
      {readiness.loweringRules.length > 0 && (
        <Typography>{text.lowered(readiness.loweringRules)}</Typography>
      )}
    </Box>
  );
}

const panelSx = {
  display: 'grid',
  gap: 0.5,
  px: 2.5,
  py: 2,
  bgcolor: 'background.paper',
  border: '1px solid',
  borderColor: 'line',
  borderLeft: '4px solid',
  borderRadius: 1,
  breakInside: 'avoid',
} as const;

function Reason(props: { readonly auditId: string; readonly reason: ReadinessReason }) {
  const { auditId, reason } = props;
  return (
    <li>
      <Link component="button" sx={linkSx} onClick={() => openReason(auditId, reason)}>
        {reason.sentence}
      </Link>
    </li>
  );
}

const linkSx = {
  typography: 'body1',
  textAlign: 'start',
  verticalAlign: 'top',
  textDecorationColor: 'currentColor',
  textUnderlineOffset: '3px',
} as const;

function Below(props: { readonly auditId: string; readonly keys: readonly string[] }) {
  const { auditId, keys } = props;
  if (keys.length === 0) return null;
  const open = () => openRows({ auditId, title: text.belowTitle, filter: { keys: [...keys] } });
  return (
    <Link component="button" sx={{ ...linkSx, justifySelf: 'start' }} onClick={open}>
      {text.below(keys.length)}
    </Link>
  );
}
