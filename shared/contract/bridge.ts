import type { Result } from '../model/errors.ts';
import type { Limits } from '../model/limits.ts';
import type { CommandInput, CommandName, CommandOutput } from './commands/index.ts';
import type { CallContext } from './calls.ts';
import type { CsvSeparator } from './commands/exports.ts';
import type { EngineEvent } from './events.ts';
import type { PublicStatus, PublicView } from './public.ts';
import type { QueryInput, QueryName, QueryOutput } from './queries.ts';

/** A dropped or picked file or folder as the renderer knows it: name and token, never a path. */
export interface FileHandle {
  readonly token: string;
  readonly name: string;
  readonly folder: boolean;
}

/** A copy of a record that the app kept. */
export interface RecordCopy {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What the settings file keeps (electron-store). */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'compact' | 'comfortable';
  /** Name of the person at the keyboard. */
  readonly person: string;
  /** Name of the export folder for display; the path stays on the privileged side. */
  readonly exportFolder: string;
  /** What separates the fields of exported CSV files. */
  readonly csvSeparator: CsvSeparator;
  readonly railCollapsed: boolean;
  /** What a source may cost before it is refused. */
  readonly limits: Limits;
  /** Last audit that was open, to return to. */
  readonly lastAuditId: string | null;
  /** Seconds after which the timer of the meeting nudges; 0 keeps it silent. */
  readonly meetingSecondsPerItem: number;
}

/** What About says. */
export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly platform: string;
  /** True on the stand-in runtime: the window, About and every export say so. */
  readonly developmentRuntime: boolean;
  readonly recordName: string;
}

/** Everything the renderer can do beyond drawing: one named function per contract entry. */
export interface Bridge {
  readonly commands: {
    readonly [N in CommandName]: (
      input: CommandInput<N>,
      context: CallContext,
    ) => Promise<Result<CommandOutput<N>>>;
  };
  readonly queries: {
    readonly [N in QueryName]: (input: QueryInput<N>) => Promise<Result<QueryOutput<N>>>;
  };
  /** Subscribes to engine events; the returned function ends it. */
  readonly onEvent: (listener: (event: EngineEvent) => void) => () => void;
  /** Stops a running job. */
  readonly stop: (commandId: string) => Promise<void>;
  readonly files: {
    /** Turns dropped `File` objects into tokens; their paths never reach the renderer. */
    readonly fromDrop: (files: readonly File[]) => Promise<readonly FileHandle[]>;
    readonly pick: (what: 'files' | 'folder') => Promise<readonly FileHandle[]>;
    /** Tokens of the bundled example's side. */
    readonly example: (side: 'staging' | 'production') => Promise<readonly FileHandle[]>;
    /** Shows an exported file in its folder. */
    readonly reveal: (token: string) => Promise<void>;
  };
  readonly settings: {
    readonly get: () => Promise<Settings>;
    readonly set: (change: Partial<Omit<Settings, 'exportFolder'>>) => Promise<Settings>;
    readonly pickExportFolder: () => Promise<Settings>;
  };
  /** Opening another record, and what happened to the one at hand. */
  readonly record: {
    /** Ok once the engine serves; the reason otherwise (locked files still open read-only). */
    readonly status: () => Promise<Result<{ readonly fileName: string }>>;
    readonly pick: (what: 'open' | 'create') => Promise<Result<{ readonly fileName: string }>>;
    /** Opens the record that a token stands for, such as one made of a package. */
    readonly open: (token: string) => Promise<Result<{ readonly fileName: string }>>;
    /** The newest good copy of a record that cannot be opened; null when there is none. */
    readonly newestCopy: () => Promise<Result<RecordCopy | null>>;
    /** Moves the damaged file aside, puts the newest good copy in its place and opens it. */
    readonly recover: () => Promise<Result<{ readonly fileName: string }>>;
  };
  /** The projector's window: what the room may see. */
  readonly publicView: {
    readonly open: () => Promise<PublicStatus>;
    readonly close: () => Promise<void>;
    readonly status: () => Promise<PublicStatus>;
    /** Refused where it has members that the room must not see. */
    readonly show: (view: PublicView) => Promise<Result<PublicStatus>>;
  };
  /** Full screen on or off; answers which. */
  readonly toggleFullScreen: () => Promise<boolean>;
  readonly appInfo: () => Promise<AppInfo>;
}
