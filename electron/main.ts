import { join, resolve } from 'node:path';
import { BrowserWindow, app } from 'electron';
import type { AppInfo } from '../shared/contract/bridge.ts';
import { clockAhead } from './host/clock.ts';
import { EngineProcess } from './host/engine-process.ts';
import { systemKeychain } from './host/keychain.ts';
import { OpenRecord } from './host/open-record.ts';
import { Printer } from './host/print.ts';
import { SettingsFile } from './settings.ts';
import { serveBridge, tellWindows } from './window/bridge.ts';
import { FileTokens } from './window/file-tokens.ts';
import { PublicWindow } from './window/public-window.ts';
import { declareProtocol, serveRenderer } from './window/protocol.ts';
import { closeSession, openMainWindow } from './window/window.ts';

/** Starts things: the engine's process, the bridge, the window. Nothing else. */
const developmentRuntime = process.env['EVENKEEL_RUNTIME'] === 'development';
const title = developmentRuntime ? 'Evenkeel (development runtime)' : 'Evenkeel';

function start(): void {
  const settings = new SettingsFile();
  const tokens = new FileTokens();
  const keychain = systemKeychain(join(app.getPath('userData'), 'keys'));
  const printer = new Printer();
  const engine = new EngineProcess(
    {
      resolveFile: (token) => tokens.resolve(token),
      tokenFor: (path) => tokens.tokenFor(path),
      exportFolder: () => settings.exportPath(),
      limits: () => settings.limits(),
      loadSecret: async (id) => keychain.load(id),
      saveSecret: async (id, secret, how) => keychain.save(id, secret, how),
      printPdf: async (id, page) => printer.print(id, page),
      stopPrinting: (id) => printer.stop(id),
      event: tellWindows,
    },
    { version: app.getVersion(), developmentRuntime, clockAhead: aheadOfClock() },
  );

  const given = app.commandLine.getSwitchValue('record');
  const record = new OpenRecord(engine, given === '' ? settings.recordPath() : resolve(given));

  serveRenderer();
  closeSession();
  const publicWindow = new PublicWindow({ title });
  const about = () => info(record.name);
  serveBridge({ engine, tokens, settings, record, publicWindow, info: about });
  openMainWindow(settings, { title });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openMainWindow(settings, { title });
  });
  closeEngineBeforeQuit(engine);
}

function aheadOfClock(): number {
  const given = app.commandLine.getSwitchValue('clock');
  return clockAhead({ given, isPackaged: app.isPackaged, now: Date.now() });
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
