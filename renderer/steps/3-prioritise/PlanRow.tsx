import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Checkbox from '@mui/material/Checkbox';
import type { ComponentProps, ReactNode } from 'react';
import type { DifferenceRow, GapView } from '../../../shared/contract/index.ts';
import type { Disposition } from '../../../shared/model/words.ts';
import { rowNaming } from '../../../shared/judging/naming.ts';
import { gapNumber, words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { DataCell, DataRow, type DataColumn } from '../../components/DataTable.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';
import { InlineChoice } from './InlineChoice.tsx';
import { Spot, type PlanSpot } from './landing.tsx';
import { DueField, OwnerField } from './PlanFields.tsx';
import { shortTitle } from './shortName.ts';
import type { PlanChange } from './usePlan.ts';

const text = prioritiseText.plan;

export const planColumns: readonly DataColumn[] = [
  { id: 'select', label: text.columns.select, width: '40px', quiet: true },
  { id: 'number', label: text.columns.number, width: '64px' },
  // At 1280 pixels every column is in sight beside the inspector too.
  { id: 'gap', label: text.columns.gap, width: 'minmax(112px, 1.8fr)' },
  { id: 'risk', label: text.columns.risk, width: '88px' },
  { id: 'effort', label: text.columns.effort, width: '86px' },
  { id: 'disposition', label: text.columns.disposition, width: '138px' },
  { id: 'owner', label: text.columns.owner, width: 'minmax(104px, 1.4fr)' },
  { id: 'due', label: text.columns.due, width: '134px' },
  { id: 'status', label: text.columns.status, width: '104px' },
];

/** One gap in the plan; its answers are edited in place. */
export function PlanRow(props: {
  readonly auditId: string;
  readonly gap: GapView;
  readonly selected: boolean;
  readonly writable: boolean;
  readonly row: Omit<ComponentProps<typeof DataRow>, 'children'>;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onChange: (part: PlanChange) => Promise<boolean>;
  readonly onDispose: (disposition: Disposition) => void;
}) {
  const { gap, selected } = props;
  const { row } = gap;
  const number = gapNumber(row.number);
  const { title, subject } = rowNaming(row);
  return (
    <DataRow {...props.row} selected={selected} onDoubleClick={props.onOpen}>
      <DataCell sx={{ py: 0, px: 0.5 }}>
        <Checkbox
          size="small"
          checked={selected}
          onChange={props.onSelect}
          slotProps={{ input: { 'aria-label': text.select(number) } }}
        />
      </DataCell>
      <DataCell>{number}</DataCell>
      <DataCell rowHeader title={wholeOf(row)}>
        <ButtonBase
          onClick={props.onOpen}
          aria-label={`${text.details(number)}, ${wholeOf(row)}`}
          sx={gapSx}
        >
          {shortTitle(title, row)}{' '}
          <Box component="span" sx={{ color: 'text.secondary', pl: 0.5 }}>
            {subject}
          </Box>
        </ButtonBase>
      </DataCell>
      <DataCell>
        <RiskMark risk={row.rating?.risk ?? null} />
      </DataCell>
      <AnswerCells {...props} number={number} />
    </DataRow>
  );
}

/** What the cell shows, and the whole name where that is longer. */
function wholeOf(row: DifferenceRow): string {
  const { title, subject } = rowNaming(row);
  const short = shortTitle(title, row);
  const said = short === row.name || subject === row.name;
  return said ? `${short} ${subject}` : `${short} ${subject}, ${row.name}`;
}

const gapSx = {
  typography: 'body1',
  display: 'block',
  maxWidth: '100%',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  textAlign: 'left',
  '&:hover': { textDecoration: 'underline' },
} as const;

function AnswerCells(props: {
  readonly auditId: string;
  readonly gap: GapView;
  readonly number: string;
  readonly writable: boolean;
  readonly onChange: (part: PlanChange) => Promise<boolean>;
  readonly onDispose: (disposition: Disposition) => void;
}) {
  const { gap, number, onChange } = props;
  const { plan } = gap.row;
  const disabled = !props.writable;
  const common = { auditId: props.auditId, gap, number, disabled, onChange };
  return (
    <>
      <SpotCell gap={gap} spot="effort">
        <InlineChoice
          label={text.field(text.columns.effort, number)}
          value={plan.effort}
          options={words.effort}
          disabled={disabled}
          onChange={(effort) => void onChange({ effort })}
        />
      </SpotCell>
      <SpotCell gap={gap} spot="disposition">
        <InlineChoice
          label={text.field(text.columns.disposition, number)}
          value={plan.disposition}
          options={words.disposition}
          disabled={disabled}
          onChange={props.onDispose}
        />
      </SpotCell>
      <SpotCell gap={gap} spot="owner">
        <OwnerField {...common} />
      </SpotCell>
      <SpotCell gap={gap} spot="due">
        <DueField {...common} />
      </SpotCell>
      <DataCell sx={{ ...fieldCell, pr: 1 }}>
        <InlineChoice
          label={text.field(text.columns.status, number)}
          value={plan.status}
          options={words.status}
          hidden={['verified']}
          disabled={disabled || plan.status === 'verified'}
          onChange={(status) => status !== 'verified' && void onChange({ status })}
        />
      </DataCell>
    </>
  );
}

/** A cell with a field that the list of what is missing leads to. */
function SpotCell(props: {
  readonly gap: GapView;
  readonly spot: PlanSpot;
  readonly children: ReactNode;
}) {
  return (
    <DataCell sx={fieldCell} wrap>
      <Spot gapId={props.gap.row.id} spot={props.spot}>
        {props.children}
      </Spot>
    </DataCell>
  );
}

const fieldCell = { py: 0.25, px: 0.25, overflow: 'visible' } as const;
