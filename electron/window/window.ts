import { join } from 'node:path';
import { BrowserWindow, nativeTheme, session } from 'electron';
import type { WebPreferences } from 'electron';
import type { SettingsFile } from '../settings.ts';
import { appOrigin, isAppPage } from './protocol.ts';

/** Opens the main window: sandboxed, isolated, without Node, and bound to the app's own pages. */
export function openMainWindow(
  settings: SettingsFile,
  options: { readonly title: string },
): BrowserWindow {
  const window = new BrowserWindow({
    ...settings.window(),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: options.title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171A' : '#FAFAF7',
    webPreferences: closedPreferences('preload.cjs'),
  });
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => settings.change({ window: window.getNormalBounds() }));
  guard(window);
  void window.loadURL(`${appOrigin()}/index.html`);
  return window;
}

/** What every window of the app has: a sandbox, isolation, no Node, and its own preload. */
export function closedPreferences(preload: string): WebPreferences {
  return {
    preload: join(import.meta.dirname, '../preload', preload),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  };
}

/** Denies navigation and new windows; an address given to another program would be a way out. */
export function guard(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('will-navigate', (event) => {
    if (!isAppPage(event.url)) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No permission is granted, and no request leaves the app's own pages. */
export function closeSession(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isAppPage(details.url) || /^(devtools|blob|data):/.test(details.url);
    answer({ cancel: !allowed && !isDevelopmentSocket(details.url) });
  });
}

function isDevelopmentSocket(url: string): boolean {
  const development = process.env['ELECTRON_RENDERER_URL'];
  return development !== undefined && url.startsWith(development.replace(/^http/, 'ws'));
}
