import diff from 'microdiff';
import { builtInRules } from '../../shared/risk/index.ts';
import { compareEnvironments, defaultTokens } from '../../shared/compare/index.ts';
import type { ComparableSource } from '../../shared/model/comparison.ts';
import { generateEnvironments } from '../fixtures/generate.ts';
import { line, timePair } from './measure.ts';

/** Comparison of 100,000 attributes a side against a bare object difference of the same data. */
export async function benchCompare(): Promise<string> {
  const shape = { seed: 7, subjects: 5000, attributes: 20, changed: 0.1, missing: 0.01 };
  const { staging, production } = generateEnvironments(shape);
  const context = { traits: [], kernelDependent: false, incidents: [] };
  const rest = {
    tokens: defaultTokens,
    pairs: [],
    restored: new Set<string>(),
    declared: [],
    patterns: [],
  };
  const input = { staging, production, ...rest, rules: builtInRules, context };
  const [left, right] = [asObject(staging), asObject(production)];
  const result = await timePair(
    5,
    () => compareEnvironments(input),
    () => diff(left, right),
  );
  return line(
    'comparing 100,000 attributes with pairing, types, rules',
    'microdiff, differences only',
    result,
  );
}

function asObject(
  sources: readonly ComparableSource[],
): Record<string, Record<string, string | null>> {
  const subjects: Record<string, Record<string, string | null>> = {};
  for (const { attributes } of sources) {
    for (const { subject, name, value } of attributes) (subjects[subject] ??= {})[name] = value;
  }
  return subjects;
}
