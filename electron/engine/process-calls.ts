import type { RecordCopy } from '../../shared/contract/bridge.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/model/errors.ts';
import type { Limits } from '../../shared/model/limits.ts';
import type { Host, KeychainSave, PrintablePage } from './host.ts';

/** What the app tells its engine process when a record is opened. */
export interface OpenRequest {
  readonly record: string;
  readonly workerEntry: string;
  readonly version: string;
  readonly developmentRuntime: boolean;
  /** Milliseconds that the engine's clock runs ahead of the computer's: none in a packaged app. */
  readonly clockAhead: number;
  readonly process: Host['process'];
}

/** What the app may ask of its engine process. Names, inputs and contexts are checked there. */
export interface EngineCalls {
  readonly open: (request: OpenRequest) => Promise<void>;
  /** The newest good copy of the record at this path; null without one. */
  readonly newestCopy: (record: string) => RecordCopy | null;
  readonly recover: (request: OpenRequest) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly command: (name: string, input: unknown, context: unknown) => Promise<Result<unknown>>;
  readonly query: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly stop: (commandId: string) => void;
}

/** What the engine process may ask of the app. */
export interface AppCalls {
  readonly resolveFile: (token: string) => string;
  readonly tokenFor: (path: string) => string;
  readonly exportFolder: () => string;
  readonly limits: () => Limits;
  /** The keychain: secrets cross between the app's own processes alone. */
  readonly loadSecret: (id: string) => Promise<Uint8Array | null>;
  readonly saveSecret: (id: string, secret: Uint8Array, how: KeychainSave) => Promise<boolean>;
  /** Prints a page under an id, by which it can be stopped. */
  readonly printPdf: (id: string, page: PrintablePage) => Promise<Uint8Array>;
  readonly stopPrinting: (id: string) => void;
  readonly event: (event: EngineEvent) => void;
}
