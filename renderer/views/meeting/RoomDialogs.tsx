import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { MeetingItem } from '../../../shared/contract/index.ts';
import { needsRationale } from '../../../shared/judging/needs-rationale.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { RiskMark } from '../../components/RiskMark.tsx';
import { WhyDialog } from '../../components/WhyDialog.tsx';
import { ExpectedDialog } from '../expected/ExpectedDialog.tsx';
import { RequestDialog } from '../register/RequestDialog.tsx';
import type { RatingAsked, RoomActs, RoomDialog } from './useRoomActs.ts';

/** The dialog that an act has opened. It stands on the facilitator's window alone. */
export function RoomDialogs(props: { readonly auditId: string; readonly acts: RoomActs }) {
  const { auditId, acts } = props;
  const { dialog, closeDialog } = acts;
  if (dialog === null) return null;
  const { item } = dialog;
  switch (dialog.type) {
    case 'exception':
      return <RequestDialog auditId={auditId} differenceIds={item.ids} onClose={closeDialog} />;
    case 'expected':
      return (
        <ExpectedDialog auditId={auditId} ids={item.ids} known={item.rows} onClose={closeDialog} />
      );
    case 'settle':
      return <SettleDialog {...props} dialog={dialog} />;
    case 'team':
      return <TeamDialog {...props} dialog={dialog} />;
  }
}

/** The rating of the meeting, with what the teams said in view until it is settled. */
function SettleDialog(props: {
  readonly auditId: string;
  readonly acts: RoomActs;
  readonly dialog: RatingAsked;
}) {
  const { auditId, acts, dialog } = props;
  const { item, risk } = dialog;
  const settled = item.openIds.length === 0;
  const required = settled || needsRationale(risk, item.item.suggestion);
  const action = text.dialog.settle(risk, item.item.count);
  return (
    <WhyDialog
      title={`${action}: ${item.item.title}`}
      line={text.dialog.why(risk, item.item.suggestion)}
      said={<TeamsSaid item={item} />}
      auditId={auditId}
      differenceId={item.rows[0]?.id ?? ''}
      risk={risk}
      required={required}
      asksReason={settled}
      initial={item.rows[0]?.rating?.rationale ?? ''}
      action={action}
      onConfirm={async (given) => acts.rate(dialog, given)}
      onCancel={acts.closeDialog}
    />
  );
}

function TeamDialog(props: {
  readonly auditId: string;
  readonly acts: RoomActs;
  readonly dialog: Extract<RoomDialog, { type: 'team' }>;
}) {
  const { auditId, acts, dialog } = props;
  const { item, team, risk } = dialog;
  const said = item.assessments.find((one) => one.team === team);
  const title = text.dialog.team(team, risk);
  return (
    <WhyDialog
      title={`${title}: ${item.item.title}`}
      line={text.dialog.teamHint}
      said={<TeamsSaid item={item} />}
      auditId={auditId}
      differenceId={item.rows[0]?.id ?? ''}
      risk={risk}
      whose={team}
      required={false}
      initial={said?.rationale ?? ''}
      action={title}
      onConfirm={async (given) => acts.assess(item, team, risk, given)}
      onCancel={acts.closeDialog}
    />
  );
}

function TeamsSaid({ item }: { readonly item: MeetingItem }) {
  if (item.assessments.length === 0) return null;
  return (
    <Box component="ul" aria-label={text.dialog.teamsSaid} sx={saidSx}>
      {item.assessments.map(({ team, risk, rationale }) => (
        <li key={team}>
          {`${words.team[team]}: `}
          <RiskMark risk={risk} />
          <Typography variant="body2">{rationale || text.noRationale}</Typography>
        </li>
      ))}
    </Box>
  );
}

const saidSx = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))',
  overflowWrap: 'anywhere',
} as const;
