import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useParams } from 'wouter';
import { steps } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { helpText } from '../../../shared/text/help.ts';
import { KeyList } from '../../app/keyboard/KeyList.tsx';
import { go, paths, type HelpPage } from '../../app/navigation.ts';
import { Panel, StepPage } from '../../components/index.ts';
import { About } from './About.tsx';
import { ApproachesHelp } from './ApproachesHelp.tsx';
import { Collectors } from './Collectors.tsx';
import { GovernHelp } from './GovernHelp.tsx';
import { MeetingHelp } from './MeetingHelp.tsx';
import { PlanHelp } from './PlanHelp.tsx';
import { RulesHelp } from './RulesHelp.tsx';
import { SecretsHelp } from './SecretsHelp.tsx';
import { Terms } from './Terms.tsx';
import { ValueTypes } from './ValueTypes.tsx';

const pages = Object.keys(helpText.pages) as readonly HelpPage[];

/** Every page of the help, one at a time. */
export function HelpView() {
  const { page: named } = useParams<{ page?: string }>();
  const page = pages.find((each) => each === named) ?? 'steps';
  return (
    <StepPage title={helpText.title} lead={helpText.lead}>
      <Tabs
        value={page}
        variant="scrollable"
        aria-label={helpText.pagesLabel}
        onChange={(_, next: HelpPage) => go(paths.helpPage(next))}
        sx={{ mb: 2, borderBottom: '1px solid', borderColor: 'line' }}
      >
        {pages.map((each) => (
          <Tab
            key={each}
            value={each}
            label={helpText.pages[each]}
            id={`help-${each}`}
            aria-controls="help-page"
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id="help-page"
        aria-labelledby={`help-${page}`}
        sx={{ display: 'grid', gap: 2, maxWidth: 1120, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        <Page page={page} />
      </Box>
    </StepPage>
  );
}

function Page({ page }: { readonly page: HelpPage }) {
  switch (page) {
    case 'steps':
      return <StepsAndWords />;
    case 'meeting':
      return <MeetingHelp />;
    case 'rules':
      return <RulesHelp />;
    case 'plan':
      return <PlanHelp />;
    case 'approaches':
      return <ApproachesHelp />;
    case 'governing':
      return <GovernHelp />;
    case 'collectors':
      return <Collectors />;
    case 'values':
      return <ValueTypes />;
    case 'secrets':
      return <SecretsHelp />;
  }
}

function StepsAndWords() {
  return (
    <>
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
    </>
  );
}
