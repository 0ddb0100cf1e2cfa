import type { Engine } from '../../../../../electron/engine/engine.ts';
import type { QueryName, QueryOutput } from '../../../../../shared/contract/index.ts';
import type { DifferenceRow } from '../../../../../shared/contract/views.ts';
import type { Bench } from '../support/engine.ts';

/** Asks and expects an answer. */
export async function ask<N extends QueryName>(
  engine: Engine,
  name: N,
  input: unknown = {},
): Promise<QueryOutput<N>> {
  const result = await engine.query(name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Every difference of the bench's audit that a filter lets through. */
export async function rowsOf(
  { engine, auditId }: Bench,
  filter: object = {},
): Promise<readonly DifferenceRow[]> {
  return (await ask(engine, 'differences.page', { auditId, filter, limit: 1000 })).rows;
}

/** The row of a name. */
export async function rowNamed(at: Bench, name: string): Promise<DifferenceRow> {
  const row = (await rowsOf(at)).find((each) => each.name === name);
  if (!row) throw new Error(`no difference ${name}`);
  return row;
}
