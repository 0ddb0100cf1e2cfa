import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import type { EngineEvent } from '../shared/contract/events.ts';
import { commandNames, queryNames } from '../shared/contract/names.ts';

/**
 * The bridge: one named function per contract entry. The window never sees a channel, a path or
 * anything of Node; what it passes is checked again on the other side.
 */
const bridge: Bridge = {
  commands: named(
    commandNames,
    (name) => async (input: unknown, context: unknown) =>
      ipcRenderer.invoke('command', name, input, context),
  ) as Bridge['commands'],
  queries: named(
    queryNames,
    (name) => async (input: unknown) => ipcRenderer.invoke('query', name, input),
  ) as Bridge['queries'],
  onEvent: (listener) => {
    const relay = (_: unknown, event: EngineEvent): void => listener(event);
    ipcRenderer.on('event', relay);
    return () => ipcRenderer.removeListener('event', relay);
  },
  stop: async (commandId) => ipcRenderer.invoke('stop', commandId),
  files: {
    fromDrop: async (files) =>
      ipcRenderer.invoke(
        'files.grant',
        files.map((file) => webUtils.getPathForFile(file)),
      ),
    pick: async (what) => ipcRenderer.invoke('files.pick', what),
    example: async (side) => ipcRenderer.invoke('files.example', side),
    reveal: async (token) => ipcRenderer.invoke('files.reveal', token),
  },
  settings: {
    get: async () => ipcRenderer.invoke('settings.get'),
    set: async (change) => ipcRenderer.invoke('settings.set', change),
    pickExportFolder: async () => ipcRenderer.invoke('settings.export-folder'),
  },
  record: {
    status: async () => ipcRenderer.invoke('record.status'),
    pick: async (what) => ipcRenderer.invoke('record.pick', what),
    open: async (token) => ipcRenderer.invoke('record.open', token),
    newestCopy: async () => ipcRenderer.invoke('record.newest-copy'),
    recover: async () => ipcRenderer.invoke('record.recover'),
  },
  publicView: {
    open: async () => ipcRenderer.invoke('public.open'),
    close: async () => ipcRenderer.invoke('public.close'),
    status: async () => ipcRenderer.invoke('public.status'),
    show: async (view) => ipcRenderer.invoke('public.show', view),
  },
  toggleFullScreen: async () => ipcRenderer.invoke('window.full-screen'),
  appInfo: async () => ipcRenderer.invoke('app.info'),
};

function named<T>(names: readonly string[], make: (name: string) => T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}

contextBridge.exposeInMainWorld('evenkeel', bridge);
