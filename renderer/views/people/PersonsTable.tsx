import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { PeopleView, PersonView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { peopleText as text } from '../../../shared/text/people-screen.ts';
import { formatDate, formatTime } from '../../app/format.ts';
import type { OpenPeopleDialog } from './usePeopleDialog.ts';

interface PersonsProps {
  readonly people: PeopleView;
  readonly writable: boolean;
  readonly onOpen: (dialog: OpenPeopleDialog) => void;
}

const { columns } = text;

/** Everybody of the system, and those of the audit who could be added. */
export function PersonsTable(props: PersonsProps) {
  const { people, writable, onOpen } = props;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {people.persons.length === 0 && <Typography variant="body2">{text.empty}</Typography>}
      {people.persons.length > 0 && (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small" aria-label={text.table} sx={{ minWidth: 720 }}>
            <TableHead>
              <TableRow>
                {Object.values(columns).map((label) => (
                  <TableCell key={label}>{label}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {people.persons.map((person) => (
                <PersonRow key={person.id} person={person} writable={writable} onOpen={onOpen} />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {writable && <Participants people={people} onOpen={onOpen} />}
    </Box>
  );
}

function PersonRow(props: {
  readonly person: PersonView;
  readonly writable: boolean;
  readonly onOpen: PersonsProps['onOpen'];
}) {
  const { person, writable, onOpen } = props;
  const { name, active } = person;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={nameSx}>
        {active ? name : text.retired(name)}
      </TableCell>
      <TableCell>{words.team[person.team]}</TableCell>
      <TableCell>{person.role === '' ? text.noRole : person.role}</TableCell>
      <TableCell>{person.administrator ? text.yes : text.no}</TableCell>
      <TableCell>
        <PassphraseCell person={person} />
      </TableCell>
      <TableCell>{person.signatures}</TableCell>
      <TableCell>{writable && <PersonActs person={person} onOpen={onOpen} />}</TableCell>
    </TableRow>
  );
}

const nameSx = { fontWeight: 500, minWidth: 128, overflowWrap: 'anywhere' } as const;

function PassphraseCell({ person }: { readonly person: PersonView }) {
  const { passphrase, passphraseAt, wrongTries, waitUntil } = person;
  return (
    <>
      {text.passphrase[passphrase]}
      {passphraseAt !== null && (
        <Typography variant="caption" component="div" noWrap>
          {text.since(formatDate(passphraseAt))}
        </Typography>
      )}
      {wrongTries > 0 && (
        <Typography variant="caption" component="div" sx={{ color: 'text.primary' }}>
          {text.wrong(wrongTries)}
          {waitUntil !== null && `, ${text.waits(formatTime(waitUntil))}`}
        </Typography>
      )}
    </>
  );
}

function PersonActs(props: {
  readonly person: PersonView;
  readonly onOpen: PersonsProps['onOpen'];
}) {
  const { person, onOpen } = props;
  const { id: personId, active, passphrase } = person;
  const { acts } = text;
  const has = passphrase === 'set';
  const lost = has || passphrase === 'changed';
  const choices = active
    ? ([
        { kind: 'change', label: acts.change },
        ...(passphrase === 'changed'
          ? []
          : [
              {
                kind: 'passphrase',
                label: has ? acts.changePassphrase : acts.setPassphrase,
              } as const,
            ]),
        ...(lost ? [{ kind: 'reset', label: acts.reset } as const] : []),
        { kind: 'retire', label: acts.retire },
      ] as const)
    : ([{ kind: 'reinstate', label: acts.reinstate }] as const);
  return (
    <Box role="group" aria-label={acts.of(person.name)} sx={actsSx}>
      {choices.map(({ kind, label }) => (
        <Button
          key={kind}
          size="small"
          variant="text"
          aria-label={`${label} ${person.name}`}
          onClick={() => onOpen({ kind, personId })}
        >
          {label}
        </Button>
      ))}
    </Box>
  );
}

const actsSx = { display: 'flex', flexWrap: 'wrap', gap: 0.5, ml: -1 } as const;

function Participants(props: Omit<PersonsProps, 'writable'>) {
  const { people, onOpen } = props;
  if (people.participants.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="caption">{text.participants}</Typography>
      {people.participants.map((from) => (
        <Button key={from.name} size="small" onClick={() => onOpen({ kind: 'add', from })}>
          {text.addParticipant(from.name)}
        </Button>
      ))}
    </Box>
  );
}
