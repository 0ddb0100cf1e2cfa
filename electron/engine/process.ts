import { AppError } from '../../shared/model/errors.ts';
import { openEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import type { Host } from './host.ts';
import { connect } from './rpc.ts';
import type { Connection } from './rpc.ts';
import { newestGoodBackup, recoverRecord } from './store/recovery.ts';

/** What the app tells its engine process when a record is opened. */
export interface OpenRequest {
  readonly record: string;
  readonly workerEntry: string;
  readonly version: string;
  readonly developmentRuntime: boolean;
  readonly process: Host['process'];
}

/** The utility process's port; Electron adds it to `process` without Node's types knowing. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
}

let engine: Engine | null = null;

/** Serves one engine to the app over the process's port. */
function serve(parentPort: ParentPort): void {
  const app = connect(
    {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
    },
    {
      open: async (request: OpenRequest) => open(app, request),
      newestCopy: (record: string) => newestGoodBackup(record),
      recover: async (request: OpenRequest) => recover(app, request),
      close: async () => close(),
      command: async (name: never, input: never, context: never) =>
        current().command(name, input, context),
      query: async (name: never, input: never) => current().query(name, input),
      stop: (commandId: string) => engine?.stop(commandId),
    },
  );
}

async function open(app: Connection, request: OpenRequest): Promise<void> {
  await close();
  engine = await openEngine({ record: request.record, host: hostOf(app, request) });
  engine.subscribe((event) => app.notify('event', event));
}

async function recover(app: Connection, request: OpenRequest): Promise<void> {
  await close();
  recoverRecord(request.record, hostOf(app, request));
  await open(app, request);
}

function hostOf(app: Connection, request: OpenRequest): Host {
  return {
    now: () => new Date(),
    resolveFile: async (token) => app.call('resolveFile', token),
    tokenFor: async (path) => app.call('tokenFor', path),
    exportFolder: async () => app.call('exportFolder'),
    workerEntry: request.workerEntry,
    version: request.version,
    developmentRuntime: request.developmentRuntime,
    process: request.process,
  };
}

async function close(): Promise<void> {
  const open = engine;
  engine = null;
  await open?.close();
}

function current(): Engine {
  if (engine) return engine;
  throw new AppError({
    code: 'record.not-open',
    sentence: 'No record is open.',
    remedy: 'Open a record or create one.',
  });
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
if (!parentPort) throw new Error('the engine process runs under the app');
serve(parentPort);
