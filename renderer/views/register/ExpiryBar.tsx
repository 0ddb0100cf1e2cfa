import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { registerText } from '../../../shared/text/govern.ts';
import { formatDate } from '../../app/format.ts';
import { Meter } from '../../components/CoverageBar.tsx';
import { shareOfTime, type RegisterEntry } from './expiry.ts';

const text = registerText.expiry;

/** How an exception ends: a bar towards its date, or the event that calls for a review. */
export function ExpiryBar({ entry }: { readonly entry: RegisterEntry }) {
  const [now] = useState(() => Date.now());
  const share = shareOfTime(entry, now);
  if (entry.expiresOn === null || share === null) {
    return <Typography variant="caption">{text.trigger(entry.reviewTrigger ?? '')}</Typography>;
  }
  const date = formatDate(entry.expiresOn);
  const expired = entry.standing === 'expired';
  const left = expired || entry.daysLeft === null ? '' : ` · ${text.left(entry.daysLeft)}`;
  const words = expired ? text.expired(date) : `${text.expires(date)}${left}`;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography
        variant="caption"
        noWrap
        title={words}
        sx={expired ? { color: 'risk.high', fontWeight: 500 } : undefined}
      >
        {words}
      </Typography>
      <Meter
        label={text.bar(date, Math.round(share * 100))}
        share={share}
        color={expired ? 'risk.high' : 'primary.main'}
      />
    </Box>
  );
}
