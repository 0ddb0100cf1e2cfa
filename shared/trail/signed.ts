import type { VerifyBreak } from '../contract/verify.ts';
import { dimensions, risks, valueStates } from '../model/words.ts';
import { verifyText } from '../text/verify.ts';
import { broken } from './broken.ts';
import { canonicalJson } from './entry.ts';
import type { CellRow, NewHasher } from './entry.ts';
import { listOf, maybe, objectOf, oneOf, text } from './shape.ts';
import type { RecordView } from './view.ts';

/** Tables whose rows keep what somebody was shown, with its hash. */
const signedTables = ['signature', 'outside_approval'] as const;

/** What is read again of an exception that was signed. */
const exceptionSigned = objectOf({
  dimension: oneOf(dimensions),
  covers: listOf(
    objectOf({
      key: text,
      binding: text,
      subject: text,
      name: text,
      staging: maybe(text),
      stagingState: oneOf(valueStates),
      production: maybe(text),
      productionState: oneOf(valueStates),
      risk: maybe(oneOf(risks)),
    }),
  ),
});

/** Whether what was signed is what its hash says, in the one spelling that it has. */
export function signedBreak(view: RecordView, newHasher: NewHasher): VerifyBreak | null {
  for (const table of signedTables) {
    for (const row of view.rows(table)) {
      if (isSigned(row, newHasher)) continue;
      const sentence = verifyText.signed(String(row['name'] ?? row['approver']));
      return broken('signed-content', null, sentence);
    }
  }
  return null;
}

function isSigned(row: CellRow, newHasher: NewHasher): boolean {
  const json = String(row['json_content']);
  const hash = newHasher();
  hash.update(json);
  if (hash.hex() !== row['content_hash']) return false;
  const content = JSON.parse(json) as object;
  const isException = String(row['subject']).startsWith('exception:');
  return isSpelled(content, json) && (!isException || exceptionSigned(content));
}

/** What RFC 8785 cannot write is in no spelling. */
function isSpelled(content: object, json: string): boolean {
  try {
    return canonicalJson(content) === json;
  } catch {
    return false;
  }
}
