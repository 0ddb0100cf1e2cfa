import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  aftermathOfKill,
  aftermathOfMeeting,
  lostOf,
  meetingUnharmed,
  onSmallDisk,
  seededMoments,
  unharmed,
} from '../../../faults/child-process.ts';
import { verifyRecord } from '../../../../electron/engine/store/verify.ts';
import { freshFolder } from './support/engine.ts';
import type { Folder } from './support/engine.ts';

let folder: Folder;
beforeEach(() => void (folder = freshFolder()));
afterEach(() => folder.remove());

describe('a process that is killed', () => {
  it.each(seededMoments(20, 900, 7))('loses nothing after %i ms', async (moment) => {
    expect(await aftermathOfKill(folder, moment)).toEqual(unharmed);
  });
});

describe('a meeting whose process is killed', () => {
  it.each(seededMoments(2, 2500, 11))('goes on where it was after %i ms', async (moment) => {
    expect(await aftermathOfMeeting(folder, moment)).toEqual(meetingUnharmed);
  });
});

describe('a disk that is full', () => {
  it.each(['large', 'small-meeting'] as const)(
    'refuses the act with a sentence and keeps everything before it: %s',
    (load) => {
      const kept = join(folder.path, 'kept');
      mkdirSync(kept);
      const lines = onSmallDisk(folder, kept, load).split('\n').filter(Boolean);
      expect(lines.at(-1)).toMatch(/^failed record\.(full|unreachable)$/);
      const reported = lines
        .filter((line) => line.startsWith('saved'))
        .map((line) => line.slice(6));
      expect(reported.length).toBeGreaterThan(5);
      const record = join(kept, 'evenkeel.db');
      expect(lostOf(record, reported)).toEqual([]);
      expect(verifyRecord(record)).toMatchObject({ ok: true });
    },
  );
});
