import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshFolder } from '../integration/electron/engine/support/engine.ts';
import type { Folder } from '../integration/electron/engine/support/engine.ts';
import {
  aftermathOfKill,
  aftermathOfMeeting,
  meetingUnharmed,
  seededMoments,
  unharmed,
} from './child-process.ts';

let folder: Folder;
beforeEach(() => void (folder = freshFolder()));
afterEach(() => folder.remove());

describe('a process that is killed at a hundred moments', () => {
  it.each(seededMoments(100, 1500, 20_260_302))('loses nothing after %i ms', async (moment) => {
    expect(await aftermathOfKill(folder, moment)).toEqual(unharmed);
  });
});

describe('a meeting whose process is killed at thirty moments', () => {
  it.each(seededMoments(30, 4000, 20_260_401))(
    'goes on where it was after %i ms',
    async (moment) => {
      expect(await aftermathOfMeeting(folder, moment)).toEqual(meetingUnharmed);
    },
  );
});
