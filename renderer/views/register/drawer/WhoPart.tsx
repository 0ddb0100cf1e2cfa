import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { PeopleView } from '../../../../shared/contract/index.ts';
import type { Risk } from '../../../../shared/model/words.ts';
import { words } from '../../../../shared/text/components.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import { useQueryOf } from '../../../app/bridge.ts';
import { go, paths } from '../../../app/navigation.ts';
import type { RegisterEntry } from '../expiry.ts';
import { approvingRoles, highestRating, whyNot } from './approvers.ts';
import { Pairs, Part } from './Part.tsx';

const text = drawerText.who;

/** Who must approve, and why somebody may not. */
export function WhoPart(props: { readonly auditId: string; readonly entry: RegisterEntry }) {
  const { auditId, entry } = props;
  const people = useQueryOf('people.get', { auditId }).data;
  const risk = highestRating(entry);
  const roles = people ? approvingRoles(people, risk) : null;
  return (
    <Part title={text.title}>
      <Typography>{roles === null ? text.anybody : text.roles(riskWord(risk), roles)}</Typography>
      <Typography variant="caption">
        {risk === null ? text.unrated : text.highest(words.risk[risk])}
      </Typography>
      {people && <Everybody people={people} entry={entry} roles={roles} />}
      {people && (
        <Button
          size="small"
          variant="text"
          sx={{ justifySelf: 'start' }}
          onClick={() => go(paths.people(auditId))}
        >
          {text.toPeople}
        </Button>
      )}
    </Part>
  );
}

const riskWord = (risk: Risk | null): string =>
  risk === null ? words.unrated.toLowerCase() : words.risk[risk].toLowerCase();

function Everybody(props: {
  readonly people: PeopleView;
  readonly entry: RegisterEntry;
  readonly roles: readonly string[] | null;
}) {
  const { people, entry, roles } = props;
  const active = people.persons.filter((person) => person.active);
  if (active.length === 0) return <Typography variant="body2">{text.noPeople}</Typography>;
  const answers = active.map((person) => ({ person, why: whyNot(person, entry, roles) }));
  const can = answers.filter(({ why }) => why === null);
  const cannot = answers.filter(({ why }) => why !== null);
  return (
    <>
      {can.length === 0 && <Typography variant="body2">{text.nobody}</Typography>}
      <Pairs
        pairs={[
          ...(can.length === 0
            ? []
            : [{ name: text.may, value: can.map(({ person }) => person.name).join(', ') }]),
          ...(cannot.length === 0 ? [] : [{ name: text.mayNot, value: <Reasons of={cannot} /> }]),
        ]}
      />
    </>
  );
}

function Reasons(props: {
  readonly of: readonly {
    readonly person: PeopleView['persons'][number];
    readonly why: string | null;
  }[];
}) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {props.of.map(({ person, why }) => (
        <li key={person.id}>{text.why(person.name, why ?? '')}</li>
      ))}
    </Box>
  );
}
