import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app } from 'electron';
import Store from 'electron-store';
import type { Settings } from '../shared/contract/bridge.ts';
import { csvSeparators } from '../shared/contract/commands/exports.ts';
import { defaultLimits, withinRange } from '../shared/model/limits.ts';
import type { Limits } from '../shared/model/limits.ts';

/** What the settings file keeps. Paths stay here; the renderer sees names. */
interface StoredSettings extends Omit<Settings, 'exportFolder'> {
  readonly exportPath: string | null;
  readonly recordPath: string | null;
  readonly window: {
    readonly width: number;
    readonly height: number;
    readonly x?: number;
    readonly y?: number;
  };
}

const defaults: StoredSettings = {
  theme: 'system',
  density: 'compact',
  person: '',
  railCollapsed: false,
  lastAuditId: null,
  meetingSecondsPerItem: 90,
  csvSeparator: 'comma',
  limits: defaultLimits,
  exportPath: null,
  recordPath: null,
  window: { width: 1280, height: 800 },
};

/** The person's settings (electron-store). A damaged file is replaced by the defaults. */
export class SettingsFile {
  readonly #store = new Store<StoredSettings>({ defaults, clearInvalidConfig: true });

  forWindow(): Settings {
    const { theme, density, person, railCollapsed, lastAuditId } = this.#store.store;
    const { meetingSecondsPerItem, csvSeparator } = this.#store.store;
    const exportFolder = basename(this.exportPath());
    const limits = this.limits();
    return {
      theme,
      density,
      person,
      railCollapsed,
      lastAuditId,
      meetingSecondsPerItem,
      csvSeparator: csvSeparators.find((one) => one === csvSeparator) ?? 'comma',
      exportFolder,
      limits,
    };
  }

  change(change: Partial<StoredSettings>): void {
    this.#store.set(change);
  }

  /** The limits of sources, within their ranges whatever the file says. */
  limits(): Limits {
    return withinRange(this.#store.get('limits'));
  }

  /** The folder that exports go to, made when it is missing. */
  exportPath(): string {
    const path = textOf(this.#store.get('exportPath')) ?? join(workFolder(), 'exports');
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** The record opened last, or the one that a first start creates. */
  recordPath(): string {
    return textOf(this.#store.get('recordPath')) ?? join(workFolder(), 'evenkeel.db');
  }

  window(): StoredSettings['window'] {
    return this.#store.get('window');
  }
}

/** A path of the file, which anyone may have edited: null for what is none. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function workFolder(): string {
  const folder = join(app.getPath('documents'), 'Evenkeel');
  mkdirSync(folder, { recursive: true });
  return folder;
}
