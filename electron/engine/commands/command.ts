import type {
  CommandName,
  CommandOutput,
  ParsedCommandInput,
} from '../../../shared/contract/commands/index.ts';
import type { Scope } from '../store/lookup.ts';
import type { Store } from '../store/store.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Work } from '../work.ts';

/** How an act is taken back: by its before-images, or why it is not. */
export type Inverse =
  | { readonly how: 'restore' }
  | { readonly how: 'none'; readonly because: string };

interface Traits<N extends CommandName> {
  readonly inverse: Inverse;
  /** One act over many rows: its entries share a batch. */
  readonly bulk?: true;
  /**
   * Repeats the comparison that stands: `afterwards` because this act changes its outcome, or
   * `if-it-mattered`, only where the comparison was up to date before and is not any more.
   */
  readonly recompares?: 'afterwards' | 'if-it-mattered';
  /** What it gives is told once and kept nowhere: a secret. */
  readonly confidential?: true;
  /** Takes something out of the record: refused without a reason. */
  readonly removes?: true;
  /** Goes on once the audit of its scope is closed; a function says of which inputs. */
  readonly whenClosed?: 'allowed' | ((store: Store, input: ParsedCommandInput<N>) => boolean);
  /** Goes on in a system that was released to another machine, or is a copy. */
  readonly whenElsewhere?: 'allowed';
  /** Where the input names no audit: finds the audit of what it does name. */
  readonly scope?: (store: Store, input: ParsedCommandInput<N>) => Scope;
}

/** A command whose work fits in its transaction. */
export interface QuickCommand<N extends CommandName> extends Traits<N> {
  readonly apply: (tx: Transaction, input: ParsedCommandInput<N>) => CommandOutput<N>;
}

/** A command that first works outside its transaction; other commands are carried out meanwhile. */
export interface LongCommand<N extends CommandName> extends Traits<N> {
  readonly prepare: (
    work: Work,
    input: ParsedCommandInput<N>,
  ) => Promise<(tx: Transaction) => CommandOutput<N>>;
}

/** A command in either form. */
export type Command<N extends CommandName> = QuickCommand<N> | LongCommand<N>;

/** The act is taken back by its before-images. */
export const restore: Inverse = { how: 'restore' };

/** Declares that an act cannot be taken back, and what to do instead. */
export function irreversible(because: string): Inverse {
  return { how: 'none', because };
}
