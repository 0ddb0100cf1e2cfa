import type { DifferenceRow } from '../../shared/contract/index.ts';
import { assertNever, type Side } from '../../shared/model/words.ts';
import { componentsText } from '../../shared/text/components.ts';

/** The rule that says that two secrets were tagged under different keys. */
const otherKeys = 'finding.secret-not-comparable';

/** What a row says of itself where secrets are compared. */
export type SecretRow = Pick<
  DifferenceRow,
  'kind' | 'staging' | 'production' | 'variation' | 'suggestion'
>;

/**
 * What can be said of one side of a secret, whose value is kept nowhere: the same, different, not
 * comparable, present, empty or missing. Null where neither side is a secret.
 */
export function secretWord(row: SecretRow, side: Side): string | null {
  const own = row[side].state;
  const other = row[side === 'staging' ? 'production' : 'staging'].state;
  if (own === 'sensitive' && other === 'sensitive') return bothSecret(row);
  if (own === 'sensitive') return componentsText.secretPresent;
  if (other !== 'sensitive') return null;
  if (own === 'empty') return componentsText.secretEmpty;
  return own === 'absent' ? componentsText.secretMissing : null;
}

/**
 * Two secrets are called different where the comparison of their tags said so. A pair that a person
 * brought back, or that a custom rule judges, may have tags under two keys: both are present.
 */
function bothSecret({ kind, variation, suggestion }: SecretRow): string {
  switch (kind) {
    case 'same-but-should-differ':
      return componentsText.secretSame;
    case 'changed':
      if (suggestion.rule === otherKeys) return componentsText.secretNotComparable;
      return variation === null ? componentsText.secretPresent : componentsText.secretDifferent;
    case 'only-in-staging':
    case 'only-in-production':
      return componentsText.secretPresent;
    default:
      return assertNever(kind);
  }
}
