import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { helpText } from '../../../shared/text/help.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { useCurrentAuditId } from '../../app/currentAudit.ts';
import { go, paths } from '../../app/navigation.ts';
import { Panel } from '../../components/index.ts';
import { secretsState } from '../../steps/0-open/secretsState.ts';

const t = helpText.secrets;

/** What is stored of a secret, what counts as one, and where the key is. */
export function SecretsHelp() {
  return (
    <>
      <ThisSystem />
      <Panel title={t.title}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          {[t.kept, t.found, t.key, t.passwords].map(({ title, lines }) => (
            <Box key={title} component="section" aria-label={title}>
              <Typography variant="h3" component="h3">
                {title}
              </Typography>
              {lines.map((line) => (
                <Typography key={line} sx={{ maxWidth: 900, mt: 0.5 }}>
                  {line}
                </Typography>
              ))}
            </Box>
          ))}
        </Box>
      </Panel>
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
