import { AppError } from '../../../shared/model/errors.ts';
import { assertNever } from '../../../shared/model/words.ts';
import type { SignedSubject } from '../../../shared/signing/subject.ts';
import { governText } from '../../../shared/text/govern.ts';
import { exceptionNumber } from '../../../shared/text/components.ts';
import { subjectWords } from '../../../shared/text/signing.ts';
import { rowOf } from '../store/lookup.ts';
import type { Store } from '../store/store.ts';

/** What a subject is called; one that is not in the record any more says so. */
export function subjectTitle(store: Store, subject: SignedSubject): string {
  try {
    return titleOf(store, subject);
  } catch (error) {
    if (error instanceof AppError) return subjectWords.gone[subject.kind];
    throw error;
  }
}

function titleOf(store: Store, { kind, id }: SignedSubject): string {
  switch (kind) {
    case 'exception': {
      const { number, title } = rowOf(store, 'exception', id);
      return subjectWords.exception(exceptionNumber(number), title);
    }
    case 'decision': {
      const { decision, audit_id } = rowOf(store, 'decision', id);
      const { release } = rowOf(store, 'audit', audit_id);
      return subjectWords.decision(governText.decision.words[decision], release);
    }
    case 'audit': {
      const { number, release } = rowOf(store, 'audit', id);
      return subjectWords.audit(number, release);
    }
    default:
      return assertNever(kind);
  }
}
