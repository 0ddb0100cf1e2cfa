import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bench } from '../support/engine.ts';
import { governedRecord } from './tampering-record.ts';
import {
  inEveryTable,
  inTheFile,
  inTheTrail,
  made,
  total,
  writtenAnewTimes,
} from './tampering-rounds.ts';
import { tampered } from './tampering-verdict.ts';
import type { Tampered } from './tampering-verdict.ts';

let at: Bench;
let record: Tampered;

beforeAll(async () => {
  at = await governedRecord();
  record = tampered(at, join(at.folder.path, 'changed.db'));
});
afterAll(() => at.folder.remove());

describe('a governed record that is changed at random', () => {
  it('is found out in every table, or says the same', () => {
    const { outcome, missed } = inEveryTable(record, 11, 1, 2);
    expect(missed).toEqual([]);
    const reached = Object.entries(outcome).filter(([, counts]) => made(counts) > 0);
    expect(reached.map(([part]) => part)).toEqual(record.tables.map(({ name }) => name));
    expect(total(outcome).noticed).toBeGreaterThanOrEqual(record.tables.length);
  });

  it('is found out where entries are forged with hashes that fit', () => {
    const { outcome, missed } = inTheTrail(record, 12, 4);
    expect(missed).toEqual([]);
    expect(made(total(outcome))).toBe(16);
    expect(total(outcome).noticed).toBeGreaterThan(12);
  });

  it('is told by its head alone once the whole chain is written anew', () => {
    const { outcome } = writtenAnewTimes(record, 13, 4);
    expect(total(outcome)).toEqual({ 'by its head': 4 });
  });

  it('is found out in bytes of its file, or says the same', () => {
    const { outcome, missed } = inTheFile(record, 14, 10);
    expect(missed).toEqual([]);
    expect(made(total(outcome))).toBe(20);
  });
});
