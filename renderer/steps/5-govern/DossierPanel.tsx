import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReleaseView } from '../../../shared/contract/index.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { appText } from '../../../shared/text/app.ts';
import { Panel } from '../../components/Panel.tsx';
import { SavedField } from '../../components/SavedField.tsx';
import { useSettled } from './useSettled.tsx';

const text = releaseText.dossier;

type Dossier = ReleaseView['dossier'];

/** The back-out plan and what the tests showed. */
export function DossierPanel(props: {
  readonly auditId: string;
  readonly release: ReleaseView;
  readonly writable: boolean;
}) {
  const { auditId, release, writable } = props;
  const { dossier } = release;
  const { change, dialog } = useSettled(release.decision !== null);
  const save = async (part: Partial<Dossier>): Promise<boolean> =>
    change(async (reason) => {
      const input = { auditId, ...dossier, ...part, reason };
      const { ok } = await runCommand('dossier.set', input);
      if (ok) announce(appText.settings.saved);
      return ok;
    });
  return (
    <Panel title={text.title} lead={text.lead}>
      <Box sx={gridSx}>
        {writable ? (
          <>
            <SavedField
              multiline
              draftKey={`dossier:${auditId}:back-out`}
              label={text.backOut}
              hint={text.backOutHint}
              saved={dossier.backOutPlan}
              onSave={async (backOutPlan) => save({ backOutPlan })}
            />
            <SavedField
              multiline
              draftKey={`dossier:${auditId}:tests`}
              label={text.tests}
              hint={text.testsHint}
              saved={dossier.testEvidence}
              onSave={async (testEvidence) => save({ testEvidence })}
            />
          </>
        ) : (
          <>
            <Written title={text.backOut} words={dossier.backOutPlan} />
            <Written title={text.tests} words={dossier.testEvidence} />
          </>
        )}
      </Box>
      {dialog}
    </Panel>
  );
}

const gridSx = {
  display: 'grid',
  gap: 2,
  pt: 1,
  alignItems: 'start',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
} as const;

function Written({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {words === '' ? text.none : words}
      </Typography>
    </Box>
  );
}
