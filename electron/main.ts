import { basename, resolve } from 'node:path';
import { BrowserWindow, app } from 'electron';
import type { AppInfo } from '../shared/contract/bridge.ts';
import type { Result } from '../shared/model/errors.ts';
import { EngineProcess } from './host/engine-process.ts';
import { SettingsFile } from './settings.ts';
import { serveBridge, tellWindows } from './window/bridge.ts';
import { FileTokens } from './window/file-tokens.ts';
import { declareProtocol, serveRenderer } from './window/protocol.ts';
import { closeSession, openMainWindow } from './window/window.ts';

/** Starts things: the engine's process, the bridge, the window. Nothing else. */
const developmentRuntime = process.env['EVENKEEL_RUNTIME'] === 'development';
const title = developmentRuntime ? 'Evenkeel (development runtime)' : 'Evenkeel';

function start(): void {
  const settings = new SettingsFile();
  const tokens = new FileTokens();
  const engine = new EngineProcess(
    {
      resolveFile: (token) => tokens.resolve(token),
      tokenFor: (path) => tokens.tokenFor(path),
      exportFolder: () => settings.exportPath(),
      event: tellWindows,
    },
    { version: app.getVersion(), developmentRuntime },
  );

  let record = app.commandLine.getSwitchValue('record');
  record = record === '' ? settings.recordPath() : resolve(record);
  let opened = open(record);

  async function open(path: string): Promise<Result<{ fileName: string }>> {
    const result = await engine.open(path);
    return result.ok ? { ok: true, value: { fileName: basename(path) } } : result;
  }

  serveRenderer();
  closeSession();
  serveBridge({
    engine,
    tokens,
    settings,
    info: () => info(basename(record)),
    recordStatus: async () => opened,
    openRecord: async (path) => {
      record = path;
      settings.change({ recordPath: path });
      opened = open(path);
      return opened;
    },
  });
  openMainWindow(settings, { title });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openMainWindow(settings, { title });
  });
  closeEngineBeforeQuit(engine);
}

function info(recordName: string): AppInfo {
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    developmentRuntime,
    recordName,
  };
}

/** Windows close first and save what was typed last; then the engine finishes its writing. */
function closeEngineBeforeQuit(engine: EngineProcess): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void engine.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

declareProtocol();
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(start);
