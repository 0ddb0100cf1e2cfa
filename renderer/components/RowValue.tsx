import type { SecretRow } from './secretWord.ts';
import type { Side } from '../../shared/model/words.ts';
import { secretWord } from './secretWord.ts';
import { ValueText } from './ValueText.tsx';

/** One side's value of a difference, marked where it differs; secrets in words. */
export function RowValue(props: {
  readonly row: SecretRow;
  readonly side: Side;
  readonly wrap?: boolean;
  /** How a value is spelled here, for example on one line. */
  readonly spell?: (value: string | null) => string | null;
}) {
  const { row, side, wrap = false, spell = asItIs } = props;
  const own = row[side];
  const other = row[side === 'staging' ? 'production' : 'staging'];
  return (
    <ValueText
      wrap={wrap}
      value={spell(own.value)}
      state={own.state}
      other={spell(other.value)}
      secret={secretWord(row, side)}
    />
  );
}

const asItIs = (value: string | null): string | null => value;
