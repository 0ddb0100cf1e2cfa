import type { Page } from 'playwright-core';
import type { AgendaItem } from '../../../shared/contract/views/meeting.ts';
import type { Risk, Team } from '../../../shared/model/words.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { show } from './audits.ts';
import { command, query } from './bridge.ts';
import { escape } from './stop.ts';
import type { Stop } from './stop.ts';

/** What a team says in a session that a stop prepares. */
interface Said {
  readonly team: Team;
  readonly risk: Risk;
  readonly rationale: string;
}

const alike: readonly Said[] = [
  { team: 'development', risk: 'medium', rationale: 'A slow answer, and no failure.' },
  { team: 'operations', risk: 'medium', rationale: 'The dashboard shows it at once.' },
];

const apart: readonly Said[] = [
  { team: 'development', risk: 'high', rationale: 'Refunds failed for an hour the last time.' },
  { team: 'operations', risk: 'low', rationale: 'A rollback takes minutes.' },
];

/**
 * The room of an audit in each state of an item. Every stop makes what it shows where it is not there
 * yet, so that it can be opened again and again. The last one walks to the end of the agenda.
 */
export function meetingStops(auditId: () => string): readonly Stop[] {
  const stop = (
    name: string,
    open: (page: Page) => Promise<void>,
    leave?: Stop['leave'],
  ): Stop => ({
    name,
    open: async (page) => {
      await inSession(page, auditId());
      await show(page, `/audit/${auditId()}/room`);
      await open(page);
    },
    ...(leave && { leave }),
  });
  const at = async (page: Page, place: Place): Promise<void> => atItem(page, auditId(), place);
  return [
    stop('room-collecting', async (page) => {
      await at(page, { group: false, nth: 0, hidden: alike.slice(0, 1) });
      await page.getByText(text.collecting('operations')).waitFor();
    }),
    stop('room-agreed', async (page) => {
      await at(page, { group: false, nth: 1, revealed: alike });
      await page.getByText(text.agreed('medium')).waitFor();
    }),
    stop('room-disagreed', async (page) => {
      await at(page, { group: false, nth: 2, revealed: apart });
      await page.getByText(text.disagreed).waitFor();
    }),
    stop(
      'room-settle',
      async (page) => {
        await at(page, { group: false, nth: 2, revealed: apart });
        await page.keyboard.press('3');
        await page.getByRole('dialog').getByRole('listbox').waitFor();
      },
      escape,
    ),
    stop('room-group', async (page) => at(page, { group: true, nth: 0 })),
    stop('room-members', async (page) => {
      await at(page, { group: true, nth: 0 });
      const fewer = page.getByRole('button', { name: text.seeFewer });
      if (!(await fewer.isVisible())) await page.keyboard.press('g');
      await fewer.waitFor();
    }),
    stop('room-summary', async (page) => {
      const title = page.getByRole('heading', { level: 1, name: text.summary.title });
      while (!(await title.isVisible())) await page.keyboard.press('n');
    }),
  ];
}

/** An item that a stop looks at, and what is said of it. */
interface Place {
  readonly group: boolean;
  /** Which of the groups, or of the single rows, that were not rated when the tour began. */
  readonly nth: number;
  readonly hidden?: readonly Said[];
  readonly revealed?: readonly Said[];
}

/** Opens a session with everybody present, where none is open. */
async function inSession(page: Page, auditId: string): Promise<void> {
  const { open, participants } = await query(page, 'meeting.get', { auditId });
  if (open !== null) return;
  const present = participants.map(({ id }) => id);
  await command(page, 'meeting.start', { auditId, facilitator: 'Rin Facilitator', present });
}

async function atItem(page: Page, auditId: string, place: Place): Promise<void> {
  const { items } = await query(page, 'meeting.agenda', { auditId });
  const wanted = items.filter((item) => isOpen(item) && item.count > 1 === place.group);
  const item = wanted[place.nth];
  if (!item) throw new Error('the agenda has no such item');
  const { hidden = [], revealed = [] } = place;
  if (item.state === 'to-decide') await say(page, auditId, item, { hidden, revealed });
  await walkTo(page, items.indexOf(item) + 1, items.length);
}

const isOpen = ({ state }: AgendaItem): boolean => state !== 'decided';

async function say(
  page: Page,
  auditId: string,
  { id }: AgendaItem,
  { hidden, revealed }: Required<Pick<Place, 'hidden' | 'revealed'>>,
): Promise<void> {
  const { openIds } = await query(page, 'meeting.item', { auditId, itemId: id });
  const differenceIds = [...openIds];
  for (const said of [...hidden, ...revealed]) {
    await command(page, 'assessment.seal', { auditId, differenceIds, ...said });
  }
  if (revealed.length === 0) return;
  const reason = 'The teams looked again after the decision.';
  await command(page, 'assessment.reveal', { auditId, differenceIds }, reason);
}

/** Goes along the agenda, to the right from its start. */
async function walkTo(page: Page, number: number, total: number): Promise<void> {
  const shown = page.getByText(/^Item \d+ of \d+$/).first();
  await shown.waitFor();
  const here = Number(/\d+/.exec(await shown.innerText())?.[0]);
  const key = here < number ? 'ArrowRight' : 'ArrowLeft';
  for (let steps = Math.abs(number - here); steps > 0; steps -= 1) await page.keyboard.press(key);
  await page.getByText(text.place(number, total), { exact: true }).waitFor();
}
