import CheckIcon from '@mui/icons-material/Check';
import MoreHorizIcon from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import { memo } from 'react';
import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { assertNever, type Team } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { exceptionNumber, gapNumber } from '../../../shared/text/components.ts';
import { RiskMark } from '../../components/RiskMark.tsx';
import { heardOnly } from '../../components/Announce.tsx';
import { PathText } from '../../components/PathText.tsx';
import { RowValue } from '../../components/RowValue.tsx';
import { triageText } from '../../../shared/text/triage.ts';
import type { Column } from './columns.ts';
import { FreshMark, GroupMark, HiddenDot, ParkedMark } from './Marks.tsx';
import type { Judge, PendingJudgement } from './pending.ts';

const text = compareText.grid;

/** What stands beside a judgement that is on its way, or has just been saved. */
type Mark = Exclude<PendingJudgement['state'], 'kept'> | null;

/** What a column shows of a difference. */
export const CellContent = memo(Content);

function Content(props: {
  readonly row: DifferenceRow;
  readonly column: Column;
  readonly judged: PendingJudgement | null;
}) {
  const { row, judged } = props;
  const { id } = props.column;
  const mark = (judge: Judge) =>
    judged?.judge === judge && judged.state !== 'kept' ? judged.state : null;
  switch (id) {
    case 'suggested':
      return row.suggestion.risk ? (
        <RiskMark risk={row.suggestion.risk} suggested />
      ) : (
        <Quiet>{text.noRule}</Quiet>
      );
    case 'attribute':
      return <Attribute row={row} numbered={props.column.numbered} />;
    case 'staging':
      return <Side row={row} side="staging" />;
    case 'production':
      return <Side row={row} side="production" />;
    case 'rating':
      return <RatingCell row={row} mark={mark('meeting')} />;
    case 'rationale':
      return <Cut>{row.rating?.rationale ?? ''}</Cut>;
    case 'development':
    case 'operations':
    case 'security':
    case 'compliance':
      return <AssessmentCell row={row} team={id} mark={mark(id)} />;
    default:
      return assertNever(id);
  }
}

function Attribute(props: { readonly row: DifferenceRow; readonly numbered: boolean }) {
  const { row, numbered } = props;
  const exception = row.exceptionNumber;
  return (
    <Box
      component="span"
      sx={{ display: 'flex', minWidth: 0, flex: 1, gap: 1, alignItems: 'baseline' }}
    >
      <PathText path={row.name} />
      <Box
        component="span"
        sx={numbered ? { typography: 'caption', whiteSpace: 'nowrap' } : heardOnly}
      >
        {exception === null
          ? gapNumber(row.number)
          : `${gapNumber(row.number)} · ${exceptionNumber(exception)}`}
      </Box>
      {row.goneSince !== null && (
        <Box component="span" sx={{ typography: 'caption', whiteSpace: 'nowrap' }}>
          {text.notFound}
        </Box>
      )}
      {row.fresh && <FreshMark words={triageText.fresh} />}
      {row.parked && <ParkedMark />}
      {numbered && row.groupSize > 1 && <GroupMark size={row.groupSize} />}
    </Box>
  );
}

function Side({
  row,
  side,
}: {
  readonly row: DifferenceRow;
  readonly side: 'staging' | 'production';
}) {
  const same = row.kind === 'same-but-should-differ' && row[side].state !== 'sensitive';
  if (same && side === 'production') {
    return <Quiet>{text.sameValue}</Quiet>;
  }
  return (
    <Box component="span" sx={{ minWidth: 0, flex: 1 }}>
      <RowValue row={row} side={side} spell={oneLine} />
    </Box>
  );
}

/** A value of several lines on one, with a sign where a line ends; cut where no cell is that long. */
function oneLine(value: string | null): string | null {
  return value === null ? null : value.slice(0, 400).replaceAll(/\r?\n/g, ' ↵ ');
}

function RatingCell(props: { readonly row: DifferenceRow; readonly mark: Mark }) {
  const { row, mark } = props;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      {row.disagreed && row.rating === null ? (
        <DisagreedBadge />
      ) : (
        <RiskMark risk={row.rating?.risk ?? null} />
      )}
      {mark && <SavingMark mark={mark} />}
    </Box>
  );
}

/** Says that the teams see a row differently and no rating has settled it. */
export function DisagreedBadge() {
  return (
    <Box
      component="span"
      sx={{
        px: 0.75,
        border: '1px dashed',
        borderColor: 'risk.medium',
        borderRadius: '4px',
        typography: 'caption',
        color: 'risk.medium',
      }}
    >
      {text.disagreed}
    </Box>
  );
}

function SavingMark({ mark }: { readonly mark: 'pending' | 'saved' }) {
  const words = mark === 'pending' ? text.saving : text.saved;
  const Icon = mark === 'pending' ? MoreHorizIcon : CheckIcon;
  return <Icon titleAccess={words} sx={{ fontSize: 14, color: 'text.secondary' }} />;
}

function AssessmentCell(props: {
  readonly row: DifferenceRow;
  readonly team: Team;
  readonly mark: Mark;
}) {
  const { row, team, mark } = props;
  const found = row.assessments.find((assessment) => assessment.team === team);
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      {found === undefined && row.hiddenBy.includes(team) ? (
        <HiddenDot team={team} />
      ) : (
        <RiskMark risk={found?.risk ?? null} />
      )}
      {mark && <SavingMark mark={mark} />}
    </Box>
  );
}

function Cut({ children }: { readonly children: string }) {
  return (
    <Box
      component="span"
      title={children}
      sx={{
        minWidth: 0,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      }}
    >
      {children}
    </Box>
  );
}

function Quiet({ children }: { readonly children: string }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {children}
    </Box>
  );
}
