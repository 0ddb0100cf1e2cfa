import { contextBridge, ipcRenderer } from 'electron';
import type { PublicBridge, PublicView } from '../shared/contract/public.ts';

/** The projector's page: what it shows, and when that changes. It has no command, query or file. */
const bridge: PublicBridge = {
  current: async () => ipcRenderer.invoke('public.current'),
  onChange: (listener) => {
    const relay = (_: unknown, view: PublicView): void => listener(view);
    ipcRenderer.on('public', relay);
    return () => ipcRenderer.removeListener('public', relay);
  },
};

contextBridge.exposeInMainWorld('evenkeelPublic', bridge);
