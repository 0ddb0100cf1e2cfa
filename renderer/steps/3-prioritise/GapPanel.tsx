import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { GapView } from '../../../shared/contract/index.ts';
import { gapNumber, words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { today } from '../../app/format.ts';
import { openRows } from '../../app/navigation.ts';
import { InspectorPanel } from '../../components/Inspector.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';
import { RowValue } from '../../components/RowValue.tsx';
import { SavedField } from '../../components/SavedField.tsx';
import { reviewProblem } from './problems.ts';
import type { PlanChange } from './usePlan.ts';

const text = prioritiseText.details;

/** One gap of the plan in full: values, rating, and what an accepted gap has to say. */
export function GapPanel(props: {
  readonly auditId: string;
  readonly gap: GapView;
  readonly writable: boolean;
  readonly onChange: (part: PlanChange) => Promise<boolean>;
}) {
  const { auditId, gap } = props;
  const { row } = gap;
  const number = gapNumber(row.number);
  const open = () =>
    openRows({ auditId, title: `${number} ${row.name}`, filter: { keys: [row.key] } });
  return (
    <InspectorPanel title={row.name} over={`${number} · ${row.subject}`}>
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
      </Box>
      {gap.missing.length > 0 && (
        <Alert severity="warning" icon={false}>
          {text.missing}: {gap.missing.join(' ')}
        </Alert>
      )}
      <PanelFields {...props} />
      <Button onClick={open}>{text.open}</Button>
    </InspectorPanel>
  );
}

function PanelFields(props: {
  readonly gap: GapView;
  readonly writable: boolean;
  readonly onChange: (part: PlanChange) => Promise<boolean>;
}) {
  const { gap, onChange } = props;
  const { id, plan } = gap.row;
  const disabled = !props.writable;
  const field = (part: 'noticedBy' | 'rolledBackBy' | 'note') => ({
    draftKey: `plan-${part}:${id}`,
    saved: plan[part],
    disabled,
    onSave: async (value: string) => onChange({ [part]: value }),
  });
  return (
    <>
      {plan.disposition === 'accept' && (
        <>
          <Typography variant="caption">{text.acceptLead}</Typography>
          <SavedField
            type="date"
            label={text.review}
            draftKey={`plan-review:${id}`}
            saved={plan.reviewOn ?? ''}
            disabled={disabled}
            check={(day) => reviewProblem(day, today())}
            onSave={async (day) => onChange({ reviewOn: day === '' ? null : day })}
          />
          <SavedField label={text.noticed} {...field('noticedBy')} />
          <SavedField label={text.rolledBack} {...field('rolledBackBy')} />
        </>
      )}
      <SavedField label={text.note} hint={text.noteHint} {...field('note')} />
    </>
  );
}
