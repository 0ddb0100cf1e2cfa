import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { judgingHelp } from '../../../shared/text/help-judging.ts';
import { KeyList } from '../../app/keyboard/KeyList.tsx';
import { Panel } from '../../components/index.ts';
import { HelpParts } from './HelpParts.tsx';

const t = judgingHelp.meeting;

/** A meeting in order, then what each part means, and its keys from the one list of keys. */
export function MeetingHelp() {
  return (
    <>
      <Panel title={t.order.title}>
        <Box component="ol" aria-label={t.order.title} sx={{ m: 0, pl: 3, maxWidth: 900 }}>
          {t.order.lines.map((line) => (
            <Typography key={line} component="li" sx={{ mt: 0.5 }}>
              {line}
            </Typography>
          ))}
        </Box>
      </Panel>
      <HelpParts title={t.title} lead={t.lead} parts={t.parts} />
      <Panel title={t.keys}>
        <KeyList scopes={['meeting', 'rating']} />
      </Panel>
    </>
  );
}
