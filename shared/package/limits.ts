/** What a package may cost before anything of it is unpacked. Far above what any record needs. */
export const packageLimits = {
  /** Bytes of the file. */
  file: 2_000_000_000,
  /** Files inside. */
  count: 60_000,
  /** Bytes of one file, unpacked. */
  entry: 1_000_000_000,
  /** Bytes of all files, unpacked. */
  total: 4_000_000_000,
  /** Unpacked bytes for one packed byte, of files over a megabyte. */
  ratio: 500,
  /** Bytes of the manifest. */
  manifest: 32_000_000,
  /** Characters of one line of a record's file. */
  line: 64_000_000,
} as const;

/** Unpacked bytes up to which no ratio is asked. */
export const SMALL_FILE = 1_000_000;
