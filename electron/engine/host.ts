import type { Limits } from '../../shared/model/limits.ts';

/**
 * The port to whatever carries the engine: the app's privileged process, the command line, or a
 * test. Everything that depends on the machine, the clock among it, comes through here.
 */
export interface Host {
  /** The computer's clock. */
  readonly now: () => Date;
  /**
   * Milliseconds since the machine started, asleep or not. Nobody sets this clock, so that it tells
   * where somebody set the other one.
   */
  readonly uptime: () => number;
  /** Absolute path behind a file token. Rejects with `file.token-unknown` when it was never given. */
  readonly resolveFile: (token: string) => Promise<string>;
  /** A token under which the host can show this file to the person. */
  readonly tokenFor: (path: string) => Promise<string>;
  /** Absolute path of the folder that exports go to; it exists. */
  readonly exportFolder: () => Promise<string>;
  /** What a source may cost before it is refused, as the person's settings have it. */
  readonly limits: () => Promise<Limits>;
  /** The operating system's keychain; without one, nothing is loaded and nothing can be saved. */
  readonly keychain: Keychain;
  /** Entry of the worker threads that collect, compare and export. */
  readonly workerEntry: string | URL;
  /** Prints pages to PDF; null where the host has no windows: the command line. */
  readonly printPdf: PrintPdf | null;
  /** Version of the app. */
  readonly version: string;
  /** True on the stand-in runtime: every export says so. */
  readonly developmentRuntime: boolean;
  /** Who runs this process, for the lock and the trail's `recorded_by`. */
  readonly process: { readonly user: string; readonly host: string; readonly pid: number };
}

/** A page to print: everything in it, with what stands at the head and foot of every sheet. */
export interface PrintablePage {
  /** A whole document without anything outside it: scripts do not run, no address is fetched. */
  readonly html: string;
  /** Markup of its own, without the styles of the page; Chromium fills in `pageNumber` and `totalPages`. */
  readonly header: string;
  readonly footer: string;
}

/** The PDF of a page. Rejects with an AppError where it cannot be printed or was stopped. */
export type PrintPdf = (page: PrintablePage, signal: AbortSignal) => Promise<Uint8Array>;

/** Keeps secrets for this person on this computer, sealed by the operating system. */
export interface Keychain {
  /** The secret that was saved under an id; null where there is none. Rejects where it cannot be opened. */
  readonly load: (id: string) => Promise<Uint8Array | null>;
  /**
   * Whether it was saved: false where the system has no keychain that can be trusted, and where a
   * `new` secret finds one under its id, which it never replaces.
   */
  readonly save: (id: string, secret: Uint8Array, how: KeychainSave) => Promise<boolean>;
}

/** Whether a secret takes the place of an earlier one. */
export type KeychainSave = 'new' | 'replace';

/** For hosts without a keychain: the command line. */
export const noKeychain: Keychain = { load: async () => null, save: async () => false };
