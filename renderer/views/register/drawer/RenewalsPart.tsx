import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { exceptionNumber } from '../../../../shared/text/components.ts';
import { drawerText } from '../../../../shared/text/register-drawer.ts';
import type { RegisterEntry } from '../expiry.ts';
import { Part } from './Part.tsx';

const text = drawerText.renewal;

/** What it takes over from, and what takes over from it; both open the other one. */
export function RenewalsPart(props: {
  readonly entry: RegisterEntry;
  readonly all: readonly RegisterEntry[];
  readonly onOpen: (exceptionId: string) => void;
}) {
  const { entry, all, onOpen } = props;
  const { renewsNumber, renewedBy } = entry;
  if (renewsNumber === null && renewedBy === null) return null;
  const openNumber = (number: number): void => {
    const other = all.find((one) => one.number === number);
    if (other) onOpen(other.id);
  };
  return (
    <Part title={text.title}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {renewsNumber !== null && (
          <Button size="small" onClick={() => openNumber(renewsNumber)}>
            {text.renews(exceptionNumber(renewsNumber))}
          </Button>
        )}
        {renewedBy !== null && (
          <Button size="small" onClick={() => openNumber(renewedBy)}>
            {text.renewedBy(exceptionNumber(renewedBy))}
          </Button>
        )}
      </Box>
    </Part>
  );
}
