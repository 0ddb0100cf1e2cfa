import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { SettingsFile } from '../../../electron/settings.ts';
import { defaultLimits } from '../../../shared/model/limits.ts';

/** What a person, or anything else, wrote into the file of settings. */
const file = vi.hoisted((): { values: Record<string, unknown>; documents: string } => ({
  values: {},
  documents: '',
}));

vi.mock('electron', () => ({ app: { getPath: () => file.documents } }));

vi.mock('electron-store', () => ({
  default: class {
    get store(): Record<string, unknown> {
      return file.values;
    }
    get(name: string): unknown {
      return file.values[name];
    }
  },
}));

file.documents = mkdtempSync(join(tmpdir(), 'evenkeel-settings-'));

it.each([
  ['nothing', undefined],
  ['a text', 'none'],
  ['no numbers', { bytes: '1', depth: null, files: Number.NaN, seconds: [] }],
])('limits that are %s are the default ones', (_what, limits) => {
  file.values = { limits };
  expect(new SettingsFile().limits()).toEqual(defaultLimits);
});

it('limits out of their range are brought into it', () => {
  file.values = { limits: { bytes: -1, depth: 1e9, files: 0, seconds: 0.2 } };
  expect(new SettingsFile().limits()).toMatchObject({
    bytes: 1_048_576,
    depth: 1000,
    files: 1,
    seconds: 1,
  });
});

it.each([
  ['a number', 5],
  ['nothing', ''],
  ['a list', ['/']],
])('paths that are %s are those of a first start', (_what, path) => {
  file.values = { exportPath: path, recordPath: path };
  expect(basename(new SettingsFile().exportPath())).toBe('exports');
  expect(basename(new SettingsFile().recordPath())).toBe('evenkeel.db');
});
