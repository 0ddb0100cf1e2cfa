import { z } from 'zod';
import * as s from './schemas.ts';
import { valueStates } from '../model/words.ts';

/**
 * What the room may see: the one object that goes to the projector's window. Every member is named
 * here and others are refused, so that nothing hidden, typed or personal can slip in.
 */

/** Longest value shown on the public view, in characters; longer ones are cut with a mark. */
export const longestPublicValue = 20_000;
/** Members of a group listed on the public view at a time; the rest are counted. */
export const mostPublicMembers = 200;

const line = z.string().max(500);
const sentence = z.string().max(4000);
const count = z.number().int().min(0);

/** One side's value; `word` is what is said of a secret, whose value is kept nowhere. */
const value = z.strictObject({
  state: z.enum(valueStates),
  value: z.string().max(longestPublicValue).nullable(),
  word: line.nullable(),
});

/** A value in a list, on one line. */
const member = z.strictObject({
  subject: line,
  name: line,
  staging: value,
  production: value,
});

/**
 * A team as the room sees it. Before the reveal there is who and never what: `given` has no member
 * for a risk.
 */
const team = z.discriminatedUnion('stands', [
  z.strictObject({ team: s.team, stands: z.literal('absent') }),
  z.strictObject({ team: s.team, stands: z.literal('waiting'), turn: z.boolean() }),
  z.strictObject({ team: s.team, stands: z.literal('given') }),
  z.strictObject({ team: s.team, stands: z.literal('known'), risk: s.risk, rationale: sentence }),
]);

const counts = z.strictObject({ decided: count, toSettle: count, parked: count });

const item = z.strictObject({
  screen: z.literal('item'),
  number: count,
  total: count,
  counts,
  dimension: s.dimension,
  subject: line,
  title: line,
  fresh: z.boolean(),
  suggestion: s.risk.nullable(),
  /** The rule's sentence first, then what raised it. */
  reasons: z.array(sentence).max(50),
  rule: z
    .strictObject({
      title: line,
      origin: z.enum(['built-in', 'custom']).nullable(),
      version: count.nullable(),
    })
    .nullable(),
  resembles: line.nullable(),
  /** Without the name of who rated it. */
  lastTime: z
    .strictObject({
      auditNumber: count,
      release: line,
      risk: s.risk,
      rationale: sentence,
      disposition: s.disposition.nullable(),
      /** When it was rated. */
      at: line,
      sameValues: z.boolean(),
      /** Both values of then in words. */
      valuesThen: line.nullable(),
    })
    .nullable(),
  kind: s.kind,
  staging: value,
  production: value,
  /** Null for a single difference. */
  group: z
    .strictObject({
      basis: z.enum(['same-attribute', 'same-change', 'same-library']),
      count,
      sameStaging: z.boolean(),
      sameProduction: z.boolean(),
      /** All members stand in place of the values. */
      all: z.boolean(),
      /** Place of the member at hand while all stand there: the list follows it. */
      marked: count.nullable(),
      /** Place of the first member of the list among all. */
      from: count,
      members: z.array(member).max(mostPublicMembers),
    })
    .nullable(),
  teams: z.array(team).max(4),
  /** Whether hidden assessments are in use for this item. */
  hiddenFirst: z.boolean(),
  standing: z.enum(['open', 'agreed', 'disagreed', 'decided', 'parked']),
  /** The risk on which all agree, after the reveal. */
  agreed: s.risk.nullable(),
  rating: z.strictObject({ risk: s.risk, rationale: sentence }).nullable(),
});

const shared = { theme: z.enum(['system', 'light', 'dark']), system: line, release: line };

/** What stands on the public view. */
export const publicView = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('waiting'), ...shared }),
  item.extend(shared),
  z.strictObject({ screen: z.literal('summary'), counts, ...shared }),
]);
export type PublicView = z.infer<typeof publicView>;

/** One item as the room sees it. */
export type PublicItem = z.infer<typeof item>;
export type PublicTeam = z.infer<typeof team>;
export type PublicValue = z.infer<typeof value>;
export type PublicMember = z.infer<typeof member>;

/**
 * Where the public view can go. `single`: one display, or displays that mirror each other so that
 * the system tells of one; `mirrored`: two that show the same place.
 */
export type Displays = 'second' | 'single' | 'mirrored';

/** The projector's window as the facilitator's window knows it. */
export interface PublicStatus {
  readonly open: boolean;
  readonly displays: Displays;
}

/** Everything that the projector's page can do: read what it shows, and hear of changes. */
export interface PublicBridge {
  readonly current: () => Promise<PublicView | null>;
  readonly onChange: (listener: (view: PublicView) => void) => () => void;
}
