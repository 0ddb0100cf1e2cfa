import Box from '@mui/material/Box';
import { exceptionStandings, type ExceptionStanding } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { FilterChip } from '../../components/FilterChip.tsx';
import { openStandings, type RegisterEntry } from './expiry.ts';

/** Which exceptions are shown: all, those that ask for somebody, or one standing. */
export type StandingWish = 'all' | 'open' | ExceptionStanding;

/** Whether an exception is among those that are wished for. */
export function isWished(entry: Pick<RegisterEntry, 'standing'>, wish: StandingWish): boolean {
  if (wish === 'all') return true;
  if (wish === 'open') return openStandings.some((standing) => standing === entry.standing);
  return entry.standing === wish;
}

/** One chip a standing that there is, with its count. */
export function StandingFilter(props: {
  readonly entries: readonly RegisterEntry[];
  readonly wish: StandingWish;
  readonly onWish: (wish: StandingWish) => void;
}) {
  const { entries, wish, onWish } = props;
  const text = registerText.filter;
  const count = (of: StandingWish): number => entries.filter((entry) => isWished(entry, of)).length;
  const standings = exceptionStandings.filter((one) => count(one) > 0 || wish === one);
  const chips = [
    { of: 'all', label: text.all },
    { of: 'open', label: text.open },
    ...standings.map((of) => ({ of, label: words.standing[of] })),
  ] as const;
  return (
    <Box role="group" aria-label={text.label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {chips.map(({ of, label }) => (
        <FilterChip
          key={of}
          label={label}
          count={count(of)}
          selected={wish === of}
          onClick={() => onWish(of)}
        />
      ))}
    </Box>
  );
}
