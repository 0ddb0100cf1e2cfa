/** What `verify` found: the chain recomputed, replayed and compared with the tables. */
export interface VerifyReport {
  readonly ok: boolean;
  readonly file: string;
  readonly systems: readonly {
    readonly systemId: string;
    readonly name: string;
    readonly entries: number;
    /** Hash of the newest entry, hex; null without entries. */
    readonly head: string | null;
    /** The first break, null when there is none. */
    readonly break: VerifyBreak | null;
  }[];
  /** Breaks that belong to no system's chain, for example a damaged file. */
  readonly problems: readonly string[];
}

/** The first place at which the record does not hold together. */
export interface VerifyBreak {
  readonly sequence: number | null;
  readonly kind:
    | 'content'
    | 'link'
    | 'hash'
    | 'gap'
    | 'replay'
    | 'rows'
    | 'time'
    /** A row holds what its column cannot. */
    | 'cell'
    /** What somebody signed is not what its hash says. */
    | 'signed-content';
  readonly sentence: string;
}
