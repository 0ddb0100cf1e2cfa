import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { PeopleView } from '../../../shared/contract/index.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { Panel } from '../../components/Panel.tsx';
import type { OpenPeopleDialog } from './usePeopleDialog.ts';

const text = peopleText.required;

/** What the release decision must carry before the audit can be closed. */
export function RequiredPanel(props: {
  readonly people: PeopleView;
  readonly writable: boolean;
  readonly onOpen: (dialog: OpenPeopleDialog) => void;
}) {
  const { people, writable, onOpen } = props;
  return (
    <Panel
      title={text.title}
      lead={text.lead}
      actions={
        writable && <Button onClick={() => onOpen({ kind: 'required' })}>{text.change}</Button>
      }
    >
      {people.required.length === 0 && <Typography variant="body2">{text.none}</Typography>}
      <Box component="ul" aria-label={text.title} sx={{ m: 0, pl: 2.5 }}>
        {people.required.map(({ id, meaning, role }) => (
          <li key={id}>{text.line(meaningWords[meaning], role)}</li>
        ))}
      </Box>
    </Panel>
  );
}
