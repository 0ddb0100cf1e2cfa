import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RuleRow, RulesView } from '../../../shared/contract/index.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { formatMoment } from '../../app/format.ts';
import { openRows } from '../../app/navigation.ts';
import { InspectorPanel, RiskMark } from '../../components/index.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import type { ChangeKind } from './ChangeDialog.tsx';
import { matchParts, meaningOf, traitWords } from './words.ts';

const text = rulesText.panel;

interface PanelProps {
  readonly auditId: string;
  readonly row: RuleRow;
  readonly view: RulesView;
  readonly writable: boolean;
  readonly onEdit: () => void;
}

/** One rule in full: what it matches and says, where it comes from, what was done with it. */
export function RulePanel(props: PanelProps) {
  const { row, view, writable } = props;
  return (
    <InspectorPanel title={row.rule.title} over={row.rule.id}>
      <Standing {...props} />
      {writable && <Acts {...props} />}
      <Part title={text.matches}>
        <Match row={row} view={view} />
      </Part>
      <Part title={text.risk}>
        <Risk row={row} view={view} />
      </Part>
      <Part title={text.rationale}>{row.rule.rationale}</Part>
      <Raised row={row} />
      {row.rule.resembles !== undefined && (
        <Part title={text.resembles}>{queryText.resembles[row.rule.resembles]}</Part>
      )}
      <Part title={text.origin}>
        {text.originOf(rulesText.origin[row.rule.origin], row.rule.version)}
        {row.replaces && <div>{text.replaces(row.replaces.version)}</div>}
      </Part>
      <History row={row} />
    </InspectorPanel>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      <Box sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{children}</Box>
    </Box>
  );
}

/** Whether it is in force, and the differences that it suggests a risk for. */
function Standing({ auditId, row }: PanelProps) {
  const { rule, on, suggests } = row;
  const show = () =>
    openRows({ auditId, title: text.rowsOf(rule.title), filter: { rule: [rule.id] } });
  return (
    <Box>
      {!on && <Typography sx={{ fontWeight: 600 }}>{text.off}</Typography>}
      <Typography variant="body2">{text.suggests(suggests)}</Typography>
      {suggests > 0 && (
        <Button size="small" onClick={show} sx={{ mt: 0.5 }}>
          {text.show}
        </Button>
      )}
    </Box>
  );
}

function Acts({ auditId, row, onEdit }: PanelProps) {
  const [change, setChange] = useState<ChangeKind | null>(null);
  const own = row.rule.origin === 'custom';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button size="small" onClick={onEdit}>
        {own ? text.edit : text.editBuiltIn}
      </Button>
      <Button size="small" onClick={() => setChange(row.on ? 'off' : 'on')}>
        {row.on ? text.switchOff : text.switchOn}
      </Button>
      {own && (
        <Button size="small" onClick={() => setChange('remove')}>
          {row.replaces ? text.back : text.remove}
        </Button>
      )}
      {change && (
        <ChangeDialog auditId={auditId} row={row} kind={change} onClose={() => setChange(null)} />
      )}
    </Box>
  );
}

function Match({ row, view }: Pick<PanelProps, 'row' | 'view'>) {
  const parts = matchParts(row.rule, view);
  return (
    <>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
        {parts.map(({ part, label, words }) => (
          <div key={part}>
            <Typography variant="caption" component="dt">
              {label}
            </Typography>
            <Box component="dd" sx={isGlob(part) ? globSx : { m: 0 }}>
              {words}
            </Box>
          </div>
        ))}
      </Box>
      {parts.length > 1 && <Typography variant="caption">{text.matchesAll}</Typography>}
    </>
  );
}

const isGlob = (part: string): boolean => ['subject', 'name', 'value'].includes(part);
const globSx = { m: 0, typography: 'value' } as const;

function Risk({ row, view }: Pick<PanelProps, 'row' | 'view'>) {
  const { risk } = row.rule;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        {row.gives.map((each) => (
          <RiskMark key={each} risk={each} />
        ))}
      </Box>
      {typeof risk !== 'string' && <div>{meaningOf(view.graders, risk.grader)}</div>}
    </>
  );
}

function Raised({ row }: { readonly row: RuleRow }) {
  const { raisedBy = [] } = row.rule;
  if (raisedBy.length === 0) return null;
  return (
    <Part title={text.raisedBy}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {raisedBy.map(({ trait, reason }) => (
          <li key={trait}>
            {traitWords(trait)}
            <Typography variant="caption" component="div">
              {reason}
            </Typography>
          </li>
        ))}
      </Box>
    </Part>
  );
}

function History({ row }: { readonly row: RuleRow }) {
  if (row.history.length === 0) return <Part title={text.history}>{text.noHistory}</Part>;
  return (
    <Part title={text.history}>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 0.75 }}>
        {row.history.map(({ at, actor, what, reason }) => (
          <li key={`${at} ${what}`}>
            {what}
            {reason && <span> “{reason}”</span>}
            <Typography variant="caption" component="div">
              {text.act(actor, formatMoment(at))}
            </Typography>
          </li>
        ))}
      </Box>
    </Part>
  );
}
