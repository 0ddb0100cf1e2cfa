import type {
  CommandName,
  CommandOutput,
  EngineEvent,
  QueryName,
  QueryOutput,
} from '../../shared/contract/index.ts';
import type { Result } from '../../shared/model/errors.ts';
import { answering } from './answering.ts';
import { Door } from './commands/door.ts';
import type { Host } from './host.ts';
import { asResult } from './result.ts';
import { backUpIfDue } from './store/backup.ts';
import { openRecord } from './store/open.ts';
import { loadKeys } from './store/system-keys.ts';

/** The engine behind one record: every change and every question goes through it. */
export interface Engine {
  /** Carries a command out, after its input and context (`CallContext`) were checked. An id that was carried out before gives its first result. */
  readonly command: <N extends CommandName>(
    name: N,
    input: unknown,
    context: unknown,
  ) => Promise<Result<CommandOutput<N>>>;
  /** Answers a question; never writes. */
  readonly query: <N extends QueryName>(name: N, input: unknown) => Promise<Result<QueryOutput<N>>>;
  /** Stops a running command by its id; nothing of it is kept. */
  readonly stop: (commandId: string) => void;
  /** Hears events; the returned function ends it. */
  readonly subscribe: (listener: (event: EngineEvent) => void) => () => void;
  /** Stops what runs, keeps a copy of the record where one is due, and frees its lock. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a record, and makes it where there is none. Throws an AppError that names file and remedy
 * when it cannot; a record that somebody else writes opens for reading.
 */
export async function openEngine({
  record,
  host,
}: {
  readonly record: string;
  readonly host: Host;
}): Promise<Engine> {
  const { store, close } = await openRecord(record, host);
  await loadKeys(store, host.keychain);
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const door = new Door({ store, host, tell });
  const answers = answering(store, host);
  return {
    command: async (name, input, context) =>
      asResult(store.file, async () => door.run(name, input, context)),
    query: async (name, input) => answers.ask(name, input),
    stop: (commandId) => door.stop(commandId),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      await door.stopAll();
      await answers.end();
      if (store.writable) await backUpIfDue(store, host.now()).catch(() => null);
      close();
    },
  };
}
