import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { efforts } from '../../../shared/model/words.ts';
import type { Effort, Risk } from '../../../shared/model/words.ts';
import { adviceFor, defaultDisposition, mitigations } from '../../../shared/plan/index.ts';
import { words } from '../../../shared/text/components.ts';
import { domainText } from '../../../shared/text/domain.ts';
import { judgingHelp } from '../../../shared/text/help-judging.ts';
import { mitigationText } from '../../../shared/text/plan.ts';
import { Panel, RiskMark } from '../../components/index.ts';
import { risksDown } from '../../app/riskOrder.ts';
import { HelpParts } from './HelpParts.tsx';

const t = judgingHelp.plan;

/** The matrix, dispositions, and what a plan can lack, from what the plan itself goes by. */
export function PlanHelp() {
  return (
    <>
      <Matrix />
      <HelpParts title={t.title} lead={t.lead} parts={t.parts} />
      <Sentences
        title={t.mitigations}
        lead={t.mitigationsLead}
        lines={mitigations.map(({ id }) => mitigationText[id])}
      />
      <Sentences
        title={t.missing}
        lead={t.missingLead}
        lines={Object.values(domainText.plan.problems)}
      />
    </>
  );
}

function Matrix() {
  return (
    <Panel flush title={t.matrix}>
      <Table aria-label={t.matrix} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell>{t.risk}</TableCell>
            {efforts.map((effort) => (
              <TableCell key={effort}>{t.effort(words.effort[effort])}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {risksDown.map((risk) => (
            <TableRow key={risk}>
              <TableCell component="th" scope="row">
                <RiskMark risk={risk} />
              </TableCell>
              {efforts.map((effort) => (
                <TableCell key={effort} sx={{ verticalAlign: 'top' }}>
                  <Advice risk={risk} effort={effort} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}

/** The guide's words for a cell, and the disposition that follows where it is another word. */
function Advice({ risk, effort }: { readonly risk: Risk; readonly effort: Effort }) {
  const advice = adviceFor(risk, effort);
  const disposition = words.disposition[defaultDisposition(risk, effort)];
  return (
    <>
      <Box sx={{ fontWeight: 500, '&::first-letter': { textTransform: 'uppercase' } }}>
        {advice}
      </Box>
      {disposition.toLowerCase() !== advice && (
        <Typography variant="caption">{t.advised(disposition)}</Typography>
      )}
    </>
  );
}

function Sentences(props: {
  readonly title: string;
  readonly lead: string;
  readonly lines: readonly string[];
}) {
  return (
    <Panel title={props.title} lead={props.lead}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5, maxWidth: 900 }}>
        {props.lines.map((line) => (
          <Typography key={line} component="li">
            {line}
          </Typography>
        ))}
      </Box>
    </Panel>
  );
}
