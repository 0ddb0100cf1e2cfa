import { AppError } from '../../../shared/model/errors.ts';
import { variationText } from '../../../shared/text/engine.ts';
import { alikeDifferences } from '../store/alike.ts';
import { variationPatterns } from '../store/variation-patterns.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf, scopeOfAudit, scopeOfSystemRow } from '../store/lookup.ts';

/**
 * Declares everything that looks alike as expected, in this audit or in every audit of the system.
 * What a rule suggests high, or the meeting rated so, stays listed; where nothing else matches, the
 * declaration is refused.
 */
export const declareAlike: QuickCommand<'variation.declare-alike'> = {
  inverse: restore,
  recompares: 'afterwards',
  apply: (tx, { auditId, match, reach, reason }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const { staging = null, production = null, ...globs } = match;
    const pattern = { ...globs, staging, production };
    const known = variationPatterns(tx.store, system_id, auditId).some((row) =>
      (['dimension', 'subject', 'name', 'staging', 'production'] as const).every(
        (part) => row[part] === pattern[part],
      ),
    );
    if (known) throw refused('declared', 1);
    const { takes, high } = alikeDifferences(tx.store, auditId, pattern);
    if (takes.length === 0 && high.length > 0) throw refused('all-high', high.length);
    if (takes.length === 0) throw refused('nothing-alike', 0);
    const audit_id = reach === 'audit' ? auditId : null;
    tx.put('variation_pattern', { id: newId(), system_id, audit_id, ...pattern, reason });
    return { changed: takes.length };
  },
};

/** Takes a declaration back: what it explained is a difference again, unless something else explains it. */
export const retractVariation: QuickCommand<'variation.retract'> = {
  inverse: restore,
  removes: true,
  recompares: 'afterwards',
  scope: (store, { variationId }) => {
    const { audit_id } = rowOf(store, 'variation_pattern', variationId);
    return audit_id === null
      ? scopeOfSystemRow(store, 'variation_pattern', variationId)
      : scopeOfAudit(store, audit_id);
  },
  apply: (tx, { variationId }) => {
    tx.remove('variation_pattern', variationId);
    return null;
  },
};

function refused(code: 'declared' | 'all-high' | 'nothing-alike', count: number): AppError {
  const { sentence, remedy } = variationText.alike[code];
  return new AppError({ code: `variation.${code}`, sentence: sentence(count), remedy });
}
