import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { placeText } from '../../../shared/model/errors.ts';
import { appText } from '../../../shared/text/app.ts';
import { announce } from '../announce.ts';
import { dismissProblem, dismissRefusals, problems } from '../errors.ts';
import type { Problem } from '../errors.ts';
import { useLive } from '../store.ts';

/**
 * Every problem in one place: what, where, what to do. A crash stays until it is dismissed; a refusal
 * belongs to the screen that it happened on and goes when that screen is left.
 */
export function ErrorRegion() {
  const standing = useLive(problems);
  const [path] = useLocation();
  useEffect(() => () => dismissRefusals(), [path]);
  return (
    <Box
      role="region"
      aria-label={appText.errors.region}
      sx={{ position: 'sticky', top: 0, zIndex: 5 }}
    >
      <Box role="alert">
        {standing.map((problem) => (
          <ProblemLine key={problem.id} problem={problem} />
        ))}
      </Box>
    </Box>
  );
}

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { error, crash } = problem;
  const where = placeText(error.place);
  return (
    <Box sx={lineSx}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 500 }}>
          {crash ? appText.errors.crashTitle : error.sentence}
        </Typography>
        {where && <Typography variant="value">{where}</Typography>}
        <Typography variant="body2">{crash ? appText.errors.crashRemedy : error.remedy}</Typography>
        {crash && <CrashReport problem={problem} />}
      </Box>
      <Button
        aria-label={appText.errors.dismissOne(error.sentence)}
        onClick={() => dismissProblem(problem.id)}
      >
        {appText.errors.dismiss}
      </Button>
    </Box>
  );
}

const lineSx = {
  display: 'flex',
  gap: 2,
  alignItems: 'flex-start',
  px: 3,
  py: 1.5,
  bgcolor: 'background.paper',
  borderBottom: '1px solid',
  borderColor: 'line',
  borderLeft: '4px solid',
  borderLeftColor: 'error.main',
} as const;

/** The redacted report of a crash; it stays on this machine unless a person copies it. */
function CrashReport({ problem }: { readonly problem: Problem }) {
  const [open, setOpen] = useState(false);
  const { code, sentence, remedy } = problem.error;
  const report = [code, sentence, remedy].join('\n');
  if (!open) {
    return (
      <Button sx={{ mt: 1 }} onClick={() => setOpen(true)}>
        {appText.errors.showReport}
      </Button>
    );
  }
  const copy = async () => {
    await navigator.clipboard.writeText(report);
    announce(appText.errors.copied);
  };
  return (
    <Box sx={{ mt: 1 }}>
      <Box component="pre" aria-label={appText.errors.crashReport} sx={reportSx}>
        {report}
      </Box>
      <Button onClick={() => void copy()}>{appText.errors.copy}</Button>
    </Box>
  );
}

const reportSx = {
  typography: 'value',
  whiteSpace: 'pre-wrap',
  m: 0,
  mb: 1,
  p: 1,
  border: '1px solid',
  borderColor: 'line',
} as const;
