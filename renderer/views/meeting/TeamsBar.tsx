import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import type { PublicItem, PublicTeam } from '../../../shared/contract/public.ts';
import { assertNever } from '../../../shared/model/words.ts';
import type { Risk, Team } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { heardOnly } from '../../components/Announce.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { RiskWord } from './RiskWord.tsx';
import { lines, sizes } from './sizes.ts';

/** The bottom of the room: who has given, and after the reveal what, side by side. */
export function TeamsBar(props: {
  readonly item: PublicItem;
  /** A sentence above the teams: what the room waits for. */
  readonly line: ReactNode;
  readonly onTeam?: (team: Team, risk: Risk) => void;
  /** Writes why a team says so, on the facilitator's window. */
  readonly onWhy?: (team: Team) => void;
  /** Controls at the right, on the facilitator's window. */
  readonly controls?: ReactNode;
}) {
  const { item, line, onTeam, onWhy, controls } = props;
  const open = item.standing === 'agreed' || item.standing === 'disagreed';
  // Where items are rated without assessments, hollow dots would only ask for what nobody gives.
  const teams = item.hiddenFirst
    ? item.teams
    : item.teams.filter(({ stands }) => stands === 'known');
  return (
    <Box component="footer" sx={barSx}>
      {line && <Box sx={{ fontSize: sizes.small, lineHeight: lines.text }}>{line}</Box>}
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-end', flexWrap: 'wrap' }}>
        {teams.length > 0 && (
          <Box
            component="ul"
            aria-label={text.teams}
            sx={{ ...teamsSx, flexBasis: teams.some(hasRationale) ? '100%' : 480 }}
          >
            {teams.map((team) => (
              <TeamPart
                key={team.team}
                team={team}
                {...(onTeam ? { onTeam } : {})}
                {...(onWhy && open ? { onWhy } : {})}
              />
            ))}
          </Box>
        )}
        {controls && <Box sx={{ ml: 'auto' }}>{controls}</Box>}
      </Box>
    </Box>
  );
}

const hasRationale = (team: PublicTeam): boolean =>
  team.stands === 'known' && team.rationale !== '';

function TeamPart(props: {
  readonly team: PublicTeam;
  readonly onTeam?: (team: Team, risk: Risk) => void;
  readonly onWhy?: (team: Team) => void;
}) {
  const { team, onTeam, onWhy } = props;
  const turn = team.stands === 'waiting' && team.turn;
  const content = (
    <>
      <Box sx={{ fontSize: sizes.small, lineHeight: lines.text, color: 'text.secondary' }}>
        {words.team[team.team]}
      </Box>
      <Said team={team} />
    </>
  );
  const known = team.stands === 'known' ? team : null;
  return (
    <Box component="li" sx={turn ? { ...teamSx, ...turnSx } : teamSx}>
      {known && onTeam ? (
        <ButtonBase
          data-team={known.team}
          onClick={() => onTeam(known.team, known.risk)}
          sx={{
            display: 'block',
            textAlign: 'left',
            width: '100%',
            borderRadius: 1,
            font: 'inherit',
          }}
        >
          {content}
        </ButtonBase>
      ) : (
        content
      )}
      {known && onWhy && <Why team={known} onWhy={onWhy} />}
    </Box>
  );
}

/** Hidden digits carry no rationale: a team says why after the reveal. */
function Why(props: {
  readonly team: Extract<PublicTeam, { stands: 'known' }>;
  readonly onWhy: (team: Team) => void;
}) {
  const { team, rationale } = props.team;
  return (
    <Button size="small" data-why={team} onClick={() => props.onWhy(team)} sx={whySx}>
      {rationale === '' ? text.why.give : text.why.change}
      <Box component="span" sx={heardOnly}>
        {text.why.ofTeam(team)}
      </Box>
      <KeyHint of="meeting.teamWhy" />
    </Button>
  );
}

const whySx = { mt: 0.5, gap: 0.75, py: 0, px: 1, minHeight: 28 } as const;

function Said({ team }: { readonly team: PublicTeam }) {
  const { stands } = text;
  switch (team.stands) {
    case 'absent':
      return <Quiet words={stands.absent} />;
    case 'waiting':
      return <Dot filled={false} words={team.turn ? stands.turn : stands.waiting} />;
    case 'given':
      return <Dot filled words={stands.given} />;
    case 'known':
      return (
        <>
          <RiskWord risk={team.risk} size="clamp(18px, 1.7vw, 36px)" />
          <Quiet words={team.rationale === '' ? text.noRationale : team.rationale} />
        </>
      );
    default:
      return assertNever(team);
  }
}

function Quiet(props: { readonly words: string }) {
  return (
    <Box title={props.words} sx={quietSx}>
      {props.words}
    </Box>
  );
}

/** Full or hollow: who has given, never what. The turn is said in words as well. */
function Dot({ filled, words: said }: { readonly filled: boolean; readonly words: string }) {
  const turn = said === text.stands.turn;
  return (
    <Box sx={dotLineSx}>
      <Box
        aria-hidden
        sx={{
          width: 'clamp(12px, 1.1vw, 22px)',
          height: 'clamp(12px, 1.1vw, 22px)',
          borderRadius: '50%',
          border: '2px solid',
          borderColor: 'primary.main',
          bgcolor: filled ? 'primary.main' : 'transparent',
          '@media (forced-colors: active)': {
            borderColor: 'CanvasText',
            bgcolor: filled ? 'CanvasText' : 'Canvas',
            forcedColorAdjust: 'none',
          },
        }}
      />
      <Box component="span" sx={turn ? { fontWeight: 600 } : heardOnly}>
        {said}
      </Box>
    </Box>
  );
}

const barSx = {
  bgcolor: 'background.paper',
  borderTop: '1px solid',
  borderColor: 'line',
  px: 'clamp(16px, 3vw, 64px)',
  py: 2,
  display: 'grid',
  gap: 1.5,
} as const;

const teamsSx = {
  flexGrow: 1,
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
  alignItems: 'start',
} as const;

const teamSx = {
  minWidth: 0,
  position: 'relative',
  pb: '7px',
  minHeight: 'clamp(52px, 4.6vw, 96px)',
} as const;

/** Drawn only for the turn: high contrast would show a transparent border too. */
const turnSx = { pb: 0.5, borderBottom: '3px solid', borderColor: 'primary.main' } as const;

/** As high as a line of words, so that dots stand level with them and with each other. */
const dotLineSx = {
  display: 'flex',
  gap: 1,
  alignItems: 'center',
  fontSize: sizes.small,
  lineHeight: lines.text,
  minHeight: '1lh',
} as const;

const quietSx = {
  fontSize: sizes.small,
  lineHeight: lines.text,
  color: 'text.secondary',
  overflowWrap: 'anywhere',
} as const;
