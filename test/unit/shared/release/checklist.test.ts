import { expect, it } from 'vitest';
import { defaultChecklist } from '../../../../shared/release/index.ts';

it('names each point once, with where it comes from', () => {
  const ids = defaultChecklist.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(defaultChecklist.map(({ text }) => text)).size).toBe(ids.length);
  for (const { origin } of defaultChecklist) expect(origin).toMatch(/guide|ISO|NIST|PCI|SOC/);
});

it('asks what auditors test and what the guide says', () => {
  const ids = new Set<string>(defaultChecklist.map(({ id }) => id));
  const asked = ['separation', 'test-data', 'back-out', 'detectors', 'exceptions', 'balancing'];
  expect(asked.filter((id) => !ids.has(id))).toEqual([]);
});

it('says each point as a sentence that can be answered', () => {
  for (const { text } of defaultChecklist) {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/[!?]|\bwe\b/i);
  }
});
