import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { endOf } from '../../../shared/exceptions/index.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { formatDate } from '../../app/format.ts';
import { Meter } from '../../components/CoverageBar.tsx';
import { shareOfTime, type RegisterEntry } from './expiry.ts';

const text = registerText.expiry;

/** How an exception ends: a bar towards its date, or the event that calls for a review. */
export function ExpiryBar({ entry }: { readonly entry: RegisterEntry }) {
  const share = shareOfTime(entry);
  const end = endOf(entry);
  if (end === null || share === null || !runs(entry)) {
    return <Typography variant="caption">{plainWords(entry)}</Typography>;
  }
  const expired = entry.standing === 'expired';
  const words = barWords(entry, formatDate(end));
  return (
    <Box sx={{ display: 'grid', gap: 0.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography
        variant="caption"
        noWrap
        title={words}
        sx={expired ? { color: 'text.primary', fontWeight: 600 } : undefined}
      >
        {words}
      </Typography>
      <Meter
        label={text.bar(formatDate(end), Math.round(share * 100))}
        share={share}
        color={expired ? 'text.primary' : 'primary.main'}
      />
    </Box>
  );
}

/** Whether its time is running: what has ended otherwise has no bar. */
const runs = ({ state }: RegisterEntry): boolean => state === 'requested' || state === 'approved';

function plainWords({ expiresOn, reviewTrigger }: RegisterEntry): string {
  if (expiresOn !== null) return text.expires(formatDate(expiresOn));
  return reviewTrigger === null || reviewTrigger === '' ? text.none : text.trigger(reviewTrigger);
}

function barWords(entry: RegisterEntry, date: string): string {
  const { daysLeft, expiresOn } = entry;
  if (entry.standing === 'expired') {
    return expiresOn === null ? text.checkMissed(date) : text.expired(date);
  }
  const left = daysLeft === null ? '' : ` · ${text.left(daysLeft)}`;
  return `${expiresOn === null ? text.check(date) : text.expires(date)}${left}`;
}
