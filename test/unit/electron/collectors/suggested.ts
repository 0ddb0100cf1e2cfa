import { comparable } from '../../../../electron/cli/formats/format.ts';
import type { DifferenceKind, Risk } from '../../../../shared/model/index.ts';
import { compareSources } from '../../shared/build.ts';
import { collectFiles } from './harness.ts';

type Files = Readonly<Record<string, string>>;

/** A row that is no expected variation, with what the rules make of it. */
export interface SuggestedRow {
  readonly subject: string;
  readonly name: string;
  readonly kind: DifferenceKind;
  readonly staging: string | null;
  readonly production: string | null;
  readonly suggestedRisk: Risk | null;
  readonly rule: string | null;
}

/** Reads both sides and compares them as the command line does. */
export async function suggest(staging: Files, production: Files): Promise<readonly SuggestedRow[]> {
  const [left, right] = [await collectFiles(staging), await collectFiles(production)];
  const { differences } = compareSources(
    comparable(left.sources, 'staging'),
    comparable(right.sources, 'production'),
  );
  return differences.map((row) => ({
    subject: row.subject,
    name: row.name,
    kind: row.kind,
    staging: row.staging.value,
    production: row.production.value,
    suggestedRisk: row.suggestion.risk,
    rule: row.suggestion.rule,
  }));
}
