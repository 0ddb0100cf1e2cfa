import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { AuditView } from '../../../shared/contract/views.ts';
import type { Participant } from '../../../shared/model/audit.ts';
import type { Team } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { openText } from '../../../shared/text/open.ts';
import { announce } from '../../app/announce.ts';
import { useDraft } from '../../app/drafts.ts';
import {
  ChoiceField,
  heardOnly,
  Panel,
  ReasonDialog,
  SavedField,
  WordsField,
} from '../../components/index.ts';
import { inSmallWindow } from '../../components/small.ts';
import { useAuditSaver } from './useAuditSaver.ts';

const t = openText.participants;

/** A part of the opening that saves by itself. */
export interface PartProps {
  readonly view: AuditView;
  /** The record is read-only. */
  readonly disabled: boolean;
}

/** Who takes part, with team and role. */
export function ParticipantsPart({ view, disabled }: PartProps) {
  return (
    <Panel title={openText.sections.participants} lead={openText.leads.participants}>
      {view.participants.length > 0 && (
        <Table aria-label={t.table} size="small" sx={{ mb: 2 }}>
          <TableHead>
            <TableRow>
              <TableCell>{t.name}</TableCell>
              <TableCell>{t.team}</TableCell>
              <TableCell>{t.role}</TableCell>
              <TableCell>
                <Box component="span" sx={heardOnly}>
                  {t.act}
                </Box>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {view.participants.map((person) => (
              <ParticipantRow key={person.id} person={person} disabled={disabled} />
            ))}
          </TableBody>
        </Table>
      )}
      <NewParticipant auditId={view.audit.id} disabled={disabled} />
    </Panel>
  );
}

function ParticipantRow(props: { readonly person: Participant; readonly disabled: boolean }) {
  const { person, disabled } = props;
  const save = useAuditSaver();
  const { id, name, team, role } = person;
  const change = async (part: Partial<Participant>) =>
    save('participant.change', { participantId: id, name, team, role, ...part });
  return (
    <TableRow>
      <TableCell sx={{ width: '35%' }}>
        <SavedField
          bare
          draftKey={`participant:${id}:name`}
          label={t.nameOf(name)}
          saved={name}
          disabled={disabled}
          check={nameProblem}
          onSave={async (value) => change({ name: value })}
        />
      </TableCell>
      <TableCell sx={{ width: '20%' }}>
        <ChoiceField
          bare
          label={t.teamOf(name)}
          value={team}
          options={words.team}
          disabled={disabled}
          onChange={(value) => void change({ team: value })}
        />
      </TableCell>
      <TableCell>
        <SavedField
          bare
          draftKey={`participant:${id}:role`}
          label={t.roleOf(name)}
          saved={role}
          disabled={disabled}
          onSave={async (value) => change({ role: value })}
        />
      </TableCell>
      <TableCell sx={{ width: 48 }}>
        <RemoveParticipant person={person} disabled={disabled} />
      </TableCell>
    </TableRow>
  );
}

function RemoveParticipant(props: { readonly person: Participant; readonly disabled: boolean }) {
  const { person, disabled } = props;
  const [asking, setAsking] = useState(false);
  const save = useAuditSaver();
  const remove = (reason: string) => {
    setAsking(false);
    void save('participant.remove', { participantId: person.id, reason });
  };
  return (
    <>
      <IconButton
        aria-label={t.remove(person.name)}
        title={t.remove(person.name)}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
      <ReasonDialog
        open={asking}
        title={t.removeTitle(person.name)}
        action={t.removeAction}
        onConfirm={remove}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

const nameProblem = (name: string): string | null =>
  name.trim() === '' || name.trim().length > 200 ? openText.problems.participantName : null;

interface NewPerson {
  readonly name: string;
  readonly team: Team;
  readonly role: string;
}

const nobody: NewPerson = { name: '', team: 'development', role: '' };

function NewParticipant(props: { readonly auditId: string; readonly disabled: boolean }) {
  const { auditId, disabled } = props;
  const draft = useDraft<NewPerson>(`participant:new:${auditId}`, nobody);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useAuditSaver();
  const { name, team, role } = draft.value;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const found = nameProblem(name);
    setProblem(found);
    if (found || !(await save('participant.add', { auditId, ...draft.value }))) return;
    announce(t.added(name));
    draft.set({ ...nobody, team });
  };
  const set = (part: Partial<NewPerson>) => draft.set({ ...draft.value, ...part });
  return (
    <Box component="form" noValidate onSubmit={(event) => void add(event)} sx={lineSx}>
      <WordsField
        label={t.newName}
        value={name}
        disabled={disabled}
        error={problem}
        onChange={(typed) => set({ name: typed })}
      />
      <ChoiceField
        label={t.newTeam}
        value={team}
        options={words.team}
        disabled={disabled}
        onChange={(value) => set({ team: value })}
      />
      <WordsField
        label={t.newRole}
        value={role}
        disabled={disabled}
        onChange={(typed) => set({ role: typed })}
      />
      <Button type="submit" disabled={disabled} sx={{ minHeight: 38 }}>
        {t.add}
      </Button>
    </Box>
  );
}

const lineSx = {
  display: 'grid',
  gridTemplateColumns: '2fr 1fr 2fr auto',
  gap: 1,
  pt: 1,
  alignItems: 'start',
  [inSmallWindow]: { gridTemplateColumns: '1fr 1fr' },
} as const;
