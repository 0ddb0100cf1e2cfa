import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '../../../shared/contract/commands/index.ts';
import type { QueryInput, QueryName, QueryOutput } from '../../../shared/contract/queries.ts';
import type { Result } from '../../../shared/model/errors.ts';

/** Runs a command through the window's own bridge and gives its answer, refused or not. */
export async function tryCommand<N extends CommandName>(
  page: Page,
  name: N,
  input: CommandInput<N>,
  reason: string | null = null,
): Promise<Result<CommandOutput<N>>> {
  const context = { commandId: randomUUID(), actor: 'Rin Facilitator', onBehalfOf: null };
  const call = { name: name as string, input, context: { ...context, reason } };
  const answer: unknown = await page.evaluate(async (wanted) => {
    const commands = window.evenkeel?.commands as unknown as Record<
      string,
      (input: unknown, context: unknown) => Promise<unknown>
    >;
    return commands[wanted.name]?.(wanted.input, wanted.context);
  }, call);
  return answer as Result<CommandOutput<N>>;
}

/** Prepares what a test is not about: a command that must succeed. Decided things take a reason. */
export async function command<N extends CommandName>(
  page: Page,
  name: N,
  input: CommandInput<N>,
  reason: string | null = null,
): Promise<CommandOutput<N>> {
  return valueOf(name, await tryCommand(page, name, input, reason));
}

/** Asks the engine what a screen would ask. */
export async function query<N extends QueryName>(
  page: Page,
  name: N,
  input: QueryInput<N>,
): Promise<QueryOutput<N>> {
  const answer: unknown = await page.evaluate(
    async (wanted) => {
      const queries = window.evenkeel?.queries as unknown as Record<
        string,
        (input: unknown) => Promise<unknown>
      >;
      return queries[wanted.name]?.(wanted.input);
    },
    { name: name as string, input },
  );
  return valueOf(name, answer as Result<QueryOutput<N>>);
}

function valueOf<T>(name: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${name}: ${result.error.sentence} ${result.error.remedy}`);
}
