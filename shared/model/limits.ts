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

/** The smallest and largest value of each limit: below, nothing could be read; above, memory ends. */
export const limitRanges: Readonly<Record<keyof Limits, readonly [number, number]>> = {
  bytes: [MEBIBYTE, 512 * MEBIBYTE],
  yamlBytes: [MEBIBYTE, 256 * MEBIBYTE],
  depth: [10, 1000],
  aliases: [0, 1_000_000],
  nodes: [1000, 30_000_000],
  files: [1, 200_000],
  seconds: [1, 3600],
};

/** Names of the limits, in the order in which they are shown. */
export const limitNames = Object.keys(limitRanges) as readonly (keyof Limits)[];

/** Limits from anywhere: whole numbers within their ranges, the default for what is no number. */
export function withinRange(given: unknown): Limits {
  const values = (typeof given === 'object' && given !== null ? given : {}) as Partial<
    Record<keyof Limits, unknown>
  >;
  const limit = (name: keyof Limits): number => {
    const value = values[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) return defaultLimits[name];
    const [least, most] = limitRanges[name];
    return Math.min(Math.max(Math.round(value), least), most);
  };
  return Object.fromEntries(limitNames.map((name) => [name, limit(name)])) as unknown as Limits;
}
