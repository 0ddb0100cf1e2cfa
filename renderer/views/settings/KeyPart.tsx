import Typography from '@mui/material/Typography';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { Panel } from '../../components/index.ts';

const text = packageScreen.key;

/** The key that signs packages here: who holds it, and its fingerprint to tell by another way. */
export function KeyPart() {
  const key = useQueryOf('package.info', {}, { quiet: true }).data?.installation;
  if (!key) return null;
  return (
    <Panel title={text.title} lead={text.lead}>
      <Typography>{key.sentence}</Typography>
      {key.fingerprint !== null && (
        <>
          <Typography variant="caption" component="div" sx={{ mt: 1 }}>
            {text.fingerprint}
          </Typography>
          <Typography variant="value" sx={{ overflowWrap: 'anywhere' }}>
            {key.fingerprint}
          </Typography>
        </>
      )}
    </Panel>
  );
}
