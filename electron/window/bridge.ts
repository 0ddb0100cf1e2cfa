import { join } from 'node:path';
import { BrowserWindow, app, dialog, ipcMain, shell } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import type { AppInfo, FileHandle, Settings } from '../../shared/contract/bridge.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { csvSeparators } from '../../shared/contract/commands/exports.ts';
import type { PublicView } from '../../shared/contract/public.ts';
import type { Result } from '../../shared/model/errors.ts';
import { withinRange } from '../../shared/model/limits.ts';
import type { EngineProcess } from '../host/engine-process.ts';
import type { OpenRecord } from '../host/open-record.ts';
import type { SettingsFile } from '../settings.ts';
import type { FileTokens } from './file-tokens.ts';
import { isPageOf } from './protocol.ts';
import type { PublicWindow } from './public-window.ts';

/** What the bridge relays to. */
export interface BridgeTargets {
  readonly engine: EngineProcess;
  readonly tokens: FileTokens;
  readonly settings: SettingsFile;
  readonly info: () => AppInfo;
  readonly record: OpenRecord;
  readonly publicWindow: PublicWindow;
}

/** The privileged end of the bridge: the one file that touches raw channels on this side. */
export function serveBridge(targets: BridgeTargets): void {
  const { engine, settings, record } = targets;
  answer('command', async (name, input, context) => engine.command(String(name), input, context));
  answer('query', async (name, input) => engine.query(String(name), input));
  answer('stop', (commandId) => engine.stop(String(commandId)));
  answer('app.info', () => targets.info());
  answer('record.status', async () => record.status());
  answer('record.newest-copy', async () => engine.newestCopy());
  answer('record.recover', async () => record.recover());
  answer('record.open', async (token) => openRecord(targets, String(token)));
  answer('record.pick', async (what) => pickRecord(targets, what === 'create'));
  answer('settings.get', () => settings.forWindow());
  answer('settings.set', (change) => changeSettings(settings, change as Partial<Settings>));
  answer('settings.export-folder', async () => pickExportFolder(settings));
  serveFiles(targets);
  servePublicView(targets);
}

/** Sends an engine event to every window but the projector's, which hears of none. */
export function tellWindows(event: EngineEvent): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    if (isPageOf('main', webContents.getURL())) webContents.send('event', event);
  }
}

/** The facilitator's window steers the public view; the projector's page only asks what it shows. */
function servePublicView({ publicWindow }: BridgeTargets): void {
  ofWindow('window.full-screen', (owner) => {
    const full = !owner.isFullScreen();
    owner.setFullScreen(full);
    return full;
  });
  ofWindow('public.status', (owner) => publicWindow.status(owner));
  ofWindow('public.open', (owner) => publicWindow.open(owner));
  ofWindow('public.show', (owner, view) => publicWindow.show(owner, view));
  answer('public.close', () => publicWindow.close());
  ipcMain.handle('public.current', (event): PublicView | null => {
    if (!isOwnPage(event, 'public')) throw new Error('refused: unknown sender');
    return publicWindow.current();
  });
}

function serveFiles({ tokens }: BridgeTargets): void {
  answer('files.grant', (paths) => strings(paths).map((path) => tokens.handleFor(path)));
  answer('files.pick', async (what) => pickFiles(tokens, what === 'folder'));
  answer('files.example', (side): readonly FileHandle[] => {
    if (side !== 'staging' && side !== 'production') return [];
    return [tokens.handleFor(join(sampleFolder(), side))];
  });
  answer('files.reveal', (token) => shell.showItemInFolder(tokens.resolve(String(token))));
}

/** Registers a handler that refuses every sender but the main frame of the facilitator's page. */
function answer(channel: string, handler: (...args: readonly unknown[]) => unknown): void {
  ipcMain.handle(channel, async (event, ...args: readonly unknown[]) => {
    if (!isOwnPage(event, 'main')) throw new Error('refused: unknown sender');
    return handler(...args);
  });
}

/** The same for what concerns the window that asks. */
function ofWindow(
  channel: string,
  handler: (owner: BrowserWindow, ...args: readonly unknown[]) => unknown,
): void {
  ipcMain.handle(channel, async (event, ...args: readonly unknown[]) => {
    const owner = BrowserWindow.fromWebContents(event.sender);
    if (!owner || !isOwnPage(event, 'main')) throw new Error('refused: unknown sender');
    return handler(owner, ...args);
  });
}

function isOwnPage(event: IpcMainInvokeEvent, window: 'main' | 'public'): boolean {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame) return false;
  return isPageOf(window, frame.url);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item !== '')
    : [];
}

function changeSettings(settings: SettingsFile, change: Partial<Settings>): Settings {
  const { theme, density, person, railCollapsed, lastAuditId, meetingSecondsPerItem } = change;
  const csvSeparator = csvSeparators.find((one) => one === change.csvSeparator);
  const limits = change.limits === undefined ? undefined : withinRange(change.limits);
  const given = Object.entries({
    theme,
    density,
    person,
    railCollapsed,
    lastAuditId,
    meetingSecondsPerItem,
    limits,
    csvSeparator,
  });
  settings.change(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  return settings.forWindow();
}

async function pickFiles(tokens: FileTokens, folder: boolean): Promise<readonly FileHandle[]> {
  const properties = folder
    ? (['openDirectory'] as const)
    : (['openFile', 'multiSelections'] as const);
  const { filePaths } = await dialog.showOpenDialog({ properties: [...properties] });
  return filePaths.map((path) => tokens.handleFor(path));
}

async function pickExportFolder(settings: SettingsFile): Promise<Settings> {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openDirectory', 'createDirectory'],
  });
  if (filePaths[0] !== undefined) settings.change({ exportPath: filePaths[0] });
  return settings.forWindow();
}

async function pickRecord(
  { record, settings }: BridgeTargets,
  create: boolean,
): Promise<Result<{ fileName: string }>> {
  const path = create
    ? (await dialog.showSaveDialog({ defaultPath: 'evenkeel.db' })).filePath
    : (await dialog.showOpenDialog({ properties: ['openFile'] })).filePaths[0];
  if (!path) return record.status();
  settings.change({ recordPath: path });
  return record.change(path);
}

/** A token stands for a file that this side gave a name to: no path comes from the page. */
async function openRecord(
  { record, settings, tokens }: BridgeTargets,
  token: string,
): Promise<Result<{ fileName: string }>> {
  const path = tokens.resolve(token);
  settings.change({ recordPath: path });
  return record.change(path);
}

/** The example lies beside the app's code, packaged or not. */
function sampleFolder(): string {
  return join(
    app.isPackaged ? process.resourcesPath : join(import.meta.dirname, '../../electron'),
    'sample',
  );
}
