import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { MeetingView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText } from '../../../shared/text/meeting.ts';
import { formatMoment, withIncidentDay } from '../../app/format.ts';
import { Meter } from '../../components/CoverageBar.tsx';
import { Panel } from '../../components/Panel.tsx';
import { isCompared } from './compared.ts';
import type { Compared } from './compared.ts';

const text = meetingText.lobby;

/** What each part of the lobby is drawn from. */
interface PartProps {
  readonly meeting: MeetingView;
}

/** What rests on a comparison says so where there is none. */
type ComparedProps = PartProps & { readonly compared: Compared };

/** The counter: to decide, decided, disagreed. */
export function LeftPart({ meeting, compared }: ComparedProps) {
  if (isCompared(compared)) return <Counters meeting={meeting} />;
  return (
    <Panel title={text.left}>
      <Typography variant="body2">{meetingText.uncompared.noAgenda}</Typography>
    </Panel>
  );
}

function Counters({ meeting }: PartProps) {
  const { counts, previous } = meeting;
  const numbers = Object.entries(text.counters) as [keyof typeof text.counters, string][];
  return (
    <Panel title={text.left} lead={text.leftLead}>
      <Box component="dl" sx={countersSx}>
        {numbers.map(([name, word]) => (
          <Box key={name}>
            <Typography component="dt" variant="caption">
              {word}
            </Typography>
            <Box component="dd" sx={{ m: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600 }}>
              {counts[name].toLocaleString('en')}
            </Box>
          </Box>
        ))}
      </Box>
      <Meter
        label={meetingText.progress(counts.decided, counts.items)}
        share={counts.items === 0 ? 0 : counts.decided / counts.items}
      />
      <Typography variant="caption" component="p" sx={{ mt: 1 }}>
        {text.made(counts)} {previous && text.previous(previous.number, previous.release)}
      </Typography>
    </Panel>
  );
}

/** Which dimensions this release calls for, and why. */
export function CalledForPart({ meeting, compared }: ComparedProps) {
  const left = (count: number): string =>
    isCompared(compared) ? text.dimensionLeft(count) : text.dimensionUncompared;
  return (
    <Panel title={text.calledFor} lead={text.calledForLead}>
      {meeting.calledFor.length === 0 && (
        <Typography variant="body2">{text.nothingCalledFor}</Typography>
      )}
      <Box component="ul" sx={listSx}>
        {meeting.calledFor.map(({ dimension, reasons, toDecide }) => (
          <li key={dimension}>
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
              <Typography sx={{ fontWeight: 500 }}>{words.dimension[dimension]}</Typography>
              <Typography variant="body2">{left(toDecide)}</Typography>
            </Box>
            {reasons.map((reason) => (
              <Typography key={reason} variant="body2">
                {withIncidentDay(reason)}
              </Typography>
            ))}
          </li>
        ))}
      </Box>
    </Panel>
  );
}

/** Sessions of before. */
export function EarlierPart({ meeting }: PartProps) {
  return (
    <Panel title={text.earlier}>
      {meeting.earlier.length === 0 && <Typography variant="body2">{text.noEarlier}</Typography>}
      <Box component="ul" sx={listSx}>
        {meeting.earlier.map(({ id, startedAt, facilitator, present }) => (
          <li key={id}>
            <Typography>{formatMoment(startedAt)}</Typography>
            <Typography variant="body2">{text.session(facilitator, present.length)}</Typography>
          </li>
        ))}
      </Box>
    </Panel>
  );
}

const countersSx = {
  m: 0,
  mb: 1.5,
  display: 'grid',
  gap: 1,
  gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))',
  alignItems: 'end',
} as const;

const listSx = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 } as const;
