import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  builtInRules,
  exampleRules,
  longestRuleFile,
  mostRules,
  ruleFileSchema,
  ruleFileText,
} from '../../../shared/risk/index.ts';
import { judgingHelp } from '../../../shared/text/help-judging.ts';
import { graderWords, predicateWords } from '../../../shared/text/rule-words.ts';
import { Panel } from '../../components/index.ts';
import { HelpParts } from './HelpParts.tsx';
import { Terms } from './Terms.tsx';

const t = judgingHelp.rules;

/** Which rule decides, what rules can match, and the file that they are exchanged in. */
export function RulesHelp() {
  return (
    <>
      <HelpParts title={t.title} lead={t.lead(builtInRules.length)} parts={t.parts} />
      <Ids title={t.matches} lead={t.matchesLead} words={t.match} />
      <RuleFile />
      <Ids title={t.conditions} lead={t.conditionsLead} words={predicateWords} />
      <Ids title={t.graders} lead={t.gradersLead} words={graderWords} />
    </>
  );
}

function RuleFile() {
  return (
    <Panel title={t.file}>
      <Typography sx={{ maxWidth: 900 }}>{t.fileLead(ruleFileSchema)}</Typography>
      <Typography sx={{ maxWidth: 900, mt: 0.5, mb: 2 }}>
        {t.fileLimits(mostRules, longestRuleFile)}
      </Typography>
      <Typography variant="h3" component="h3" id="rule-file">
        {t.fileExample}
      </Typography>
      <Box component="pre" tabIndex={0} aria-labelledby="rule-file" sx={fileSx}>
        {ruleFileText(exampleRules)}
      </Box>
    </Panel>
  );
}

const fileSx = { typography: 'value', m: 0, mt: 1, overflowX: 'auto' } as const;

/** Ids as they stand in a file, with what they mean. */
function Ids(props: {
  readonly title: string;
  readonly lead: string;
  readonly words: Readonly<Record<string, string>>;
}) {
  const terms = Object.entries(props.words);
  return (
    <Panel title={props.title} lead={props.lead}>
      <Terms terms={terms} spelled />
    </Panel>
  );
}
