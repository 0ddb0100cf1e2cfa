import type { CallContext } from '../../../shared/contract/calls.ts';
import type {
  CommandName,
  CommandOutput,
  ParsedCommandInput,
} from '../../../shared/contract/commands/index.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { commandText } from '../../../shared/text/engine.ts';
import type { Host } from '../host.ts';
import { isStale } from '../store/comparison-inputs.ts';
import { readOnlyError } from '../store/problems.ts';
import type { Store } from '../store/store.ts';
import { ensureKey } from '../store/system-keys.ts';
import type { CommandTable } from '../store/tables.ts';
import { Transaction, insertRow } from '../store/transaction.ts';
import type { Command, Scope } from './command.ts';
import { PreparedTooEarly } from './command.ts';
import { stopped } from '../work.ts';
import type { Work } from '../work.ts';
import { handlers } from './index.ts';
import { checkContext, parseInput } from './input.ts';
import { scopeOfAudit } from './lookup.ts';

const PREPARATIONS = 3;

interface DoorOptions {
  readonly store: Store;
  readonly host: Host;
  readonly tell: (event: EngineEvent) => void;
}

interface Running {
  readonly name: CommandName;
  readonly controller: AbortController;
  readonly result: Promise<unknown>;
}

/** The one door through which every change goes (design, "Every change is a command"). */
export class Door {
  readonly #store: Store;
  readonly #host: Host;
  readonly #tell: (event: EngineEvent) => void;
  readonly #running = new Map<string, Running>();
  readonly #keys = new Map<string, Promise<void>>();

  constructor(options: DoorOptions) {
    this.#store = options.store;
    this.#host = options.host;
    this.#tell = options.tell;
  }

  /** Carries a command out; a repeated id gives the first result. Throws AppErrors. */
  async run<N extends CommandName>(
    name: N,
    rawInput: unknown,
    rawContext: unknown,
  ): Promise<CommandOutput<N>> {
    const context = checkContext(rawContext);
    const input = parseInput(name, rawInput);
    if (!this.#store.writable) throw readOnlyError(this.#store.file, this.#store.heldBy);
    const running = this.#running.get(context.commandId);
    if (running && running.name !== name) throw idReused();
    if (running) return running.result as Promise<CommandOutput<N>>;
    const controller = new AbortController();
    const result = this.#carryOut(name, input, context, controller.signal);
    this.#running.set(context.commandId, { name, controller, result });
    try {
      return await result;
    } finally {
      this.#running.delete(context.commandId);
    }
  }

  /** Stops a long command; nothing of it is kept unless it was saved already. */
  stop(commandId: string): void {
    this.#running.get(commandId)?.controller.abort();
  }

  /** Stops everything and waits until it has ended. */
  async stopAll(): Promise<void> {
    const all = [...this.#running.values()];
    for (const { controller } of all) controller.abort();
    await Promise.allSettled(all.map(async ({ result }) => result));
  }

  async #carryOut<N extends CommandName>(
    name: N,
    input: ParsedCommandInput<N>,
    context: CallContext,
    signal: AbortSignal,
  ): Promise<CommandOutput<N>> {
    const first = this.#firstResult(name, context.commandId);
    if (first) return first.value;
    const command: Command<N> = handlers[name];
    const scope = this.#scope(command, input);
    if (scope.systemId !== null) await this.#ensureKey(scope.systemId);
    const stale = this.#isStale(command, scope);
    const output = await this.#perform(name, command, input, context, scope, signal);
    const matters = command.recompares === 'afterwards' || !stale;
    if (matters && this.#isStale(command, scope)) await this.#compareAgain(scope, context, signal);
    return output;
  }

  async #perform<N extends CommandName>(
    name: N,
    command: Command<N>,
    input: ParsedCommandInput<N>,
    context: CallContext,
    scope: Scope,
    signal: AbortSignal,
  ): Promise<CommandOutput<N>> {
    const commit = (apply: (tx: Transaction) => CommandOutput<N>): CommandOutput<N> =>
      this.#commit(name, command, context, scope, reasonOf(input), apply);
    if ('apply' in command) return commit((tx) => command.apply(tx, input));
    for (let attempt = 0; attempt < PREPARATIONS; attempt += 1) {
      const cleaning: (() => void)[] = [];
      const work = this.#work(context, signal, (clean) => void cleaning.push(clean));
      try {
        const apply = await command.prepare(work, input);
        if (signal.aborted) throw stopped();
        return commit(apply);
      } catch (error) {
        if (!(error instanceof PreparedTooEarly)) throw error;
      } finally {
        for (const clean of cleaning) clean();
        this.#finished(context.commandId);
      }
    }
    throw new AppError({
      code: 'command.inputs-changing',
      sentence: commandText.busyInputs,
      remedy: commandText.busyInputsRemedy,
    });
  }

  /** One transaction: the change, its entries and the command's result. */
  #commit<N extends CommandName>(
    name: N,
    command: Command<N>,
    context: CallContext,
    scope: Scope,
    reason: string | null,
    apply: (tx: Transaction) => CommandOutput<N>,
  ): CommandOutput<N> {
    const now = this.#host.now().toISOString();
    const { user, host } = this.#host.process;
    const act = {
      name,
      context: { ...context, reason: context.reason ?? reason },
      now,
      recordedBy: `${user}@${host}`,
    };
    const output = this.#store.transact(() => {
      const tx = new Transaction(this.#store, act, { batch: command.bulk === true });
      const value = apply(tx);
      const row = commandRow(name, context.commandId, scope, tx, value);
      insertRow(this.#store, 'command', row);
      return value;
    });
    this.#tell({ type: 'changed', auditId: scope.auditId, savedAt: now, command: name });
    return output;
  }

  #firstResult<N extends CommandName>(
    name: N,
    commandId: string,
  ): { readonly value: CommandOutput<N> } | null {
    const row = this.#store
      .prepare('SELECT name, json_result FROM command WHERE id = ?')
      .get(commandId) as Pick<CommandTable, 'name' | 'json_result'> | undefined;
    if (!row) return null;
    if (row.name === name) return { value: JSON.parse(row.json_result) as CommandOutput<N> };
    throw idReused();
  }

  #scope<N extends CommandName>(command: Command<N>, input: ParsedCommandInput<N>): Scope {
    if (command.scope) return command.scope(this.#store, input);
    const { auditId } = input as { readonly auditId?: string };
    return auditId === undefined
      ? { systemId: null, auditId: null }
      : scopeOfAudit(this.#store, auditId);
  }

  /** Asks the keychain once a system, whatever begins at the same time. */
  async #ensureKey(systemId: string): Promise<void> {
    const asked = this.#keys.get(systemId) ?? ensureKey(this.#store, this.#host.keychain, systemId);
    this.#keys.set(systemId, asked);
    await asked;
  }

  /** Whether a command that may change the comparison meets one that is out of date. */
  #isStale(command: Pick<Command<CommandName>, 'recompares'>, { auditId }: Scope): boolean {
    return command.recompares !== undefined && auditId !== null && isStale(this.#store, auditId);
  }

  /**
   * Repeats the standing comparison under an id of its own. The act before it is saved whatever
   * comes of this: where it fails or is stopped, the comparison stays out of date and says so.
   */
  async #compareAgain(scope: Scope, context: CallContext, signal: AbortSignal): Promise<void> {
    const own = { ...context, commandId: `${context.commandId}.compare`, reason: null };
    const input = { auditId: scope.auditId ?? '' };
    await this.#carryOut('comparison.run', input, own, signal).catch(() => null);
  }

  #work(context: CallContext, signal: AbortSignal, afterwards: Work['afterwards']): Work {
    const { commandId } = context;
    const progress: Work['progress'] = (sentence, done) =>
      this.#tell({ type: 'progress', commandId, sentence, done, finished: false });
    return { store: this.#store, host: this.#host, context, signal, progress, afterwards };
  }

  #finished(commandId: string): void {
    this.#tell({ type: 'progress', commandId, sentence: '', done: 1, finished: true });
  }
}

function commandRow(
  name: CommandName,
  id: string,
  scope: Scope,
  tx: Transaction,
  value: unknown,
): CommandTable {
  return {
    id,
    system_id: tx.written?.systemId ?? scope.systemId,
    audit_id: scope.auditId,
    name,
    at: tx.now,
    json_result: JSON.stringify(value ?? null),
    first_sequence: tx.written?.first ?? null,
    last_sequence: tx.written?.last ?? null,
    undone_by: null,
  };
}

/** The reason that an input carries, for the trail. */
function reasonOf(input: unknown): string | null {
  const reason = (input as { readonly reason?: unknown }).reason;
  return typeof reason === 'string' && reason !== '' ? reason : null;
}

function idReused(): AppError {
  return new AppError({
    code: 'command.id-reused',
    sentence: commandText.idReused,
    remedy: commandText.idReusedRemedy,
  });
}
