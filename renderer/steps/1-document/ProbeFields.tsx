import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { probeText } from '../../../shared/text/document.ts';
import { ChoiceField, WordsField } from '../../components/index.ts';
import type { ProbeDraft, ProbeField, ProbeProblems } from './probe.ts';

const t = probeText;

interface FieldsProps {
  readonly draft: ProbeDraft;
  readonly password: string;
  readonly problems: ProbeProblems;
  readonly onDraft: (part: Partial<ProbeDraft>) => void;
  readonly onPassword: (password: string) => void;
}

/** The fields that a kind of question has. */
export function ProbeFields(props: FieldsProps) {
  const { draft } = props;
  const host = (
    <ProbeText
      {...props}
      autoFocus
      field="host"
      label={draft.kind === 'dns' ? t.dnsHost : t.host}
      hint={t.hostHint}
    />
  );
  if (draft.kind === 'dns') {
    return (
      <Two narrow={null}>
        {host}
        <ProbeText {...props} field="resolver" label={t.resolver} hint={t.resolverHint} />
      </Two>
    );
  }
  return (
    <>
      <Two narrow="112px">
        {host}
        <ProbeText {...props} field="port" label={t.port} hint=" " />
      </Two>
      {draft.kind === 'tls' ? (
        <ProbeText {...props} field="serverName" label={t.serverName} hint={t.serverNameHint} />
      ) : (
        <DatabaseFields {...props} />
      )}
    </>
  );
}

function DatabaseFields(props: FieldsProps) {
  const { draft, password, onPassword } = props;
  return (
    <>
      <Two narrow={null}>
        <ProbeText {...props} field="database" label={t.database} />
        <ProbeText {...props} field="user" label={t.user} />
      </Two>
      <TextField
        type="password"
        autoComplete="off"
        label={t.password}
        helperText={t.passwordHint}
        value={password}
        onChange={(event) => onPassword(event.target.value)}
      />
      <ChoiceField
        label={t.encryption}
        value={draft.encryption}
        options={t.encryptions}
        onChange={(encryption) => props.onDraft({ encryption })}
      />
    </>
  );
}

/** Two fields in a line; `narrow` is the width of the second, null for halves. */
function Two(props: { readonly narrow: string | null; readonly children: ReactNode }) {
  const columns = props.narrow === null ? '1fr 1fr' : `1fr ${props.narrow}`;
  return <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: columns }}>{props.children}</Box>;
}

function ProbeText(
  props: FieldsProps & {
    readonly field: ProbeField;
    readonly label: string;
    readonly hint?: string;
    readonly autoFocus?: boolean;
  },
) {
  const { draft, problems, field, label, hint, autoFocus = false } = props;
  const problem = problems[field];
  return (
    <WordsField
      autoFocus={autoFocus}
      autoComplete="off"
      label={label}
      value={draft[field]}
      error={problem}
      hint={hint}
      onChange={(value) => props.onDraft({ [field]: value })}
    />
  );
}
