import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DocumentActs } from '../../../shared/contract/views.ts';
import { probeText } from '../../../shared/text/document.ts';
import { announce } from '../../app/announce.ts';
import { useCommand } from '../../app/bridge.ts';
import { formatMoment } from '../../app/format.ts';
import { hostLine, type ActLine } from './acts.ts';
import { TakeBack } from './ActsPanel.tsx';
import type { Endpoint } from './probe.ts';

const t = probeText;

type Host = DocumentActs['hosts'][number];

/** Whether the connection is allowed in this audit, by whom; else the separate step of allowing it. */
export function Connection(props: {
  readonly auditId: string;
  readonly endpoint: Endpoint | null;
  readonly allowed: Host | undefined;
  /** A person has allowed it here. */
  readonly onAllowed: () => void;
}) {
  const { auditId, endpoint, allowed, onAllowed } = props;
  return (
    <Box component="section" aria-label={t.connection} sx={frameSx}>
      <Typography variant="h3">{t.connection}</Typography>
      {endpoint === null && <Typography variant="body2">{t.connectionWait}</Typography>}
      {endpoint !== null && allowed && <HostLine host={allowed} full />}
      {endpoint !== null && !allowed && (
        <Allow key={nameOf(endpoint)} auditId={auditId} endpoint={endpoint} onAllowed={onAllowed} />
      )}
    </Box>
  );
}

const frameSx = {
  display: 'grid',
  gap: 1,
  p: 1.5,
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
} as const;

const nameOf = ({ host, port }: Endpoint): string => t.endpoint(host, port);

/** Allowing is an act of its own, with a reason; it asks nothing yet. */
function Allow(props: {
  readonly auditId: string;
  readonly endpoint: Endpoint;
  readonly onAllowed: () => void;
}) {
  const { auditId, endpoint } = props;
  const name = nameOf(endpoint);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const allow = useCommand('host.allow');
  const missing = asked && reason.trim() === '';
  const confirm = async () => {
    setAsked(true);
    const why = reason.trim();
    if (why === '') return;
    const done = await allow.run({ auditId, ...endpoint, reason: why }, { reason: why });
    if (!done.ok) return;
    props.onAllowed();
    announce(t.allowedDone(name));
  };
  return (
    <>
      <Typography>{t.notAllowed(name)}</Typography>
      <Typography variant="body2">{t.promise}</Typography>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', pt: 1 }}>
        <TextField
          label={t.reason}
          value={reason}
          error={missing}
          helperText={missing ? t.problems.reason : null}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void confirm();
          }}
        />
        <Button disabled={allow.busy} onClick={() => void confirm()} sx={{ minHeight: 38 }}>
          {t.allow}
        </Button>
      </Box>
    </>
  );
}

/** The other hosts that the audit allows. */
export function AllowedHosts({ hosts }: { readonly hosts: readonly Host[] }) {
  if (hosts.length === 0) return null;
  return (
    <Box component="section" aria-label={t.hosts(hosts.length)}>
      <Typography variant="h3">{t.hosts(hosts.length)}</Typography>
      {hosts.map((host) => (
        <HostLine key={host.id} host={host} />
      ))}
    </Box>
  );
}

/** An allowed host with who allowed it, and the way to revoke it. */
function HostLine({ host, full = false }: { readonly host: Host; readonly full?: boolean }) {
  const [taking, setTaking] = useState<ActLine | null>(null);
  const name = nameOf(host);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography>{full ? t.allowed(name) : name}</Typography>
        <Typography variant="caption" component="div">
          {t.allowedBy(host.allowedBy, formatMoment(host.allowedAt), host.reason)}
        </Typography>
      </Box>
      <Button size="small" aria-label={t.revokeOf(name)} onClick={() => setTaking(hostLine(host))}>
        {t.revoke}
      </Button>
      <TakeBack line={taking} onClose={() => setTaking(null)} />
    </Box>
  );
}
