import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ClosingProblem, ReleaseView } from '../../../shared/contract/index.ts';
import { assertNever } from '../../../shared/model/words.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { goToSection } from './sections.ts';

const text = releaseText.closing;

/** Closes the audit, says what keeps it from being closed, and opens a closed one again. */
export function ClosePanel(props: {
  readonly auditId: string;
  readonly release: ReleaseView;
  readonly writable: boolean;
}) {
  const { auditId, release, writable } = props;
  const { closed, toClose } = release;
  return (
    <Panel
      title={text.title}
      lead={text.lead}
      actions={
        writable &&
        (closed ? (
          <Reopen auditId={auditId} />
        ) : (
          <Close auditId={auditId} disabled={toClose.length > 0} />
        ))
      }
    >
      {closed && (
        <Box sx={{ overflowWrap: 'anywhere' }}>
          <Typography sx={{ fontWeight: 500 }}>
            {text.closed(formatMoment(closed.at), closed.by)}
          </Typography>
          <Typography sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap' }}>
            {closed.reason}
          </Typography>
        </Box>
      )}
      {!closed && toClose.length === 0 && <Typography>{text.ready}</Typography>}
      {!closed && toClose.length > 0 && <Problems problems={toClose} />}
    </Panel>
  );
}

function Problems(props: { readonly problems: readonly ClosingProblem[] }) {
  return (
    <Box component="ul" aria-label={text.keeps} sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
      {props.problems.map((problem) => (
        <li key={problem.sentence}>
          <Link
            component="button"
            aria-label={text.go(problem.sentence)}
            onClick={() => goToProblem(problem)}
            sx={{ typography: 'body1', textAlign: 'start' }}
          >
            {problem.sentence}
          </Link>
          <Typography variant="body2">{problem.remedy}</Typography>
        </li>
      ))}
    </Box>
  );
}

function goToProblem({ code }: ClosingProblem): void {
  switch (code) {
    case 'no-decision':
    case 'decision-outdated':
      return goToSection('decision');
    case 'signature-missing':
    case 'signature-lapsed':
      return goToSection('signatures');
    default:
      return assertNever(code);
  }
}

function Close(props: { readonly auditId: string; readonly disabled: boolean }) {
  const { auditId, disabled } = props;
  const [asking, setAsking] = useState(false);
  const close = async (reason: string): Promise<void> => {
    setAsking(false);
    const { ok } = await runCommand('audit.close', { auditId, reason }, { reason });
    if (ok) announce(text.done);
  };
  return (
    <>
      <Button
        variant="contained"
        color="primary"
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {text.act}
      </Button>
      <ReasonDialog
        open={asking}
        title={text.dialog}
        body={text.body}
        action={text.confirm}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => void close(reason)}
      />
    </>
  );
}

function Reopen({ auditId }: { readonly auditId: string }) {
  const [asking, setAsking] = useState(false);
  const reopen = async (reason: string): Promise<void> => {
    setAsking(false);
    const { ok } = await runCommand('audit.reopen', { auditId, reason }, { reason });
    if (ok) announce(text.reopened);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.reopen}</Button>
      <ReasonDialog
        open={asking}
        title={text.reopenTitle}
        body={text.reopenBody}
        action={text.reopenConfirm}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => void reopen(reason)}
      />
    </>
  );
}
