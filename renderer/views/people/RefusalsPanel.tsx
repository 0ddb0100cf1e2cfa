import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PeopleView } from '../../../shared/contract/index.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { formatMoment } from '../../app/format.ts';
import { Panel } from '../../components/Panel.tsx';
import { plainListSx } from '../../components/plainList.ts';

const text = peopleText.refusals;

/** Refusals shown before a person asks for all of them. */
const shownFirst = 8;

/** What was refused to whom, the newest first. */
export function RefusalsPanel({ people }: { readonly people: PeopleView }) {
  const [all, setAll] = useState(false);
  const { refusals } = people;
  return (
    <Panel title={text.title} lead={text.lead}>
      {refusals.length === 0 && <Typography variant="body2">{text.none}</Typography>}
      <Box component="ol" aria-label={text.title} sx={listSx}>
        {refusals.slice(0, all ? undefined : shownFirst).map((one) => (
          <li key={one.id}>
            {one.sentence}
            <Typography variant="caption" component="div">
              {text.by(one.person, formatMoment(one.at))}
            </Typography>
          </li>
        ))}
      </Box>
      {refusals.length > shownFirst && !all && (
        <Button size="small" variant="text" onClick={() => setAll(true)}>
          {text.more(refusals.length)}
        </Button>
      )}
    </Panel>
  );
}

const listSx = { ...plainListSx, overflowWrap: 'anywhere' } as const;
