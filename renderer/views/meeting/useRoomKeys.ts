import type { Risk, Team } from '../../../shared/model/words.ts';
import { teams } from '../../../shared/model/words.ts';
import { bridge } from '../../app/bridge.ts';
import { useKeys } from '../../app/keyboard/useKeys.ts';
import type { KeyHandlers } from '../../app/keyboard/useKeys.ts';
import type { RoomActs } from './useRoomActs.ts';

/** The keys of the room. */
export function useRoomKeys(
  acts: RoomActs,
  around: {
    readonly takeOut: () => void;
    readonly publicView: () => void;
    readonly leave: () => void;
  },
): void {
  useKeys('everywhere', { undo: () => void acts.undo() });
  useKeys('meeting', {
    ...digits(acts),
    'meeting.takeBack': acts.takeBack,
    'meeting.revealAll': onlyOnce(() => acts.reveal({ anyway: false })),
    'meeting.reveal': onlyOnce(() => acts.reveal({ anyway: true })),
    'meeting.settle': onlyOnce(acts.settle),
    'meeting.accept': onlyOnce(acts.accept),
    'meeting.rationale': (event) => {
      const said = saidOf(event);
      if (said) acts.explainTeam(said);
      else acts.explain();
    },
    'meeting.teamWhy': onlyOnce((event) => {
      const team = saidOf(event) ?? whyOf(event);
      acts.explainTeam(team);
      if (team === null) document.querySelector<HTMLElement>('[data-why]')?.focus();
    }),
    'meeting.park': onlyOnce(acts.park),
    'meeting.skip': acts.skip,
    'meeting.back': acts.back,
    'meeting.previous': () => acts.move(-1),
    'meeting.next': () => acts.move(1),
    'meeting.expected': () => acts.open('expected'),
    'meeting.exception': () => acts.open('exception'),
    'meeting.group': acts.toggleMembers,
    'meeting.takeOut': onlyOnce(around.takeOut),
    'meeting.direct': acts.toggleDirect,
    'meeting.publicView': around.publicView,
    'meeting.fullScreen': () => void bridge().toggleFullScreen(),
    'meeting.leave': around.leave,
  });
}

function digits(acts: RoomActs): KeyHandlers {
  const digit = (risk: Risk) => (event: KeyboardEvent) => {
    if (event.repeat) return;
    const team = saidOf(event);
    if (team) acts.changeTeam(team, risk);
    else acts.digit(risk);
  };
  return {
    'meeting.low': digit('low'),
    'meeting.medium': digit('medium'),
    'meeting.high': digit('high'),
  };
}

/** A key that is held down decides one item, not a row of them. */
const onlyOnce = (act: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
  if (!event.repeat) act(event);
};

/** The team whose revealed view has the focus: digits change it. */
const saidOf = (event: KeyboardEvent): Team | null => teamAt(event, 'team');

/** The team whose rationale has the focus: digits stay those of the meeting. */
const whyOf = (event: KeyboardEvent): Team | null => teamAt(event, 'why');

function teamAt({ target }: KeyboardEvent, mark: 'team' | 'why'): Team | null {
  if (!(target instanceof HTMLElement)) return null;
  const name = target.closest<HTMLElement>(`[data-${mark}]`)?.dataset[mark];
  return teams.find((team) => team === name) ?? null;
}
