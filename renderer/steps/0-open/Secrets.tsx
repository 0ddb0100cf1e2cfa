import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { openText } from '../../../shared/text/open.ts';
import { announce } from '../../app/announce.ts';
import { Panel } from '../../components/index.ts';
import type { PartProps } from './Participants.tsx';
import { secretsState } from '../../app/secretsState.ts';
import { useAuditSaver } from './useAuditSaver.ts';

const t = openText.secrets;

/** Shortest passphrase that the contract takes. */
const shortest = 8;

/** The passphrase behind the tags of secrets: optional, said plainly, kept nowhere. */
export function SecretsPart({ view, disabled }: PartProps) {
  const [state, ...problems] = secretsState(view.secrets);
  return (
    <Panel title={openText.sections.secrets}>
      <Typography variant="body2">{t.meaning}</Typography>
      <Typography sx={{ mt: 1 }}>{state}</Typography>
      {problems.map((problem) => (
        <Typography key={problem} sx={{ color: 'risk.medium' }}>
          {problem}
        </Typography>
      ))}
      {!(view.secrets.unlocked && view.secrets.hasPassphrase) && (
        <Passphrase view={view} disabled={disabled} />
      )}
    </Panel>
  );
}

function Passphrase({ view, disabled }: PartProps) {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = useAuditSaver();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const short = passphrase.length < shortest;
    setProblem(short ? openText.problems.passphrase : null);
    if (short || !(await save('secrets.unlock', { auditId: view.audit.id, passphrase }))) return;
    setPassphrase('');
    announce(t.done);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'flex', gap: 1, pt: 2, alignItems: 'flex-start' }}
    >
      <TextField
        type="password"
        autoComplete="off"
        label={t.field}
        value={passphrase}
        disabled={disabled}
        error={problem !== null}
        helperText={problem}
        onChange={(event) => setPassphrase(event.target.value)}
        sx={{ maxWidth: 320 }}
      />
      <Button type="submit" disabled={disabled || passphrase === ''} sx={{ minHeight: 38 }}>
        {view.secrets.hasPassphrase ? t.unlock : t.set}
      </Button>
    </Box>
  );
}
