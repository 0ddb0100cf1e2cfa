import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { MeetingItem } from '../../../shared/contract/index.ts';
import { risks } from '../../../shared/model/words.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import type { KeyId } from '../../../shared/text/keys.ts';
import { openDialog } from '../../app/shell/dialogs.ts';
import { KeyHint } from '../../components/KeyHint.tsx';
import { sizes } from './sizes.ts';
import type { Standing } from './standing.ts';
import type { RoomActs } from './useRoomActs.ts';

const keyOf: Readonly<Record<Risk, KeyId>> = {
  low: 'meeting.low',
  medium: 'meeting.medium',
  high: 'meeting.high',
};

/** What can be done with the item at hand; the next thing to do is the filled one. */
export function Controls(props: {
  readonly item: MeetingItem;
  readonly standing: Standing;
  readonly acts: RoomActs;
}) {
  const { item, standing, acts } = props;
  const { park, unpark, skip } = text.acts;
  const parked = item.item.state === 'parked';
  const decided = standing.phase === 'decided';
  return (
    <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      {!decided && <Act word={parked ? unpark : park} of="meeting.park" onClick={acts.park} />}
      <Act word={skip} of="meeting.skip" onClick={acts.skip} />
      <NextThing {...props} />
    </Box>
  );
}

function NextThing(props: Parameters<typeof Controls>[0]) {
  const { item, standing, acts } = props;
  const { reveal, settleAs, accept, rateAs } = text.acts;
  switch (standing.phase) {
    case 'collecting':
      return (
        <>
          {!standing.waits && item.item.suggestion && (
            <Act word={accept} of="meeting.accept" onClick={acts.accept} />
          )}
          <Act
            strong={standing.waiting.length === 0}
            word={reveal}
            of={standing.waiting.length === 0 ? 'meeting.revealAll' : 'meeting.reveal'}
            onClick={() => acts.reveal({ anyway: true })}
          />
        </>
      );
    case 'agreed':
      if (!item.agreed) return null;
      return <Act strong word={settleAs(item.agreed)} of="meeting.settle" onClick={acts.settle} />;
    case 'disagreed':
      return <Ratings word={settleAs} acts={acts} />;
    case 'direct':
      return (
        <>
          <Ratings word={rateAs} acts={acts} />
          {item.item.suggestion && (
            <Act strong word={accept} of="meeting.accept" onClick={acts.accept} />
          )}
        </>
      );
    case 'decided':
      return null;
  }
}

/** What is asked for less often, small beside the line that says what to do. */
export function MoreActs(
  props: Parameters<typeof Controls>[0] & {
    readonly direct: boolean;
    /** Somebody is there whose assessment could be left out. */
    readonly teams: boolean;
  },
) {
  const { standing, acts, direct, teams } = props;
  const { back, undo, takeBack, expected, exception } = text.acts;
  const { withAssessments, withoutAssessments } = text.acts;
  const open = standing.phase !== 'decided';
  const given = standing.phase === 'collecting' && standing.given.length > 0;
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', ml: 'auto' }}>
      <Small word={back} of="meeting.back" onClick={acts.back} />
      <Small word={undo} of="undo" onClick={() => void acts.undo()} />
      {given && <Small word={takeBack} of="meeting.takeBack" onClick={acts.takeBack} />}
      {open && !given && teams && (
        <Small
          word={direct ? withAssessments : withoutAssessments}
          of="meeting.direct"
          onClick={acts.toggleDirect}
        />
      )}
      {open && (
        <Small word={expected} of="meeting.expected" onClick={() => acts.open('expected')} />
      )}
      <Small word={exception} of="meeting.exception" onClick={() => acts.open('exception')} />
      <Small word={text.acts.keys} of="help" onClick={() => openDialog('keys')} />
    </Box>
  );
}

function Small(props: Parameters<typeof Act>[0]) {
  return (
    <Button variant="text" size="small" onClick={props.onClick} sx={smallSx}>
      {props.word}
      <KeyHint of={props.of} />
    </Button>
  );
}

const smallSx = { gap: 0.75, py: 0, px: 1, minHeight: 28, color: 'text.secondary' } as const;

function Ratings(props: { readonly word: (risk: Risk) => string; readonly acts: RoomActs }) {
  return risks.map((risk) => (
    <Act
      key={risk}
      word={props.word(risk)}
      of={keyOf[risk]}
      onClick={() => props.acts.digit(risk)}
    />
  ));
}

/** A button with its key. */
export function Act(props: {
  readonly word: string;
  readonly of: KeyId;
  readonly onClick: () => void;
  readonly strong?: boolean;
}) {
  const { word, of, onClick, strong = false } = props;
  return (
    <Button
      onClick={onClick}
      {...(strong ? { variant: 'contained' as const, color: 'primary' as const } : {})}
      sx={{ fontSize: sizes.small, lineHeight: 1.4, gap: 1 }}
    >
      {word}
      <KeyHint of={of} />
    </Button>
  );
}
