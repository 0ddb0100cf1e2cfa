import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Readiness } from '../../../shared/model/judgement.ts';
import { appText } from '../../../shared/text/app.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import { useQueryOf } from '../bridge.ts';
import { openReason, readinessColors } from '../readiness.ts';
import { openRows } from '../navigation.ts';
import { BarChip } from './BarChip.tsx';

/** Readiness as a word; its reasons on click, each leading to the rows behind it. */
export function ReadinessChip({ auditId }: { readonly auditId: string }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const readiness = useQueryOf('steps.get', { auditId }).data?.readiness;
  if (!readiness) return null;
  const word = words.readiness[readiness.state];
  return (
    <>
      <BarChip
        color={readinessColors[readiness.state]}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {appText.topBar.readiness(word, readiness.reasons.length)}
      </BarChip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': 'readiness-title' } }}
      >
        <Reasons auditId={auditId} readiness={readiness} onLeave={() => setAnchor(null)} />
      </Popover>
    </>
  );
}

function Reasons(props: {
  readonly auditId: string;
  readonly readiness: Readiness;
  readonly onLeave: () => void;
}) {
  const { auditId, readiness, onLeave } = props;
  return (
    <Box sx={{ width: 480, maxWidth: '90vw', p: 2, display: 'grid', gap: 1 }}>
      <Typography variant="h3" component="h2" id="readiness-title">
        {appText.topBar.readinessTitle}
      </Typography>
      {readiness.reasons.length === 0 && (
        <Typography variant="body2">{appText.topBar.readinessNone}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
        {readiness.reasons.map((reason) => (
          <li key={reason.sentence}>
            <Link
              component="button"
              sx={linkSx}
              onClick={() => {
                openReason(auditId, reason);
                onLeave();
              }}
            >
              {reason.sentence}
            </Link>
          </li>
        ))}
      </Box>
      <BelowSuggestion {...props} />
      <Button sx={{ justifySelf: 'end' }} onClick={onLeave}>
        {componentsText.close}
      </Button>
    </Box>
  );
}

const linkSx = { typography: 'body1', textAlign: 'start' } as const;

function BelowSuggestion(props: {
  readonly auditId: string;
  readonly readiness: Readiness;
  readonly onLeave: () => void;
}) {
  const keys = props.readiness.belowSuggestion;
  if (keys.length === 0) return null;
  const title = appText.topBar.belowSuggestion(keys.length);
  return (
    <Link
      component="button"
      sx={linkSx}
      onClick={() => {
        openRows({ auditId: props.auditId, title, filter: { keys: [...keys] } });
        props.onLeave();
      }}
    >
      {title}
    </Link>
  );
}
