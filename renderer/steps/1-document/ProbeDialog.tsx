import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { appText } from '../../../shared/text/app.ts';
import { words } from '../../../shared/text/components.ts';
import { probeText } from '../../../shared/text/document.ts';
import { bridge, runCommand, useQueryOf } from '../../app/bridge.ts';
import { jobs, markStopping } from '../../app/jobs.ts';
import { JobProgress } from '../../app/shell/JobsStrip.tsx';
import { useLive } from '../../app/store.ts';
import { ChoiceField, FormDialog } from '../../components/index.ts';
import { runReading } from '../../app/addFiles.ts';
import { AllowedHosts, Connection } from './Connection.tsx';
import { ProbeFields } from './ProbeFields.tsx';
import {
  allowedHost,
  emptyDraft,
  endpointOf,
  probeProblems,
  toProbe,
  withKind,
  type ProbeDraft,
} from './probe.ts';
import { putReport } from '../../app/reports.ts';

const t = probeText;

/** Asks a live environment, after a person allowed its host in this audit. */
export function ProbeDialog(props: { readonly auditId: string; readonly onClose: () => void }) {
  const { auditId, onClose } = props;
  const hosts = useQueryOf('document.acts', { auditId }).data?.hosts ?? [];
  const form = useProbe(props);
  const { draft, set, asked } = form;
  const endpoint = endpointOf(draft);
  const allowed = allowedHost(hosts, endpoint);
  const { act, follow } = useNextStep(allowed?.id);
  return (
    <FormDialog
      title={t.title}
      action={t.action}
      actionRef={act}
      disabled={form.busy || !allowed}
      {...(form.busy ? { leave: appText.jobs.stop } : {})}
      onConfirm={() => void form.ask()}
      onClose={form.busy ? form.stop : onClose}
    >
      <Typography variant="body2">{t.body}</Typography>
      <SideAndKind draft={draft} onDraft={set} />
      <ProbeFields
        draft={draft}
        password={form.password}
        problems={asked ? probeProblems(draft) : {}}
        onDraft={set}
        onPassword={form.setPassword}
      />
      <Connection auditId={auditId} endpoint={endpoint} allowed={allowed} onAllowed={follow} />
      <Outcome asking={form.asking} error={form.error} />
      <AllowedHosts hosts={hosts.filter((host) => host !== allowed)} />
    </FormDialog>
  );
}

/** On which side, and what kind of source is asked. */
function SideAndKind(props: {
  readonly draft: ProbeDraft;
  readonly onDraft: (part: Partial<ProbeDraft>) => void;
}) {
  const { draft, onDraft } = props;
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 2fr' }}>
        <ChoiceField
          label={t.side}
          value={draft.side}
          options={words.side}
          onChange={(side) => onDraft({ side })}
        />
        <ChoiceField
          label={t.kind}
          value={draft.kind}
          options={t.kinds}
          onChange={(kind) => onDraft(withKind(draft, kind))}
        />
      </Box>
      <Typography variant="body2">{t.kindHints[draft.kind]}</Typography>
    </>
  );
}

/** Once a person allowed the host, asking is the next step: its button takes the focus. */
function useNextStep(allowedId: string | undefined) {
  const act = useRef<HTMLButtonElement>(null);
  const justAllowed = useRef(false);
  useEffect(() => {
    if (allowedId === undefined || !justAllowed.current) return;
    justAllowed.current = false;
    act.current?.focus();
  }, [allowedId]);
  const follow = () => {
    justAllowed.current = true;
  };
  return { act, follow };
}

/** That the host is being asked, or why it was not read; brought into sight in a low window. */
function Outcome(props: { readonly asking: string | null; readonly error: ErrorData | null }) {
  const { asking, error } = props;
  const place = useRef<HTMLDivElement>(null);
  const job = useLive(jobs).find(({ commandId }) => commandId === asking);
  useEffect(() => place.current?.scrollIntoView?.({ block: 'nearest' }), [asking, error]);
  if (job)
    return (
      <Box ref={place}>
        <JobProgress job={job} />
      </Box>
    );
  if (error === null) return null;
  return (
    <Box role="alert" ref={place}>
      <Typography sx={{ color: 'risk.high', fontWeight: 500 }}>{t.refused}</Typography>
      <Typography>
        {error.sentence} {error.remedy}
      </Typography>
    </Box>
  );
}

/** What is typed and what asking does with it; the password does not outlive the question. */
function useProbe(props: { readonly auditId: string; readonly onClose: () => void }) {
  const { auditId, onClose } = props;
  const [draft, setDraft] = useState(emptyDraft);
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const [asking, setAsking] = useState<string | null>(null);
  const [error, setError] = useState<ErrorData | null>(null);
  const set = (part: Partial<ProbeDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
    setError(null);
  };
  const ask = async () => {
    setAsked(true);
    setError(null);
    if (Object.keys(probeProblems(draft)).length > 0) return;
    const commandId = crypto.randomUUID();
    setAsking(commandId);
    const failed = await askEnvironment(auditId, draft, { password, commandId });
    setPassword('');
    setAsking(null);
    if (failed === null) onClose();
    else setError(failed);
  };
  const stop = () => {
    if (asking === null) return;
    markStopping(asking);
    void bridge().stop(asking);
  };
  const busy = asking !== null;
  return { draft, set, password, setPassword, asked, asking, busy, error, ask, stop };
}

/** Runs the probe; gives the error where nothing came of it. */
async function askEnvironment(
  auditId: string,
  draft: ProbeDraft,
  by: { readonly password: string; readonly commandId: string },
): Promise<ErrorData | null> {
  const { side } = draft;
  const endpoint = endpointOf(draft);
  const sentence = t.asking(endpoint ? t.endpoint(endpoint.host, endpoint.port) : draft.host);
  const result = await runReading(
    { auditId, side, sentence },
    async (options) =>
      runCommand('probe.run', { auditId, side, probe: toProbe(draft, by.password) }, options),
    { quiet: true, commandId: by.commandId },
  );
  if (!result.ok) return result.error;
  putReport({ auditId, side, outcome: result.value });
  const [refused] = result.value.refused;
  return result.value.added.length === 0 ? (refused?.error ?? null) : null;
}
