import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { exceptionNumber } from '../../../shared/text/components.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { Panel } from '../../components/Panel.tsx';
import { plainListSx } from '../../components/plainList.ts';
import type { RegisterEntry } from './expiry.ts';

const text = registerText.reminders;

/** Reminders shown before a person asks for all of them. */
const shownFirst = 4;

/** What is due soon or overdue, the most pressing first. */
export function Reminders(props: {
  readonly entries: readonly RegisterEntry[];
  readonly onOpen: (exceptionId: string) => void;
}) {
  const [all, setAll] = useState(false);
  const reminders = props.entries
    .flatMap((entry) => entry.reminders)
    .toSorted((one, other) => (one.days ?? -1) - (other.days ?? -1));
  if (reminders.length === 0) return null;
  return (
    <Panel title={text.title(reminders.length)}>
      <Box component="ul" aria-label={text.label} sx={plainListSx}>
        {reminders.slice(0, all ? undefined : shownFirst).map((one) => (
          <Box component="li" key={`${one.exceptionId} ${one.kind}`} sx={lineSx}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography sx={one.within === null ? { fontWeight: 600 } : {}}>
                {one.sentence}
              </Typography>
              <Typography variant="caption">
                {one.title} · {text.owner(one.owner)}
              </Typography>
            </Box>
            <Button size="small" onClick={() => props.onOpen(one.exceptionId)}>
              {text.open(exceptionNumber(one.number))}
            </Button>
          </Box>
        ))}
      </Box>
      {reminders.length > shownFirst && !all && (
        <Button size="small" variant="text" onClick={() => setAll(true)}>
          {text.more(reminders.length)}
        </Button>
      )}
    </Panel>
  );
}

const lineSx = { display: 'flex', gap: 2, alignItems: 'center' } as const;
