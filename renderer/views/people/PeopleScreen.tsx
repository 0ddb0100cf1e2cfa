import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PeopleView } from '../../../shared/contract/index.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { peopleText as text } from '../../../shared/text/people-screen.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { useSystemWritable } from '../../app/writable.ts';
import { Panel } from '../../components/Panel.tsx';
import { StepPage } from '../../components/StepPage.tsx';
import { AdministrationNote } from './AdministrationNote.tsx';
import { AuthorityPanel } from './AuthorityPanel.tsx';
import { PeopleDialogs } from './PeopleDialogs.tsx';
import { PersonsTable } from './PersonsTable.tsx';
import { RefusalsPanel } from './RefusalsPanel.tsx';
import { RequiredPanel } from './RequiredPanel.tsx';
import { usePeopleDialog, type OpenPeopleDialog } from './usePeopleDialog.ts';

/** The people of the system: who they are, how they sign, and who may do what. */
export function PeopleScreen({ auditId }: { readonly auditId: string }) {
  const people = useQueryOf('people.get', { auditId }).data;
  const writable = useSystemWritable();
  const { dialog, open, close } = usePeopleDialog();
  const active = people?.persons.filter((person) => person.active) ?? [];
  const without = active.filter(({ passphrase }) => passphrase !== 'set').length;
  const administrators = active.filter(({ administrator }) => administrator).length;
  return (
    <StepPage
      title={text.title}
      lead={people ? text.lead(active.length, active.length - without) : componentsText.loading}
      actions={
        writable && (
          <Button variant="contained" color="primary" onClick={() => open({ kind: 'add' })}>
            {text.add}
          </Button>
        )
      }
      remains={people && text.remains({ active: active.length, without, administrators })}
    >
      {people && <Panels auditId={auditId} people={people} writable={writable} open={open} />}
      {people && dialog && (
        <PeopleDialogs
          auditId={auditId}
          people={people}
          dialog={dialog}
          onOpen={open}
          onClose={close}
        />
      )}
    </StepPage>
  );
}

function Panels(props: {
  readonly auditId: string;
  readonly people: PeopleView;
  readonly writable: boolean;
  readonly open: (dialog: OpenPeopleDialog) => void;
}) {
  const { people, writable, open } = props;
  return (
    <Box sx={panelsSx}>
      {writable && <AdministrationNote administrators={people.administrators} />}
      <Panel title={text.persons}>
        <PersonsTable people={people} writable={writable} onOpen={open} />
      </Panel>
      <AuthorityPanel people={people} writable={writable} onOpen={open} />
      <RequiredPanel people={people} writable={writable} onOpen={open} />
      <RefusalsPanel people={people} />
    </Box>
  );
}

const panelsSx = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' } as const;
