import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { helpText } from '../../../shared/text/help.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { useCurrentAuditId } from '../../app/currentAudit.ts';
import { go, paths } from '../../app/navigation.ts';
import { Panel } from '../../components/index.ts';
import { secretsState } from '../../app/secretsState.ts';
import { HelpParts } from './HelpParts.tsx';

const t = helpText.secrets;

/** What is stored of a secret, what counts as one, and where the key is. */
export function SecretsHelp() {
  return (
    <>
      <ThisSystem />
      <HelpParts title={t.title} parts={[t.kept, t.found, t.key, t.passwords]} />
    </>
  );
}

/** Where the key of the system at hand is. */
function ThisSystem() {
  const auditId = useCurrentAuditId();
  const view = useQueryOf('audit.get', { auditId: auditId ?? '' }, { enabled: auditId !== null });
  if (auditId === null || !view.data) return null;
  const { system, secrets } = view.data;
  return (
    <Panel
      title={t.here(system.name)}
      actions={<Button onClick={() => go(paths.step(auditId, 'open'))}>{t.open}</Button>}
    >
      {secretsState(secrets).map((sentence) => (
        <Typography key={sentence}>{sentence}</Typography>
      ))}
    </Panel>
  );
}
