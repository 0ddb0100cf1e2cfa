import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { DifferenceDetail, DifferenceRow } from '../../../shared/contract/index.ts';
import type { LastTime } from '../../../shared/contract/views/meeting.ts';
import type { Side, Team } from '../../../shared/model/words.ts';
import { agendaText } from '../../../shared/text/agenda.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { exceptionNumber, gapNumber, words } from '../../../shared/text/components.ts';
import { meetingText } from '../../../shared/text/meeting.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { formatAge, formatDate, formatMoment, withIncidentDay } from '../../app/format.ts';
import { go, paths } from '../../app/navigation.ts';
import { InspectorPanel } from '../../components/Inspector.tsx';
import { RiskMark } from '../../components/RiskMark.tsx';
import { RowValue } from '../../components/RowValue.tsx';
import { DisagreedBadge } from './CellContent.tsx';
import { LinesView } from '../../components/LinesView.tsx';
import { haveLines } from '../../components/lines.ts';

const text = compareText.inspector;

/** The row at the cursor in full: values, origin, rule, judgements, plan, history. */
export function RowInspector(props: {
  readonly auditId: string;
  readonly row: DifferenceRow | undefined;
  readonly teams: readonly Team[];
  readonly onRequestException: () => void;
}) {
  const { auditId, row, teams } = props;
  const detail = useQueryOf(
    'difference.get',
    { differenceId: row?.id ?? '' },
    { enabled: row !== undefined },
  );
  if (row === undefined) {
    return (
      <InspectorPanel title={compareText.title}>
        <Typography variant="body2">{text.none}</Typography>
      </InspectorPanel>
    );
  }
  const more = detail.data?.row.id === row.id ? detail.data : undefined;
  return (
    <InspectorPanel title={row.name} over={`${gapNumber(row.number)} · ${row.subject}`}>
      <Values row={row} />
      <SuggestionBox row={row} detail={more} />
      {more?.resembles && <Part title={text.resembles}>{more.resembles}</Part>}
      {more?.lastTime && <LastTimePart lastTime={more.lastTime} />}
      <Assessments row={row} teams={teams} />
      <RatingPart row={row} />
      <ExceptionPart auditId={auditId} detail={more} onRequest={props.onRequestException} />
      <PlanPart row={row} />
      <HistoryPart detail={more} />
      <Typography variant="caption">
        {text.firstSeen(`${formatDate(row.firstSeen)}, ${formatAge(row.firstSeen)}`)}
        {row.goneSince !== null && ` · ${text.goneSince(formatMoment(row.goneSince))}`}
      </Typography>
    </InspectorPanel>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      <Box sx={{ color: 'text.secondary' }}>{children}</Box>
    </Box>
  );
}

function Values({ row }: { readonly row: DifferenceRow }) {
  const { staging, production } = row;
  const lines = haveLines(staging.value, production.value);
  return (
    <Box component="section" aria-label={text.values} sx={{ display: 'grid', gap: 1 }}>
      <SideValue row={row} side="staging" short={lines} />
      <SideValue row={row} side="production" short={lines} />
      {lines && <LinesView staging={staging.value ?? ''} production={production.value ?? ''} />}
      {row.kind !== 'changed' && <Typography variant="caption">{words.kind[row.kind]}</Typography>}
    </Box>
  );
}

function SideValue(props: {
  readonly row: DifferenceRow;
  readonly side: Side;
  /** The lines below show the value; here stands only where it comes from. */
  readonly short: boolean;
}) {
  const { row, side, short } = props;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '88px 1fr', columnGap: 1.5 }}>
      <Box sx={{ color: 'text.secondary' }}>{words.side[side]}</Box>
      <Box sx={{ minWidth: 0 }}>
        {!short && <RowValue row={row} side={side} wrap />}
        <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere' }}>
          {placeOf(row, side)}
        </Typography>
      </Box>
    </Box>
  );
}

function placeOf(row: DifferenceRow, side: Side): string {
  const { path, position, state } = row[side];
  if (path !== null) return text.place(path, position?.line ?? null);
  return state === 'absent' ? text.notThere : text.byHand;
}

function SuggestionBox(props: {
  readonly row: DifferenceRow;
  readonly detail: DifferenceDetail | undefined;
}) {
  const { suggestion } = props.row;
  const { detail } = props;
  const [sentence, ...raised] = suggestion.reasons;
  return (
    <Box component="section" aria-label={text.suggested} sx={boxSx}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
        <Typography variant="h3">{text.suggested}</Typography>
        <RiskMark risk={suggestion.risk} suggested />
      </Box>
      <Typography>{sentence ?? text.noRule}</Typography>
      {suggestion.rule !== null && (
        <Typography variant="caption" component="div">
          {text.rule(
            suggestion.rule,
            detail?.ruleOrigin ? text.origins[detail.ruleOrigin] : (detail?.ruleTitle ?? ''),
            detail?.ruleVersion ?? null,
          )}
        </Typography>
      )}
      {raised.map((reason) => (
        <Typography key={reason} variant="caption" component="div">
          {withIncidentDay(reason)}
        </Typography>
      ))}
      {suggestion.rule !== null && raised.length === 0 && (
        <Typography variant="caption" component="div">
          {text.notRaised}
        </Typography>
      )}
    </Box>
  );
}

const boxSx = {
  border: '1px solid',
  borderColor: 'line',
  borderRadius: 1,
  p: 1.5,
  display: 'grid',
  gap: 0.5,
} as const;

function Assessments(props: { readonly row: DifferenceRow; readonly teams: readonly Team[] }) {
  const { row, teams } = props;
  return (
    <Part title={text.assessments}>
      {row.disagreed && <DisagreedBadge />}
      {teams.map((team) => {
        const found = row.assessments.find((one) => one.team === team);
        return (
          <Pair key={team} label={words.team[team]}>
            {found ? <RiskMark risk={found.risk} /> : text.notAssessed}
            {found?.rationale && <Typography variant="caption"> “{found.rationale}”</Typography>}
          </Pair>
        );
      })}
    </Part>
  );
}

function Pair({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '88px 1fr',
        columnGap: 1.5,
        color: 'text.primary',
      }}
    >
      <Box sx={{ color: 'text.secondary' }}>{label}</Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{children}</Box>
    </Box>
  );
}

function RatingPart({ row: { rating } }: { readonly row: DifferenceRow }) {
  if (rating === null) return <Part title={text.rating}>{text.notRated}</Part>;
  return (
    <Part title={text.rating}>
      <RiskMark risk={rating.risk} />
      {rating.accepted && <Typography variant="caption"> {text.accepted}</Typography>}
      {rating.rationale && <Typography>{rating.rationale}</Typography>}
      {rating.at !== '' && (
        <Typography variant="caption">
          {text.ratedBy(rating.by, formatMoment(rating.at))}
        </Typography>
      )}
    </Part>
  );
}

/** What the audit before decided of the same attribute, and whether it was about the same values. */
function LastTimePart({ lastTime }: { readonly lastTime: LastTime }) {
  const { auditNumber, release, risk, disposition, rationale, by, at, sameValues, valuesThen } =
    lastTime;
  return (
    <Part title={meetingText.lastTime(auditNumber, release)}>
      <RiskMark risk={risk} />
      {disposition && <Typography variant="caption"> {words.disposition[disposition]}</Typography>}
      {rationale && <Typography>{rationale}</Typography>}
      <Typography variant="caption" component="div">
        {text.ratedBy(by, formatMoment(at))}
      </Typography>
      <Typography variant="caption" component="div">
        {sameValues ? text.valuesSame : valuesOf(valuesThen)}
      </Typography>
    </Part>
  );
}

const valuesOf = (then: LastTime['valuesThen']): string =>
  then === null
    ? meetingText.valuesChanged
    : meetingText.valuesThen(agendaText.sided(then.staging, then.production));

function ExceptionPart(props: {
  readonly auditId: string;
  readonly detail: DifferenceDetail | undefined;
  readonly onRequest: () => void;
}) {
  const exception = props.detail?.exception ?? null;
  return (
    <Part title={text.exception}>
      {exception === null ? (
        <>
          <Typography variant="body2">{text.noException}</Typography>
          <Button size="small" onClick={props.onRequest} sx={{ mt: 0.5 }}>
            {text.requestException}
          </Button>
        </>
      ) : (
        <>
          <Typography sx={{ color: 'text.primary' }}>{exception.title}</Typography>
          <Typography variant="caption" component="div">
            {words.standing[exception.standing]}
          </Typography>
          <Button size="small" onClick={() => go(paths.exceptions(props.auditId))} sx={{ mt: 0.5 }}>
            {text.openException(exceptionNumber(exception.number))}
          </Button>
        </>
      )}
    </Part>
  );
}

function PlanPart({ row: { plan } }: { readonly row: DifferenceRow }) {
  const entries = [
    [text.effort, plan.effort && words.effort[plan.effort]],
    [text.disposition, plan.disposition && words.disposition[plan.disposition]],
    [text.owner, plan.owner],
    [text.due, plan.due && formatDate(plan.due)],
  ] as const;
  const given = entries.filter(([, value]) => value !== null);
  if (given.length === 0) return <Part title={text.remediation}>{text.noPlan}</Part>;
  return (
    <Part title={text.remediation}>
      {given.map(([label, value]) => (
        <Pair key={label} label={label}>
          {value}
        </Pair>
      ))}
      <Pair label={text.status}>{words.status[plan.status]}</Pair>
    </Part>
  );
}

function HistoryPart({ detail }: { readonly detail: DifferenceDetail | undefined }) {
  const history = detail?.history ?? [];
  if (history.length === 0) return <Part title={text.history}>{text.noHistory}</Part>;
  return (
    <Part title={text.history}>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 0.75 }}>
        {history.map((entry) => (
          <li key={`${entry.at} ${entry.what}`}>
            <Box component="span" sx={{ color: 'text.primary' }}>
              {entry.what}
            </Box>
            {entry.reason && <Box component="span"> “{entry.reason}”</Box>}
            <Typography variant="caption" component="div">
              {text.ratedBy(entry.actor, formatMoment(entry.at))}
            </Typography>
          </li>
        ))}
      </Box>
    </Part>
  );
}
