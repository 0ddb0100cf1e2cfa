import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { appText } from '../../../shared/text/app.ts';
import { bridge } from '../bridge.ts';
import { jobs, markStopping } from '../jobs.ts';
import type { Job } from '../jobs.ts';
import { useLive } from '../store.ts';

/** Long jobs with number, sentence and stop. They never block the screen above. */
export function JobsStrip() {
  const running = useLive(jobs);
  if (running.length === 0) return null;
  return (
    <Box component="section" aria-label={appText.jobs.label} sx={stripSx}>
      {running.map((job) => (
        <JobLine key={job.commandId} job={job} />
      ))}
    </Box>
  );
}

const stripSx = {
  bgcolor: 'background.paper',
  borderTop: '1px solid',
  borderColor: 'line',
  px: 2,
  py: 0.5,
} as const;

/** How far a job is: a bar, a number where one is known, and a sentence. */
export function JobProgress({ job }: { readonly job: Job }) {
  const percent = job.done === null ? null : Math.round(job.done * 100);
  const sentence = job.stopping ? appText.jobs.stopping : job.sentence;
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 36, flex: 1, minWidth: 0 }}
    >
      <LinearProgress
        aria-label={appText.jobs.progress(job.sentence)}
        {...(percent === null ? {} : { variant: 'determinate' as const, value: percent })}
        sx={{ width: 160, flexShrink: 0 }}
      />
      {percent !== null && (
        <Box sx={{ width: 48, textAlign: 'end' }}>{appText.jobs.percent(percent)}</Box>
      )}
      <Box
        title={sentence}
        sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {sentence}
      </Box>
    </Box>
  );
}

function JobLine({ job }: { readonly job: Job }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <JobProgress job={job} />
      <Button
        aria-label={appText.jobs.stopOne(job.sentence)}
        disabled={job.stopping}
        onClick={() => {
          markStopping(job.commandId);
          void bridge().stop(job.commandId);
        }}
      >
        {appText.jobs.stop}
      </Button>
    </Box>
  );
}
