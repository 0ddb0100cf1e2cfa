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
import { Collectors } from './Collectors.tsx';
import { SecretsHelp } from './SecretsHelp.tsx';
import { Terms } from './Terms.tsx';
import { ValueTypes } from './ValueTypes.tsx';

const pages = Object.keys(helpText.pages) as readonly HelpPage[];

/** What each step does, the words, the keys, the collectors, values, secrets, and About. */
export function HelpView() {
  const { page: named } = useParams<{ page?: string }>();
  const page = pages.find((each) => each === named) ?? 'steps';
  return (
    <StepPage title={helpText.title} lead={helpText.lead}>
      <Tabs
        value={page}
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
  if (page === 'collectors') return <Collectors />;
  if (page === 'values') return <ValueTypes />;
  if (page === 'secrets') return <SecretsHelp />;
  return <StepsAndWords />;
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
