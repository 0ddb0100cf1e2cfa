import { keepPreviousData, replaceEqualDeep, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '../../shared/contract/commands/index.ts';
import type { QueryInput, QueryName, QueryOutput } from '../../shared/contract/queries.ts';
import type { ErrorData, Result } from '../../shared/model/errors.ts';
import { appText } from '../../shared/text/app.ts';
import { askForReason } from './askReason.ts';
import { asErrorData, BridgeError, reportProblem } from './errors.ts';
import { endJob, jobs } from './jobs.ts';
import { currentPerson } from './settings.ts';
import { liveValue, useLive } from './store.ts';

declare global {
  interface Window {
    /** What the preload exposes. */
    readonly evenkeel?: Bridge;
  }
}

/** The bridge of this window; an expected error when the preload did not run. */
export function bridge(): Bridge {
  const found = window.evenkeel;
  if (!found) throw new BridgeError(appText.errors.bridgeMissing, false);
  return found;
}

/** Ids of commands on their way. */
const underway = liveValue<readonly string[]>([]);

/** Time of the newest durable change that the engine told of; null before the first. */
export const lastSaved = liveValue<string | null>(null);

/**
 * Whether a change is on its way, and when the last one was saved. Long jobs say in the strip how
 * far they are, so that the bar tells of what a person does meanwhile.
 */
export function useSaved(): { readonly saving: boolean; readonly savedAt: string | null } {
  const running = useLive(jobs);
  const isJob = (id: string): boolean => running.some(({ commandId }) => commandId === id);
  const commands = useLive(underway);
  return { saving: !commands.every(isJob), savedAt: useLive(lastSaved) };
}

/** Key of a query in the cache: its name and input. */
export const queryKeyOf = <N extends QueryName>(name: N, input: QueryInput<N>) => [name, input];

/** How a query is asked. */
export interface QueryWish {
  readonly enabled?: boolean;
  readonly keepPrevious?: boolean;
  /** What is asked about may be gone by now: an expected error is no problem to be shown. */
  readonly quiet?: boolean;
}

/**
 * Asks the engine, and asks again when something durable changed. The last answer of the same
 * query stays on the screen while the next one is read (a filter, a page).
 */
export function useQueryOf<N extends QueryName>(
  name: N,
  input: QueryInput<N>,
  options: QueryWish = {},
): UseQueryResult<QueryOutput<N>, Error> {
  return useQuery<QueryOutput<N>>({
    queryKey: queryKeyOf(name, input),
    queryFn: async () => {
      const at = Date.now();
      return datedAs(at, unwrap(await bridge().queries[name](input)));
    },
    structuralSharing: (before, now) => datedAs(askedAt(now), replaceEqualDeep(before, now)),
    enabled: options.enabled ?? true,
    meta: { quiet: options.quiet ?? false },
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

const moments = new WeakMap<object, number>();

/** When the engine was asked for an answer that a query gave, in milliseconds since the epoch. */
export function askedAt(answer: unknown): number {
  return (typeof answer === 'object' && answer !== null && moments.get(answer)) || 0;
}

function datedAs<T>(moment: number, answer: T): T {
  if (typeof answer === 'object' && answer !== null) moments.set(answer, moment);
  return answer;
}

/** Asks once, outside the cache: for "select all" and other answers to an act. */
export async function ask<N extends QueryName>(
  name: N,
  input: QueryInput<N>,
  options: Pick<QueryWish, 'quiet'> = {},
): Promise<Result<QueryOutput<N>>> {
  return answered(await attempt(async () => bridge().queries[name](input)), options);
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new BridgeError(result.error, result.crash ?? false);
}

/** How a command is run: on whose behalf, why, and whether the caller shows the error itself. */
export interface RunOptions {
  readonly reason?: string;
  readonly onBehalfOf?: string;
  /** The caller shows an expected error at its field; crashes are shown all the same. */
  readonly quiet?: boolean;
  /** Id of the command, where the caller wants to stop it. */
  readonly commandId?: string;
}

/** Runs a command as the acting person. Never throws: problems are in the result and on screen. */
export async function runCommand<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  options: RunOptions = {},
): Promise<Result<CommandOutput<N>>> {
  const commandId = options.commandId ?? crypto.randomUUID();
  const { onBehalfOf = null, reason = null } = options;
  const context = { commandId, actor: currentPerson(), onBehalfOf, reason };
  const result = await carriedOut(commandId, async () => bridge().commands[name](input, context));
  if (result.ok || !lacksReason(result.error, reason)) return answered(result, options);
  const given = await askForReason(result.error);
  return given === null ? result : runCommand(name, input, { ...options, reason: given });
}

/** What is settled changes with a reason: where the caller gave none, the person is asked for it. */
function lacksReason({ code }: ErrorData, reason: string | null): boolean {
  return code === 'command.reason-missing' && (reason ?? '') === '';
}

async function carriedOut<T>(
  commandId: string,
  call: () => Promise<Result<T>>,
): Promise<Result<T>> {
  underway.set((ids) => [...ids, commandId]);
  try {
    return await attempt(call);
  } finally {
    underway.set((ids) => ids.filter((id) => id !== commandId));
    endJob(commandId);
  }
}

async function attempt<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch (thrown) {
    const { data, crash } = asErrorData(thrown);
    return { ok: false, error: data, crash };
  }
}

/** Shows the error of a result, where the caller does not itself; crashes always. */
function answered<T>(result: Result<T>, { quiet }: { readonly quiet?: boolean }): Result<T> {
  return quiet && !result.ok && !result.crash ? result : shown(result);
}

/** Shows the error of a result in the alert region and hands the result on. */
export function shown<T>(result: Result<T>): Result<T> {
  if (!result.ok) reportProblem(result.error, { crash: result.crash ?? false });
  return result;
}

/** A command for a screen: `run` answers with a result, `busy` while it is on its way. */
export interface Command<N extends CommandName> {
  readonly run: (input: CommandInput<N>, options?: RunOptions) => Promise<Result<CommandOutput<N>>>;
  readonly busy: boolean;
}

/** The command of this name. */
export function useCommand<N extends CommandName>(name: N): Command<N> {
  const [count, setCount] = useState(0);
  const run = useCallback(
    async (input: CommandInput<N>, options?: RunOptions) => {
      setCount((before) => before + 1);
      const result = await runCommand(name, input, options);
      setCount((before) => before - 1);
      return result;
    },
    [name],
  );
  return { run, busy: count > 0 };
}
