import Box from '@mui/material/Box';
import { steps } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { helpText } from '../../../shared/text/help.ts';
import { KeyList } from '../../app/keyboard/KeyList.tsx';
import { Panel, StepPage } from '../../components/index.ts';
import { About } from './About.tsx';
import { Terms } from './Terms.tsx';

/** What each step does, the words, the keys, and About. */
export function HelpView() {
  return (
    <StepPage title={helpText.title} lead={helpText.lead}>
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 1120 }}>
        <Panel title={helpText.sections.steps}>
          <Terms
            terms={steps.map((step, number) => [
              `${number} ${words.step[step]}`,
              helpText.steps[step],
            ])}
          />
        </Panel>
        <Panel title={helpText.sections.keys}>
          <KeyList />
        </Panel>
        <Panel title={helpText.sections.glossary}>
          <Terms terms={helpText.glossary} />
        </Panel>
        <Panel title={helpText.sections.about}>
          <About />
        </Panel>
      </Box>
    </StepPage>
  );
}
