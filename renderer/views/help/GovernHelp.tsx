import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { auditorRequirements, governingHelp } from '../../../shared/text/help-governing.ts';
import type { AuditorRequirement } from '../../../shared/text/help-governing.ts';
import { Panel } from '../../components/index.ts';
import { HelpOrder } from './HelpOrder.tsx';
import { HelpParts } from './HelpParts.tsx';

const t = governingHelp;

/** The end of an audit in order, what leaves and comes back, and what auditors test. */
export function GovernHelp() {
  return (
    <>
      <HelpOrder order={t.order} />
      <HelpParts title={t.parts.title} parts={t.parts.parts} />
      <Panel title={t.auditors.title} lead={t.auditors.lead}>
        <Box sx={{ display: 'grid', gap: 3, maxWidth: 900 }}>
          {auditorRequirements.map((requirement, at) => (
            <Requirement key={requirement.title} requirement={requirement} number={at + 1} />
          ))}
        </Box>
      </Panel>
    </>
  );
}

function Requirement(props: { readonly requirement: AuditorRequirement; readonly number: number }) {
  const { title, source, meets, tests, notClaimed } = props.requirement;
  const { auditors } = t;
  const named = auditors.number(props.number, title);
  return (
    <Box component="section" aria-label={named}>
      <Typography variant="h3" component="h3">
        {named}
      </Typography>
      <Typography variant="caption">{source}</Typography>
      <Lines title={auditors.meets} lines={meets} />
      <Lines title={auditors.tests} lines={tests} spelled />
      <Lines title={auditors.notClaimed} lines={[notClaimed]} />
    </Box>
  );
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly spelled?: boolean;
}) {
  const { title, lines, spelled = false } = props;
  return (
    <Box sx={{ mt: 0.75 }}>
      <Typography sx={{ fontWeight: 500 }}>{title}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {lines.map((line) => (
          <Typography
            key={line}
            component="li"
            variant={spelled ? 'value' : 'body1'}
            sx={{ display: 'list-item', overflowWrap: 'anywhere' }}
          >
            {line}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
