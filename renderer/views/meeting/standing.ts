import type { MeetingItem } from '../../../shared/contract/views/meeting.ts';
import { teams } from '../../../shared/model/words.ts';
import type { Team } from '../../../shared/model/words.ts';

/**
 * What the room does with an item now. `collecting`: teams give hidden assessments; `agreed` and
 * `disagreed`: they are revealed; `direct`: it is rated without assessments.
 */
export type Phase = 'collecting' | 'agreed' | 'disagreed' | 'direct' | 'decided';

/** Where an item stands in the room: who has given, never what. */
export interface Standing {
  readonly phase: Phase;
  /** Teams with a hidden assessment, in fixed order. */
  readonly given: readonly Team[];
  /** Something hidden waits for its reveal, also where it is of some rows of a group alone. */
  readonly waits: boolean;
  /** Teams present that have said nothing yet, in fixed order. */
  readonly waiting: readonly Team[];
  /** Team that the next digit belongs to. */
  readonly turn: Team | null;
}

/** What the room knows beside the item. */
export interface RoomFacts {
  readonly present: readonly Team[];
  /** Teams whose digit is on its way to the record. */
  readonly typed: readonly Team[];
  /** The meeting rates without assessments. */
  readonly direct: boolean;
  /** A decision is on its way to the record. */
  readonly deciding: boolean;
}

/** Where an item stands. */
export function standingOf(item: MeetingItem, room: RoomFacts): Standing {
  const known = new Set(item.assessments.map(({ team }) => team));
  const hidden = new Set([...item.hiddenBy, ...room.typed]);
  const given = teams.filter((team) => hidden.has(team));
  const waiting = teams.filter(
    (team) => room.present.includes(team) && !hidden.has(team) && !known.has(team),
  );
  const waits = item.waits || given.length > 0;
  const phase = phaseOf(item, room, { waits, waiting });
  return {
    phase,
    given,
    waits,
    waiting,
    turn: phase === 'collecting' ? (waiting[0] ?? null) : null,
  };
}

function phaseOf(
  item: MeetingItem,
  room: RoomFacts,
  { waits, waiting }: Pick<Standing, 'waits' | 'waiting'>,
): Phase {
  if (room.deciding || item.openIds.length === 0) return 'decided';
  if (!waits && isKnown(item, waiting)) {
    return item.agreed !== null && !item.mixed ? 'agreed' : 'disagreed';
  }
  const alone = room.direct || room.present.length === 0;
  return alone && !waits ? 'direct' : 'collecting';
}

/** A reveal has happened, or all who are present have spoken openly. */
function isKnown({ assessments, revealed }: MeetingItem, waiting: readonly Team[]): boolean {
  return revealed || (assessments.length > 0 && waiting.length === 0);
}
