import { randomUUID } from 'node:crypto';
import { uptime } from 'node:os';
import { commandNames, queryNames } from '../../shared/contract/names.ts';
import { AppError } from '../../shared/model/errors.ts';
import { unknownCall } from '../../shared/text/engine.ts';
import { recordNotOpen } from '../../shared/text/record.ts';
import { openEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import type { Host, PrintablePage } from './host.ts';
import type { AppCalls, EngineCalls, OpenRequest } from './process-calls.ts';
import { connect } from './rpc.ts';
import type { Connection } from './rpc.ts';
import { newestGoodBackup, recoverRecord } from './store/recovery.ts';

/** The utility process's port; Electron adds it to `process` without Node's types knowing. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
}

let engine: Engine | null = null;
/** The newest opening: what is asked meanwhile waits for it. */
let opening: Promise<unknown> = Promise.resolve();

/** Serves one engine to the app over the process's port. */
function serve(parentPort: ParentPort): void {
  const app: Connection<AppCalls> = connect<AppCalls, EngineCalls>(
    {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
    },
    {
      open: async (request) => opened(open(app, request)),
      newestCopy: (record) => newestGoodBackup(record),
      recover: async (request) => opened(recover(app, request)),
      close: async () => close(),
      command: async (name, input, context) =>
        (await current()).command(known(commandNames, name), input, context),
      query: async (name, input) => (await current()).query(known(queryNames, name), input),
      stop: (commandId) => engine?.stop(commandId),
    },
  );
}

async function open(app: Connection<AppCalls>, request: OpenRequest): Promise<void> {
  await close();
  engine = await openEngine({ record: request.record, host: hostOf(app, request) });
  engine.subscribe((event) => app.notify('event', event));
}

async function recover(app: Connection<AppCalls>, request: OpenRequest): Promise<void> {
  await close();
  recoverRecord(request.record, hostOf(app, request));
  await open(app, request);
}

function hostOf(app: Connection<AppCalls>, request: OpenRequest): Host {
  return {
    now: () => new Date(Date.now() + request.clockAhead),
    uptime: () => uptime() * 1000,
    resolveFile: async (token) => app.call('resolveFile', token),
    tokenFor: async (path) => app.call('tokenFor', path),
    exportFolder: async () => app.call('exportFolder'),
    limits: async () => app.call('limits'),
    keychain: {
      load: async (id) => app.call('loadSecret', id),
      save: async (id, secret, how) => app.call('saveSecret', id, secret, how),
    },
    printPdf: async (page, signal) => printThrough(app, page, signal),
    workerEntry: request.workerEntry,
    version: request.version,
    developmentRuntime: request.developmentRuntime,
    process: request.process,
  };
}

async function printThrough(
  app: Connection<AppCalls>,
  page: PrintablePage,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const id = randomUUID();
  signal.addEventListener('abort', () => app.notify('stopPrinting', id), { once: true });
  return app.call('printPdf', id, page);
}

async function close(): Promise<void> {
  const open = engine;
  engine = null;
  await open?.close();
}

/** Lets calls wait until it is done; why it failed is told to the one who asked to open. */
async function opened(work: Promise<void>): Promise<void> {
  opening = work.catch(() => undefined);
  return work;
}

async function current(): Promise<Engine> {
  await opening;
  if (engine) return engine;
  throw new AppError({ code: 'record.not-open', ...recordNotOpen });
}

/** The name as the contract has it; anything else never reaches the engine. */
function known<N extends string>(names: readonly N[], name: string): N {
  const found = names.find((each) => each === name);
  if (found !== undefined) return found;
  throw new AppError({ code: 'call.unknown', ...unknownCall });
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
if (!parentPort) throw new Error('the engine process runs under the app');
serve(parentPort);
