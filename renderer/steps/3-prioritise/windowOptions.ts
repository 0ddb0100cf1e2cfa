import type { MaintenanceWindow } from '../../../shared/contract/index.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { formatDate, today } from '../../app/format.ts';
import { shortDate } from './chipWords.ts';

/** The days of a window: `6 Dec to 7 Dec 2026`, or one of them. */
export function windowDays({ startsOn, endsOn }: MaintenanceWindow): string {
  if (startsOn === endsOn) return formatDate(endsOn);
  return prioritiseText.calendar.days(shortDate(startsOn), formatDate(endsOn));
}

/** The windows that can still be chosen, and the one that is chosen, by id. */
export function windowOptions(
  windows: readonly MaintenanceWindow[],
  chosen: string | null = null,
): Readonly<Record<string, string>> {
  const day = today();
  const open = windows.filter(({ id, endsOn }) => endsOn >= day || id === chosen);
  return Object.fromEntries(
    open.map((window) => [window.id, `${window.title}, ${windowDays(window)}`]),
  );
}
