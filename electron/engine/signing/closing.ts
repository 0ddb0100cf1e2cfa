import type { ReleaseSignature } from '../../../shared/contract/views.ts';
import { exceptionStanding } from '../../../shared/exceptions/index.ts';
import { subjectText } from '../../../shared/signing/subject.ts';
import type { SignedSubject } from '../../../shared/signing/subject.ts';
import { closingOf } from '../queries/closing.ts';
import type { Closing } from '../queries/closing.ts';
import { registerView } from '../queries/register.ts';
import { scorecardInput, scorecardOf } from '../queries/scorecard.ts';
import type { Store } from '../store/store.ts';
import { canonicalJson } from '../store/trail.ts';
import { contentOfSubject } from './content.ts';
import { decisionsByTrail } from './newest-decision.ts';
import { requiredSignatures } from './required.ts';

/** What an audit keeps of the moment at which it is closed, as JSON. */
export function closingJson(store: Store, auditId: string, now: Date): string {
  const decisions = decisionsByTrail(store, auditId).map(({ id }): SignedSubject => ({
    kind: 'decision',
    id,
  }));
  const subjects = [...decisions, { kind: 'audit', id: auditId } as const];
  const closing: Closing = {
    scorecard: scorecardOf(store, auditId, now),
    exceptions: standingOf(store, auditId, now),
    register: registerView(store, { auditId }, now).exceptions,
    signatures: requiredSignatures(store, auditId, now),
    contents: Object.fromEntries(
      subjects.map((each) => [subjectText(each), contentOfSubject(store, each, now)]),
    ),
  };
  return canonicalJson(closing);
}

/** The signatures that an audit requires, and how they stand; once it is closed, as they stood. */
export function requiredOrStood(
  store: Store,
  auditId: string,
  now: Date,
): readonly ReleaseSignature[] {
  return closingOf(store, auditId)?.signatures ?? requiredSignatures(store, auditId, now);
}

function standingOf(store: Store, auditId: string, now: Date): Closing['exceptions'] {
  const { exceptions, today } = scorecardInput(store, auditId, now);
  return exceptions.map((each) => ({ ...each, standing: exceptionStanding(each, today) }));
}
