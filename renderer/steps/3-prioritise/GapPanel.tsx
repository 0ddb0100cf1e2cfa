import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { GapView } from '../../../shared/contract/index.ts';
import { rowNaming } from '../../../shared/judging/naming.ts';
import { gapNumber, words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { openRows } from '../../app/navigation.ts';
import { InspectorPanel } from '../../components/Inspector.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';
import { RowValue } from '../../components/RowValue.tsx';
import { GapFields } from './GapFields.tsx';
import { Spot } from './landing.tsx';
import type { Plan } from './usePlan.ts';

const text = prioritiseText.details;

/** One gap of the plan in full: values, rating, advice, and everything that its plan has to say. */
export function GapPanel(props: {
  readonly auditId: string;
  readonly gap: GapView;
  readonly plan: Plan;
  readonly writable: boolean;
}) {
  const { auditId, gap } = props;
  const { row } = gap;
  const number = gapNumber(row.number);
  const { title, subject } = rowNaming(row);
  const open = () =>
    openRows({ auditId, title: `${number} ${row.name}`, filter: { keys: [row.key] } });
  return (
    <InspectorPanel title={title} over={`${number} · ${subject}`}>
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        {(['staging', 'production'] as const).map((side) => (
          <Box key={side} sx={{ display: 'grid', gridTemplateColumns: '88px 1fr' }}>
            <Box sx={{ color: 'text.secondary' }}>{words.side[side]}</Box>
            <RowValue row={row} side={side} wrap />
          </Box>
        ))}
      </Box>
      <Box>
        <RiskMark risk={row.rating?.risk ?? null} />
        <Typography variant="body2">{row.rating?.rationale}</Typography>
        <Advice gap={gap} />
      </Box>
      {gap.missing.length > 0 && (
        <Alert severity="warning" icon={false}>
          {text.missing}: {gap.missing.join(' ')}
        </Alert>
      )}
      <GapFields {...props} />
      <Spot gapId={row.id} spot="row">
        <Button onClick={open}>{text.open}</Button>
      </Spot>
    </InspectorPanel>
  );
}

function Advice({ gap: { advised, row } }: { readonly gap: GapView }) {
  if (advised === null) return null;
  const { disposition } = row.plan;
  return (
    <Typography variant="body2">
      {text.advice(
        words.disposition[advised],
        disposition === null || disposition === advised ? null : words.disposition[disposition],
      )}
    </Typography>
  );
}
