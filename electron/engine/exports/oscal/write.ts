import { createHash } from 'node:crypto';
import type { OscalModel } from '../../../../shared/contract/commands/reports.ts';
import type { OscalData } from './data.ts';
import { checkOscal } from './check.ts';
import { draftOf } from './document.ts';
import { planOfAction } from './poam.ts';
import { assessmentResults } from './results.ts';
import type { JsonObject } from './values.ts';

/** A document as it leaves. */
export interface WrittenOscal {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** References that were followed when it was read back. */
  readonly checked: number;
}

const roots: Readonly<Record<OscalModel, string>> = {
  poam: 'plan-of-action-and-milestones',
  'assessment-results': 'assessment-results',
};

/**
 * Writes a document and reads it back. Needs no database, so it runs in a worker thread.
 *
 * @throws AppError `oscal.nothing-planned`, or `oscal.not-as-written`.
 */
export function writeOscal(data: OscalData): WrittenOscal {
  const document = wellFormed({ [roots[data.model]]: bodyOf(data) });
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  const checked = checkOscal(bytes, document);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), checked };
}

/** The same without halves of characters: no file could hold them. */
function wellFormed(document: JsonObject): JsonObject {
  const whole = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.toWellFormed() : value;
  return JSON.parse(JSON.stringify(document), whole) as JsonObject;
}

function bodyOf(data: OscalData): JsonObject {
  const draft = draftOf(data);
  switch (data.model) {
    case 'poam':
      return planOfAction(draft);
    case 'assessment-results':
      return assessmentResults(draft);
  }
}
