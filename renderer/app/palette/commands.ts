import { useEffect, useRef } from 'react';
import { liveValue, useLive } from '../store.ts';

/** A line of the list of commands. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly group: 'act' | 'go' | 'app';
  /** The key that does the same, as people read it. */
  readonly keys?: string;
  readonly run: () => void;
}

type Source = () => readonly PaletteCommand[];

const sources = liveValue<readonly Source[]>([]);

/** Offers a screen's commands in the list while the screen is shown. */
export function usePaletteCommands(commands: readonly PaletteCommand[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const source: Source = () => latest.current;
    sources.set((current) => [...current, source]);
    return () => sources.set((current) => current.filter((other) => other !== source));
  }, []);
}

/** The commands of the screens that are shown. */
export function useOwnCommands(): readonly PaletteCommand[] {
  return useLive(sources).flatMap((source) => source());
}
