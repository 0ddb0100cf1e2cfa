import type { MeetingItem } from '../../../shared/contract/index.ts';
import type { PublicItem } from '../../../shared/contract/public.ts';
import { assessingTeams } from '../../../shared/model/words.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import type { Standing } from './standing.ts';

/** What the facilitator does next, in one line. */
export function nextLine(item: MeetingItem, standing: Standing): string {
  const parked = item.parkedBecause ? `${text.parkedBecause(item.parkedBecause)} ` : '';
  return `${parked}${actLine(item, standing)}`;
}

/** Which assessments a high item still needs: decided without, its gap keeps the release back. */
export function highLine(item: MeetingItem, { phase, given }: Standing): string {
  const { assessments } = item;
  const high = item.item.suggestion === 'high' || assessments.some(({ risk }) => risk === 'high');
  if (!high || phase === 'decided') return '';
  const known = assessments.map(({ team }) => team);
  const missing = assessingTeams.filter((team) => !given.includes(team) && !known.includes(team));
  return missing.length === 0 ? '' : text.highNeeds(missing);
}

function actLine(item: MeetingItem, standing: Standing): string {
  switch (standing.phase) {
    case 'collecting':
      return standing.turn === null ? text.beforeReveal : text.collecting(standing.turn);
    case 'agreed':
      return item.agreed === null ? '' : text.agreed(item.agreed);
    case 'disagreed':
      return text.disagreed;
    case 'direct':
      return text.direct;
    case 'decided': {
      const rating = item.rows[0]?.rating;
      return rating ? `${text.decidedLine(rating.risk)}. ${text.decidedHint}` : text.decidedHint;
    }
  }
}

/** What the room reads: outcomes, and no keys. */
export function publicLine({ standing, agreed, rating }: PublicItem): string {
  if (standing === 'decided' && rating) return text.decidedLine(rating.risk);
  if (standing === 'agreed' && agreed) return text.agreedPublic(agreed);
  return standing === 'disagreed' ? text.disagreedPublic : '';
}
