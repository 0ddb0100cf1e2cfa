import { join } from 'node:path';
import type { Risk, Team } from '../../../shared/model/words.ts';
import { meetingText } from '../../../shared/text/meeting.ts';
import { RoomPage } from '../pages/room.ts';
import { projectorOf } from '../support/projector.ts';
import { WalkError } from './context.ts';
import type { Walk } from './context.ts';

/** What the teams give, in their order: once apart, once alike. */
const apart = [
  ['development', 'high'],
  ['operations', 'low'],
  ['security', 'high'],
  ['compliance', 'medium'],
] as const satisfies readonly (readonly [Team, Risk])[];

const alike = apart.map(([team]) => [team, 'high'] as const);

/** A short meeting by keys: hidden digits, a reveal, a disagreement and an agreement. */
export async function walkMeeting(walk: Walk): Promise<void> {
  const { page, shell, say, shoot } = walk;
  const room = new RoomPage(page);
  await room.enterLobby();
  await shoot('2-meeting-lobby');
  await room.start();
  const place = await room.place();
  if (place === null) throw new WalkError('the agenda of the meeting is empty');
  say(`opened the meeting with four teams: ${place.total} items on the agenda`);
  await shootPublic(walk, room);
  await disagree(walk, room);
  if ((await room.place()) !== null) await agree(walk, room);
  await room.end();
  await shell.saved();
  say('ended the meeting');
}

/** The room looks at the public view, beside the window that steers the meeting. */
async function shootPublic({ app, page, input, say }: Walk, room: RoomPage): Promise<void> {
  const place = await room.place();
  await page.keyboard.press('o');
  const projector = await projectorOf(app);
  const { number, total } = place ?? { number: 0, total: 0 };
  await projector.getByText(meetingText.place(number, total)).waitFor();
  const path = join(input.out, '2-meeting-public.png');
  await projector.screenshot({ path, animations: 'disabled' });
  say('opened the public view, which the room looks at');
}

async function disagree({ say, shoot }: Walk, room: RoomPage): Promise<void> {
  const title = await room.title();
  await giveHidden(room, apart);
  await shoot('2-meeting-hidden');
  await revealed(room, 'disagreed');
  await shoot('2-meeting-revealed');
  await room.settleAs('high', 'Settled in the meeting: the worse view stands.');
  say(`four digits hidden, revealed apart, settled as high with a rationale: ${title}`);
}

async function agree({ say }: Walk, room: RoomPage): Promise<void> {
  const title = await room.title();
  await giveHidden(room, alike);
  await revealed(room, 'agreed');
  await room.settleAgreed();
  say(`four digits hidden, revealed alike, settled with a sentence on a digit: ${title}`);
}

async function giveHidden(room: RoomPage, said: readonly (readonly [Team, Risk])[]): Promise<void> {
  await room.give(said);
  if (await room.tells()) throw new WalkError('a hidden assessment can be read before its reveal');
}

async function revealed(room: RoomPage, wanted: 'agreed' | 'disagreed'): Promise<void> {
  const found = await room.reveal();
  if (found !== wanted) throw new WalkError(`the teams are said to have ${found}`);
}
