/** What a source may cost before it is refused. */
export interface Limits {
  /** Size of one file in bytes. */
  readonly bytes: number;
  /** Size of one YAML file in bytes: its reader keeps the whole tree. */
  readonly yamlBytes: number;
  /** Levels of nesting. */
  readonly depth: number;
  /** Uses of YAML aliases in one file. */
  readonly aliases: number;
  /** Values in one file, after aliases are resolved. */
  readonly nodes: number;
  /** Files in one drop. */
  readonly files: number;
  /** Seconds for one file. */
  readonly seconds: number;
}

const MEBIBYTE = 1024 * 1024;

/** Generous for real files, small against crafted ones. */
export const defaultLimits: Limits = {
  bytes: 128 * MEBIBYTE,
  yamlBytes: 24 * MEBIBYTE,
  depth: 100,
  aliases: 10_000,
  nodes: 3_000_000,
  files: 20_000,
  seconds: 120,
};
