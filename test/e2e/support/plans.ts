import { act, bench } from '../../integration/electron/engine/support/engine.ts';
import type { Bench } from '../../integration/electron/engine/support/engine.ts';
import type { Risk } from '../../../shared/model/words.ts';

/** A record on disk with rated gaps, made before the app opens it. */
export interface PlannedRecord {
  readonly record: string;
  readonly auditId: string;
  readonly remove: () => void;
}

/** Services that differ in the same way, so that their rows are one group. */
const services = ['billing', 'orders', 'search', 'stock'] as const;

/** Settings that differ between the environments, in one file a side. */
function lines(count: number, value: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `SETTING_${at + 1}=${value(at)}`).join('\n');
}

/**
 * A record with so many rated gaps: a third each of high, medium and low risk. `plan` gets the ids in
 * the order of their numbers and makes the plan that the test wants.
 */
export async function recordWithGaps(
  count: number,
  plan: (at: Bench, ids: readonly string[]) => Promise<void> = async () => undefined,
  options: { readonly started?: Date; readonly groups?: boolean } = {},
): Promise<PlannedRecord> {
  const at = await bench();
  const { started = new Date() } = options;
  at.clock.now = started;
  await at.document({
    staging: lines(count, (each) => `old-${each}`),
    production: lines(count, (each) => `new-${each}`),
  });
  if (options.groups === true) await addServices(at);
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
  await act(at.engine, 'participant.add', {
    auditId: at.auditId,
    name: 'Rin Sato',
    team: 'operations',
    role: '',
  });
  const ids = await rated(at);
  await plan(at, ids);
  const { record, auditId, folder } = at;
  await at.engine.close();
  return { record, auditId, remove: folder.remove };
}

const risksDown: readonly Risk[] = ['high', 'medium', 'low'];

/** The settings in turn; what is no setting, the groups, is medium. */
const riskOf = (at: number): Risk => (at < 0 ? 'medium' : (risksDown[at % 3] ?? 'low'));

async function addServices(at: Bench): Promise<void> {
  for (const [side, level] of [
    ['staging', 'debug'],
    ['production', 'info'],
  ] as const) {
    const files = services.map((name) =>
      at.folder.write(`${side}/${name}.env`, `LOG_LEVEL=${level}\n`),
    );
    await act(at.engine, 'source.add', { auditId: at.auditId, side, files });
  }
}

async function rated(at: Bench): Promise<readonly string[]> {
  const filter = {};
  const found = await at.engine.query('differences.ids', { auditId: at.auditId, filter });
  const page = { auditId: at.auditId, filter, offset: 0, limit: 1000 };
  const rows = await at.engine.query('differences.page', page);
  const names = new Map(rows.ok ? rows.value.rows.map((row) => [row.id, row.name]) : []);
  const ids = found.ok ? found.value : [];
  const order = ids.filter((id) => names.get(id)?.startsWith('SETTING_'));
  for (const risk of risksDown) {
    const differenceIds = ids.filter((id) => riskOf(order.indexOf(id)) === risk);
    if (differenceIds.length === 0) continue;
    const rating = { auditId: at.auditId, differenceIds, risk, rationale: 'The meeting agreed.' };
    await act(at.engine, 'rating.set', rating);
  }
  return ids;
}
