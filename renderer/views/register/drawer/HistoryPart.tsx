import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import { formatMoment } from '../../../app/format.ts';
import { plainListSx } from '../../../components/plainList.ts';
import type { RegisterEntry } from '../expiry.ts';
import { Part } from './Part.tsx';

const text = drawerText.history;

/** Who did what to it, when and why; the newest first. */
export function HistoryPart({ entry }: { readonly entry: RegisterEntry }) {
  return (
    <Part title={text.title}>
      {entry.history.length === 0 && <Typography variant="body2">{text.none}</Typography>}
      <Box component="ol" sx={plainListSx}>
        {entry.history.map((step) => (
          <Box component="li" key={`${step.at} ${step.what}`} sx={{ overflowWrap: 'anywhere' }}>
            {step.what}
            {step.reason && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' '}
                “{step.reason}”
              </Box>
            )}
            <Typography variant="caption" component="div">
              {step.actor}, {formatMoment(step.at)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Part>
  );
}
