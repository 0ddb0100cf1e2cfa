import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { Panel } from '../../components/Panel.tsx';
import type { Plan } from './usePlan.ts';

const text = prioritiseText.missing;

/** What keeps the plan from being complete; each entry leads to the first field that lacks it. */
export function Missing(props: {
  readonly missing: Plan['missing'];
  readonly onShow: (entry: Plan['missing'][number]) => void;
}) {
  const { missing } = props;
  return (
    <Panel title={text.title}>
      {missing.length === 0 && <Typography variant="body2">{text.nothing}</Typography>}
      <Box component="ul" sx={listSx}>
        {missing.map((entry) => (
          <li key={entry.code}>
            <ButtonBase
              aria-label={text.entry(entry.sentence, entry.differenceIds.length)}
              onClick={() => props.onShow(entry)}
              sx={entrySx}
            >
              {entry.sentence}
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Panel>
  );
}

const listSx = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 3,
  rowGap: 0.5,
} as const;

const entrySx = {
  typography: 'body1',
  textDecoration: 'underline',
  textAlign: 'left',
  textUnderlineOffset: '3px',
} as const;
