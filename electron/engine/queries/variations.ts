import { patternVariation } from '../../../shared/compare/index.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DeclaredVariation, VariationPreview } from '../../../shared/contract/views.ts';
import { alikeDifferences } from '../store/alike.ts';
import type { Store } from '../store/store.ts';
import { toPattern, variationPatterns } from '../store/variation-patterns.ts';
import { findAudit } from './found.ts';

const EXAMPLES = 20;

/** What people declared as expected for everything that looks alike, with what it explains here. */
export function declaredVariations(
  store: Store,
  { auditId }: ParsedQueryInput<'variations.list'>,
): readonly DeclaredVariation[] {
  const { system } = findAudit(store, auditId);
  const explained = store.prepare(
    `SELECT count(*) FROM difference
     WHERE audit_id = ? AND standing = 'expected' AND variation = ?`,
  );
  return variationPatterns(store, system.id, auditId).map((row) => ({
    ...toPattern(row),
    reach: row.audit_id === null ? 'system' : 'audit',
    explains: Number(explained.pluck().get(auditId, patternVariation(row.id))),
  }));
}

/** What a declaration would take, so that a person sees it before making it. */
export function variationPreview(
  store: Store,
  { auditId, match }: ParsedQueryInput<'variation.preview'>,
): VariationPreview {
  findAudit(store, auditId);
  const { staging = null, production = null, ...globs } = match;
  const { takes, high } = alikeDifferences(store, auditId, { ...globs, staging, production });
  return {
    takes: takes.length,
    refusedHigh: high.length,
    rated: takes.filter(({ rated }) => rated !== null).length,
    examples: takes.slice(0, EXAMPLES).map((row) => ({
      subject: row.subject,
      name: row.name,
      staging: row.staging_value,
      production: row.production_value,
    })),
  };
}
