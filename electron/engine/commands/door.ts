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
import { keepReading, readClocks } from '../store/clock.ts';
import { readOnlyError } from '../store/problems.ts';
import type { Store } from '../store/store.ts';
import { ensureKey } from '../store/system-keys.ts';
import { Transaction, insertRow } from '../store/transaction.ts';
import type { Command } from './command.ts';
import type { Scope } from '../store/lookup.ts';
import { PreparedTooEarly } from '../store/transaction.ts';
import { stopped } from '../work.ts';
import type { Work } from '../work.ts';
import { checkGuards } from './guards.ts';
import { handlers } from './index.ts';
import { checkContext, parseInput } from './input.ts';
import { scopeOfAudit } from '../store/lookup.ts';
import { RecordedRefusal, recordRefusal } from '../signing/refusal.ts';
import { voidApprovals } from './exception-voiding.ts';
import { commandRow, firstResult, idReused, reasonOf } from './results.ts';

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

/** What a command is carried out with. */
interface Around {
  /** With the reason that is recorded. */
  readonly context: CallContext;
  readonly scope: Scope;
  readonly signal: AbortSignal;
  /** Refuses what the record does not take at this moment. */
  readonly guard: () => void;
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
    keepReading(this.#store, '', readClocks(this.#host));
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
    const command: Command<N> = handlers[name];
    const first = firstResult(this.#store, { name, command, id: context.commandId });
    if (first) return first.value;
    const scope = this.#scope(command, input);
    const reason = reasonOf(context) ?? reasonOf(input);
    const guard = (): void => checkGuards(this.#store, { name, command, input, scope, reason });
    guard();
    if (scope.systemId !== null) await this.#ensureKey(scope.systemId);
    const stale = this.#isStale(command, scope);
    const work = { context: { ...context, reason }, scope, signal, guard };
    const output = await this.#perform(name, command, input, work);
    const matters = command.recompares === 'afterwards' || !stale;
    if (matters && this.#isStale(command, scope)) await this.#compareAgain(scope, context, signal);
    return output;
  }

  async #perform<N extends CommandName>(
    name: N,
    command: Command<N>,
    input: ParsedCommandInput<N>,
    { context, scope, signal, guard }: Around,
  ): Promise<CommandOutput<N>> {
    const commit = (apply: (tx: Transaction) => CommandOutput<N>): CommandOutput<N> =>
      this.#commit(name, command, context, scope, (tx) => {
        guard();
        return apply(tx);
      });
    if ('apply' in command) {
      return this.#keepingRefusals(context, () => commit((tx) => command.apply(tx, input)));
    }
    for (let attempt = 0; attempt < PREPARATIONS; attempt += 1) {
      const cleaning: (() => void)[] = [];
      const work = this.#work(context, signal, (clean) => void cleaning.push(clean));
      try {
        return await this.#keepingRefusals(context, async () => {
          const apply = await command.prepare(work, input);
          if (signal.aborted) throw stopped();
          return commit(apply);
        });
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

  /** Sees that what is refused to somebody is in the record before anything else happens. */
  async #keepingRefusals<T>(context: CallContext, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof RecordedRefusal) {
        recordRefusal({ store: this.#store, host: this.#host, tell: this.#tell }, context, error);
      }
      throw error;
    }
  }

  /** One transaction: the change, its entries and the command's result. */
  #commit<N extends CommandName>(
    name: N,
    command: Command<N>,
    context: CallContext,
    scope: Scope,
    apply: (tx: Transaction) => CommandOutput<N>,
  ): CommandOutput<N> {
    const reading = readClocks(this.#host);
    const { now } = reading;
    const { user, host } = this.#host.process;
    const act = { ...reading, name, context, recordedBy: `${user}@${host}` };
    const { output, written } = this.#store.transact(() => {
      const tx = new Transaction(this.#store, act, { batch: command.bulk === true });
      const value = apply(tx);
      const result = command.confidential ? null : value;
      insertRow(this.#store, 'command', commandRow(name, context.commandId, { scope, tx, result }));
      voidApprovals(this.#store, act, tx.written);
      return { output: value, written: tx.written };
    });
    if (written) keepReading(this.#store, written.systemId, reading);
    this.#tell({ type: 'changed', auditId: scope.auditId, savedAt: now, command: name });
    return output;
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
