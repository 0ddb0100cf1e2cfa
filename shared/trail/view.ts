import type { CellRow, TrailRow } from './entry.ts';
import type { PrivateImages } from './private.ts';

/** A command in the log, without its result. */
export interface LoggedCommand {
  readonly id: string;
  readonly audit_id: string | null;
  readonly name: string;
  readonly at: string;
  readonly first_sequence: number | null;
  readonly last_sequence: number | null;
  /** The command that took it back. */
  readonly undone_by: string | null;
}

/** Everything of one system that can be checked, wherever it lies: in a record or in a package. */
export interface RecordView {
  /** Recorded tables in the order of their references. */
  readonly tables: readonly string[];
  /** Entries by sequence. */
  readonly trail: () => Iterable<TrailRow>;
  /** Rows of a recorded table by id. */
  readonly rows: (table: string) => Iterable<CellRow>;
  /** Rows of a source in their order. */
  readonly attributes: (sourceId: string) => Iterable<CellRow>;
  readonly setAside: (sourceId: string) => Iterable<CellRow>;
  /** Differences of an audit by number. */
  readonly differences: (auditId: string) => Iterable<CellRow>;
  /** Numbers given to differences, in their order. */
  readonly numbers: () => Iterable<CellRow>;
  readonly commands: () => Iterable<LoggedCommand>;
  /** What entries of private tables commit to; null in a package, which has none of it. */
  readonly images: (() => PrivateImages) | null;
}
