import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingItem } from '../../../shared/contract/index.ts';
import { needsRationale } from '../../../shared/judging/needs-rationale.ts';
import type { Risk, Team } from '../../../shared/model/words.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { act, advance, decide, reveal, seal, unseal } from './record.ts';
import type { Desk } from './record.ts';
import { goBack, goTo, withId } from './room.ts';
import type { RoomState } from './room.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import { undoInRoom } from './undo.ts';
import { factsOf } from './useRoom.ts';
import type { Room } from './useRoom.ts';
import { beside } from './walk.ts';

/** A dialog of the room. It never stands on the public view. */
export type RoomDialog =
  | {
      readonly type: 'settle';
      readonly item: MeetingItem;
      readonly risk: Risk;
      /** The suggestion is accepted, in the words that are asked for. */
      readonly accepts: boolean;
    }
  | {
      readonly type: 'team';
      readonly item: MeetingItem;
      readonly team: Team;
      readonly risk: Risk;
    }
  | { readonly type: 'expected' | 'exception'; readonly item: MeetingItem };

/** The dialog for the rationale of the meeting's rating. */
export type RatingAsked = Extract<RoomDialog, { type: 'settle' }>;

/** What was given in a dialog. */
interface Given {
  readonly rationale: string;
  readonly reason: string;
}

/** What the last key was answered with. */
interface Notice {
  /** Where the item stood: an answer goes when that changes. */
  readonly about: string;
  readonly sentence: string;
  /** A reveal without some team was asked for once. */
  readonly revealAsked: boolean;
}

/** Where the acts answer: a dialog, or a sentence under the teams. */
interface Answering extends Desk {
  readonly openDialog: (dialog: RoomDialog) => void;
  readonly say: (sentence: string, options?: { readonly revealAsked: boolean }) => void;
  /** Says what an act came to that itself changed where the item stands: until the next act. */
  readonly sayOn: (sentence: string) => void;
  readonly hush: () => void;
  readonly revealAsked: boolean;
}

/** Everything that can be done in the room, with the dialog that an act has opened. */
export function useRoomActs(room: Room) {
  const client = useQueryClient();
  const [dialog, openDialog] = useState<RoomDialog | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const about = aboutOf(room);
  const say: Answering['say'] = (sentence, { revealAsked } = { revealAsked: false }) => {
    setNotice({ about, sentence, revealAsked });
    announce(sentence);
  };
  const sayOn = (sentence: string): void => {
    setNotice({ about: walkOf(room.store.get()), sentence, revealAsked: false });
    announce(sentence);
  };
  const hush = (): void => setNotice(null);
  const answer = notice && [about, walkOf(room.state)].includes(notice.about) ? notice : null;
  const revealAsked = answer?.revealAsked ?? false;
  const by: Answering = { room, client, openDialog, say, sayOn, hush, revealAsked };
  const closeDialog = (): void => openDialog(null);
  return {
    dialog,
    closeDialog,
    /** A sentence that answers the last key; null where nothing is to say. */
    notice: answer?.sentence ?? null,
    ...hiding(by),
    ...judging(by, closeDialog),
    ...teamViews(by, closeDialog),
    ...declaring(by),
    ...walking(by),
    ...grouping(by),
  };
}

const aboutOf = ({ state, standing }: Room): string =>
  [state.itemId, state.direct, standing?.phase, standing?.given.length].join(' ');

/** Changes with every act and every step, and with nothing else. */
const walkOf = ({ itemId, direct, acts }: RoomState): string =>
  ['walk', itemId, direct, acts].join(' ');

export type RoomActs = ReturnType<typeof useRoomActs>;

/** The item at hand with how it stands at this moment, for an act. */
function atHand({ room }: Desk): { readonly item: MeetingItem; readonly now: Standing } | null {
  const { item, store, present } = room;
  const state = store.get();
  if (!item || item.item.id !== state.itemId) return null;
  return { item, now: standingOf(item, factsOf(item, state, present)) };
}

/** Hidden assessments: a digit gives one, Backspace takes it back, Enter reveals. */
function hiding(by: Answering) {
  const give = (item: MeetingItem, { turn, given, waiting }: Standing, risk: Risk): void => {
    if (turn === null) return by.say(text.allGiven);
    const next = waiting[1];
    const all = given.length + waiting.length;
    const heard = text.givenHeard([...given, turn], all);
    announce(`${heard} ${next ? text.turnHeard(next) : text.allGiven}`);
    void seal(by, item, turn, risk);
  };
  return {
    /** A digit: the turn's hidden assessment, or the rating of the meeting. */
    digit: (risk: Risk): void => {
      const found = atHand(by);
      if (!found) return;
      const { item, now } = found;
      if (now.phase === 'collecting') give(item, now, risk);
      else settleAs(by, item, risk, now);
    },
    /** Takes the newest hidden assessment back, unseen. */
    takeBack: (): void => {
      const found = atHand(by);
      const team = found && newestOf(by, found.item, found.now.given);
      if (found?.now.phase === 'collecting' && team) void unseal(by, found.item, team);
    },
    /** Enter reveals when all have given; `anyway` also before that, asked for twice. */
    reveal: ({ anyway }: { readonly anyway: boolean }): void => {
      const found = atHand(by);
      if (!found) return;
      const { waits, waiting, phase } = found.now;
      if (phase !== 'collecting') return;
      if (!waits) return by.say(text.nobodyGiven);
      if (waiting.length > 0 && !(anyway && by.revealAsked)) {
        const sentence = anyway ? text.revealWithout(waiting) : text.stillWaiting(waiting);
        return by.say(sentence, { revealAsked: anyway });
      }
      by.hush();
      void reveal(by, found.item);
    },
  };
}

/** The team that gave last by digit; after a restart the last one present. */
function newestOf({ room }: Desk, item: MeetingItem, given: readonly Team[]): Team | undefined {
  const digits = room.store.get().digits.get(item.item.id) ?? [];
  return (
    digits.findLast((team) => given.includes(team)) ??
    given.findLast((team) => room.present.includes(team))
  );
}

/** Rates, or asks for the rationale first where it is required by hand. */
function settleAs(by: Answering, item: MeetingItem, risk: Risk, { phase }: Standing): void {
  if (phase === 'decided' || needsRationale(risk, item.item.suggestion)) {
    return by.openDialog({ type: 'settle', item, risk, accepts: false });
  }
  void rate(by, item, risk, { rationale: '', reason: '' });
}

async function rate(by: Desk, item: MeetingItem, risk: Risk, given: Given): Promise<boolean> {
  const { auditId } = by.room;
  const open = item.openIds.length > 0;
  const differenceIds = [...(open ? item.openIds : item.ids)];
  const send = async () =>
    runCommand('rating.set', { auditId, differenceIds, risk, ...given }, reasonOf(given));
  const said = text.settled(item.item.title, risk);
  return open ? decide(by, item, { said, send }) : act(by, item, { said, send });
}

/** Accepts the suggestion; without a rationale in the words of its rule. */
async function acceptFor(by: Desk, item: MeetingItem, rationale: string): Promise<boolean> {
  const differenceIds = [...item.openIds];
  const input = { auditId: by.room.auditId, differenceIds, rationale };
  const send = async () => runCommand('rating.accept', input);
  return decide(by, item, { said: text.accepted(item.item.title), send });
}

const reasonOf = ({ reason }: Given) => (reason === '' ? {} : { reason });

/** Ratings of the meeting. */
function judging(by: Answering, closeDialog: () => void) {
  return {
    settle: (): void => {
      const found = atHand(by);
      if (!found) return;
      const { item, now } = found;
      if (now.phase === 'agreed' && item.agreed) settleAs(by, item, item.agreed, now);
      else if (now.phase === 'decided') advance(by);
      else by.say(now.phase === 'disagreed' ? text.settleHint : text.settleOpen);
    },
    accept: (): void => {
      const found = atHand(by);
      if (!found) return;
      const { item, now } = found;
      if (now.phase === 'decided') return by.say(text.decidedHint);
      if (now.waits) return by.say(text.revealFirst);
      const { suggestion: risk } = item.item;
      if (risk === null) return by.say(text.nothingSuggested);
      if (needsRationale(risk, risk)) {
        return by.openDialog({ type: 'settle', item, risk, accepts: true });
      }
      void acceptFor(by, item, '');
    },
    /** Opens the dialog for a rationale by hand, with the risk that is at hand. */
    explain: (): void => {
      const found = atHand(by);
      if (!found) return;
      const { item, now } = found;
      if (now.phase === 'collecting') return by.say(text.settleOpen);
      const risk = item.rows[0]?.rating?.risk ?? item.agreed ?? item.item.suggestion;
      if (risk) by.openDialog({ type: 'settle', item, risk, accepts: false });
      else by.say(text.nothingSuggested);
    },
    /** What the dialog for a rationale was answered with. */
    rate: async (asked: RatingAsked, given: Given): Promise<boolean> => {
      const { item, risk, accepts } = asked;
      closeDialog();
      return accepts ? acceptFor(by, item, given.rationale) : rate(by, item, risk, given);
    },
  };
}

/** What a team says openly after the reveal. */
function teamViews(by: Answering, closeDialog: () => void) {
  const { auditId } = by.room;
  return {
    /** A team changes its view openly, after the reveal. */
    changeTeam: (team: Team, risk: Risk): void => {
      const found = atHand(by);
      if (found?.now.phase !== 'agreed' && found?.now.phase !== 'disagreed') return;
      by.openDialog({ type: 'team', item: found.item, team, risk });
    },
    /** A team's rationale, with the risk that it gave; without a team it asks whose. */
    explainTeam: (team: Team | null): void => {
      const found = atHand(by);
      if (found?.now.phase !== 'agreed' && found?.now.phase !== 'disagreed') {
        return by.say(found?.now.phase === 'decided' ? text.why.decided : text.why.notYet);
      }
      const { item } = found;
      const said = item.assessments.find((one) => one.team === team);
      if (said) by.openDialog({ type: 'team', item, team: said.team, risk: said.risk });
      else by.say(text.why.whose);
    },
    assess: async (
      item: MeetingItem,
      team: Team,
      risk: Risk,
      { rationale }: Given,
    ): Promise<boolean> => {
      closeDialog();
      const differenceIds = [...item.openIds];
      const input = { auditId, differenceIds, team, risk, rationale };
      const send = async () => runCommand('assessment.set', input);
      return act(by, item, { said: text.dialog.team(team, risk), send });
    },
  };
}

/** What is no rating: an expected variation, or an exception. */
function declaring(by: Answering) {
  return {
    open: (type: 'expected' | 'exception'): void => {
      const found = atHand(by);
      if (!found) return;
      const high = found.item.item.suggestion === 'high';
      if (type === 'expected' && high) by.say(text.expectedHigh);
      else by.openDialog({ type, item: found.item });
    },
  };
}

/** From item to item. */
function walking(by: Answering) {
  const { auditId, store, agenda } = by.room;
  const park = (item: MeetingItem): void => {
    const differenceIds = [...item.openIds];
    const { title, state } = item.item;
    const parked = state === 'parked';
    const said = parked ? text.unparked(title) : text.parked(title);
    const name = parked ? 'difference.unpark' : 'difference.park';
    const send = async () => runCommand(name, { auditId, differenceIds });
    void act(by, item, { said, send, goOn: !parked });
  };
  return {
    park: (): void => {
      const found = atHand(by);
      if (found && found.now.phase !== 'decided') park(found.item);
    },
    skip: (): void => {
      const { itemId } = store.get();
      if (itemId === null) return;
      store.set((now) => ({ ...now, skipped: withId(now.skipped, itemId) }));
      advance(by);
    },
    back: (): void => store.set(goBack),
    move: (step: 1 | -1): void => {
      if (agenda) store.set((now) => goTo(now, beside(agenda.items, now.itemId, step)));
    },
    /** Takes the newest judgement back and returns to its item. */
    undo: async (): Promise<void> => {
      const sentence = await undoInRoom(by);
      if (sentence !== null) by.sayOn(sentence);
    },
    /** From the summary: through everything that is left once more. */
    startAgain: (): void => {
      store.set((now) => ({ ...now, again: true, skipped: new Set(), through: false }));
      advance(by);
    },
  };
}

/** Groups, and how the meeting rates. */
function grouping(by: Answering) {
  const { auditId, store } = by.room;
  return {
    toggleMembers: (): void => {
      const group = atHand(by)?.item.item.basis;
      if (group) store.set((now) => ({ ...now, members: !now.members }));
    },
    leaveGroup: (differenceId: string, subject: string): void => {
      const found = atHand(by);
      if (!found) return;
      const input = { auditId, differenceIds: [differenceId] };
      const send = async () => runCommand('group.leave', input);
      void act(by, found.item, { said: text.takenOut(subject), send });
    },
    toggleDirect: (): void => {
      if (by.room.present.length === 0) return by.say(text.noTeams);
      store.set((now) => ({ ...now, direct: !now.direct }));
      announce(store.get().direct ? text.directOn : text.directOff);
    },
  };
}
