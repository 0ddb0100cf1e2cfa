import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { PeopleView } from '../../../shared/contract/index.ts';
import { isSameRequired } from '../../../shared/signing/required.ts';
import { administrationText } from '../../../shared/text/administration.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { Panel } from '../../components/Panel.tsx';
import type { OpenPeopleDialog } from './usePeopleDialog.ts';

const text = peopleText.required;

type Required = PeopleView['required'][number];

/** Those that ask for the same, once, with how many people they need. */
function counted(
  required: readonly Required[],
): readonly (Required & { readonly count: number })[] {
  const same = (one: Required): readonly Required[] =>
    required.filter((other) => isSameRequired(one, other));
  return required
    .filter((one) => same(one)[0] === one)
    .map((one) => ({ ...one, count: same(one).length }));
}

/** What the release decision must carry before the audit can be closed. */
export function RequiredPanel(props: {
  readonly people: PeopleView;
  readonly writable: boolean;
  readonly onOpen: (dialog: OpenPeopleDialog) => void;
}) {
  const { people, writable, onOpen } = props;
  const guarded = people.administrators.length > 0;
  const lead = guarded || !writable ? text.lead : `${text.lead} ${administrationText.first}`;
  return (
    <Panel
      title={text.title}
      lead={lead}
      actions={
        writable &&
        guarded && <Button onClick={() => onOpen({ kind: 'required' })}>{text.change}</Button>
      }
    >
      {people.required.length === 0 && <Typography variant="body2">{text.none}</Typography>}
      <Box component="ul" aria-label={text.title} sx={{ m: 0, pl: 2.5 }}>
        {counted(people.required).map(({ id, meaning, role, count }) => (
          <li key={id}>{text.line(meaningWords[meaning], role, count)}</li>
        ))}
      </Box>
    </Panel>
  );
}
