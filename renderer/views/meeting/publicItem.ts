import type { DifferenceRow } from '../../../shared/contract/views/difference.ts';
import type { AgendaCounts, MeetingItem } from '../../../shared/contract/views/meeting.ts';
import { longestPublicValue, mostPublicMembers } from '../../../shared/contract/public.ts';
import type {
  PublicItem,
  PublicMember,
  PublicTeam,
  PublicValue,
} from '../../../shared/contract/public.ts';
import { teams } from '../../../shared/model/words.ts';
import type { Side, Team } from '../../../shared/model/words.ts';
import { agendaText } from '../../../shared/text/agenda.ts';
import { withIncidentDay } from '../../app/format.ts';
import { secretWord } from '../../components/secretWord.ts';
import type { Standing } from './standing.ts';

/** What is beside the item when it is shown. */
export interface Showing {
  readonly number: number;
  readonly total: number;
  readonly counts: AgendaCounts;
  readonly standing: Standing;
  readonly present: readonly Team[];
  /** All members of the group are looked at. */
  readonly all: boolean;
}

/**
 * An item as the room sees it, on the facilitator's window and on the projector alike: without
 * hidden assessments, names of people, or anything that is being typed.
 */
export function publicItem(item: MeetingItem, showing: Showing): PublicItem | null {
  const [row] = item.rows;
  if (!row) return null;
  const { number, total, counts, standing } = showing;
  const { decided, disagreed: toSettle, parked } = counts;
  return {
    screen: 'item',
    number,
    total,
    counts: { decided, toSettle, parked },
    dimension: item.item.dimension,
    subject: cut(item.item.subject, 500),
    title: cut(item.item.title, 500),
    fresh: item.item.fresh > 0,
    suggestion: item.item.suggestion,
    reasons: row.suggestion.reasons.map((reason) => cut(withIncidentDay(reason), 4000)),
    rule: ruleOf(item),
    resembles: item.resembles,
    lastTime: lastTimeOf(item),
    kind: row.kind,
    staging: valueOf(row, 'staging'),
    production: valueOf(row, 'production'),
    group: groupOf(item, showing),
    teams: teamsOf(item, showing),
    hiddenFirst: standing.phase === 'collecting',
    standing: shownStanding(item, standing),
    agreed: standing.phase === 'agreed' ? item.agreed : null,
    rating: row.rating && { risk: row.rating.risk, rationale: cut(row.rating.rationale, 4000) },
  };
}

function ruleOf({ ruleTitle, ruleOrigin, ruleVersion }: MeetingItem): PublicItem['rule'] {
  if (ruleTitle === null) return null;
  return { title: cut(ruleTitle, 500), origin: ruleOrigin, version: ruleVersion };
}

function lastTimeOf({ lastTime }: MeetingItem): PublicItem['lastTime'] {
  if (lastTime === null) return null;
  const { auditNumber, release, risk, disposition, sameValues, at, valuesThen } = lastTime;
  const rationale = cut(lastTime.rationale, 4000);
  return {
    auditNumber,
    release,
    risk,
    rationale,
    disposition,
    at,
    sameValues,
    valuesThen: valuesThen && agendaText.sided(valuesThen.staging, valuesThen.production),
  };
}

function groupOf(item: MeetingItem, { all }: Pick<Showing, 'all'>): PublicItem['group'] {
  const { basis, count } = item.item;
  if (basis === null) return null;
  const members = item.rows.map(memberOf);
  const { sameStaging, sameProduction } = item;
  return { basis, count, sameStaging, sameProduction, all, marked: null, from: 0, members };
}

/** Members that the projector's list moves on by, so that it does not move with every mark. */
const block = mostPublicMembers / 2;

/** The item as it goes to the projector: of many members those around the mark. */
export function aroundMark(item: PublicItem): PublicItem {
  const { group } = item;
  if (group === null || group.members.length <= mostPublicMembers) return item;
  const marked = group.marked ?? 0;
  const wanted = Math.floor(marked / block) * block - block / 2;
  const from = Math.max(0, Math.min(wanted, group.members.length - mostPublicMembers));
  const members = group.members.slice(from, from + mostPublicMembers);
  return {
    ...item,
    group: { ...group, from, members, marked: group.marked === null ? null : marked - from },
  };
}

function memberOf(row: DifferenceRow): PublicMember {
  return {
    subject: cut(row.subject, 500),
    name: cut(row.name, 500),
    staging: valueOf(row, 'staging', 200),
    production: valueOf(row, 'production', 200),
  };
}

function valueOf(row: DifferenceRow, side: Side, longest = longestPublicValue): PublicValue {
  const { state, value } = row[side];
  return {
    state,
    value: value === null ? null : cut(value, longest),
    word: secretWord(row, side),
  };
}

function teamsOf(item: MeetingItem, showing: Showing): PublicTeam[] {
  const { standing, present } = showing;
  return teams.map((team): PublicTeam => {
    if (standing.given.includes(team)) return { team, stands: 'given' };
    const known = item.assessments.find((one) => one.team === team);
    // Before the reveal an open assessment is shown like a hidden one: it would lead the others.
    if (known && standing.phase === 'collecting') return { team, stands: 'given' };
    if (known) {
      return { team, stands: 'known', risk: known.risk, rationale: cut(known.rationale, 4000) };
    }
    if (!present.includes(team)) return { team, stands: 'absent' };
    return { team, stands: 'waiting', turn: standing.turn === team };
  });
}

function shownStanding(item: MeetingItem, { phase }: Standing): PublicItem['standing'] {
  if (phase === 'decided' || phase === 'agreed' || phase === 'disagreed') return phase;
  return item.item.state === 'parked' ? 'parked' : 'open';
}

/** Cut to the length that the contract allows; the mark says so. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
