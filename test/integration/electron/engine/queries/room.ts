import type { AgendaItem, AgendaPage, MeetingItem } from '../../../../../shared/contract/views.ts';
import type { Risk } from '../../../../../shared/model/words.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { ask } from './support.ts';

const services = ['cart', 'order', 'stock'] as const;

/** Files of three services: one attribute that differs in all, one key on one side, one by itself. */
const settings = {
  staging: (at: number) => `THEME=plain ${at}\nLOG_LEVEL=debug\n${at === 0 ? 'LONE=a\n' : ''}`,
  production: (at: number) =>
    `THEME=ornate ${at}\nLOG_LEVEL=info\n${at === 0 ? 'LONE=b\n' : ''}REGION=north\n`,
} as const;

/** A record whose comparison has three groups and a row that stands alone, and what a room asks. */
export interface Room extends Bench {
  readonly agenda: (input?: object) => Promise<AgendaPage>;
  readonly item: (itemId: string) => Promise<MeetingItem>;
  /** The item of a title. */
  readonly titled: (title: string) => Promise<AgendaItem>;
  readonly rate: (ids: readonly string[], risk: Risk) => Promise<unknown>;
  readonly assess: (ids: readonly string[], team: string, risk: Risk) => Promise<unknown>;
  readonly seal: (ids: readonly string[], team: string, risk: Risk) => Promise<unknown>;
}

export async function room(): Promise<Room> {
  const at = await bench();
  const { engine, auditId } = at;
  await compared(at, auditId);
  const agenda: Room['agenda'] = async (input = {}) =>
    ask(engine, 'meeting.agenda', { auditId, ...input });
  const rationale = '';
  return {
    ...at,
    agenda,
    item: async (itemId) => ask(engine, 'meeting.item', { auditId, itemId }),
    titled: async (title) => {
      const found = (await agenda()).items.find((each) => each.title === title);
      if (!found) throw new Error(`no item ${title}`);
      return found;
    },
    rate: async (differenceIds, risk) =>
      act(engine, 'rating.set', { auditId, differenceIds, risk, rationale: `For ${risk}.` }),
    assess: async (differenceIds, team, risk) =>
      act(engine, 'assessment.set', { auditId, differenceIds, team, risk, rationale }),
    seal: async (differenceIds, team, risk) =>
      act(engine, 'assessment.seal', { auditId, differenceIds, team, risk }),
  };
}

/** Documents both sides of an audit and compares them; production has these lines in every file. */
export async function compared(
  { engine, folder }: Bench,
  auditId: string,
  more = '',
): Promise<void> {
  for (const side of ['staging', 'production'] as const) {
    const added = side === 'production' ? more : '';
    const files = services.map((service, index) =>
      folder.write(`${auditId}/${side}/${service}.env`, `${settings[side](index)}${added}`),
    );
    await act(engine, 'source.add', { auditId, side, files });
  }
  await act(engine, 'comparison.run', { auditId });
}
