import type { Bridge } from '../../../shared/contract/bridge.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import { commandNames, queryNames } from '../../../shared/contract/names.ts';
import type { CommandName } from '../../../shared/contract/commands/index.ts';
import type { QueryName } from '../../../shared/contract/queries.ts';
import type { CallContext } from '../../../shared/contract/calls.ts';
import type { Result } from '../../../shared/model/errors.ts';

/** A command that reached the bridge. */
export interface Call {
  readonly name: CommandName;
  readonly input: unknown;
  readonly context: CallContext;
}

/** What the test answers; anything not given is an expected error. */
export interface Answers {
  readonly commands?: Partial<Record<CommandName, (input: never) => Result<unknown>>>;
  readonly queries?: Partial<Record<QueryName, (input: never) => unknown>>;
}

/** A window's other side for component tests: it records commands and answers as told. */
export function fakeBridge(answers: Answers) {
  const calls: Call[] = [];
  const listeners = new Set<(event: EngineEvent) => void>();
  const command = (name: CommandName) => async (input: never, context: CallContext) => {
    calls.push({ name, input, context });
    return answers.commands?.[name]?.(input) ?? { ok: true, value: null };
  };
  const query = (name: QueryName) => async (input: never) => {
    const answer = answers.queries?.[name];
    if (answer) return { ok: true, value: answer(input) };
    return { ok: false, error: { code: 'test.none', sentence: `No ${name}.`, remedy: 'Add it.' } };
  };
  const bridge = {
    commands: Object.fromEntries(commandNames.map((name) => [name, command(name)])),
    queries: Object.fromEntries(queryNames.map((name) => [name, query(name)])),
    onEvent: (listener: (event: EngineEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => undefined,
    files: {
      fromDrop: async (files: readonly File[]) =>
        files.map((file) => ({ token: `token:${file.name}`, name: file.name, folder: false })),
      pick: async () => [],
      example: async () => [],
      reveal: async () => undefined,
    },
    publicView: {
      open: async () => ({ open: true, displays: 'single' }),
      close: async () => undefined,
      status: async () => ({ open: false, displays: 'single' }),
      show: async () => ({ ok: true, value: { open: false, displays: 'single' } }),
    },
    toggleFullScreen: async () => true,
  } as unknown as Bridge;
  Object.defineProperty(window, 'evenkeel', { value: bridge, configurable: true });
  const tell = (event: EngineEvent) => listeners.forEach((listener) => listener(event));
  return { calls, tell };
}
