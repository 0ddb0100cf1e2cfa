import { z } from 'zod';
import { meaning, signedSubject } from './commands/people.ts';
import { entry } from './entry.ts';
import * as s from './schemas.ts';
import type { PeopleView, SignaturesView, SigningPreview } from './views.ts';

/** Questions about people and what they sign. */
export const peopleQueries = {
  /** The people of the audit's system, what they may do, and what was refused. */
  'people.get': entry<PeopleView>()(z.object({ auditId: s.id })),
  /** Signatures and outside approvals of an audit and of the exceptions of its system. */
  'signatures.get': entry<SignaturesView>()(z.object({ auditId: s.id })),
  /** Exactly what would be signed, and what stands in the way. */
  'signing.preview': entry<SigningPreview>()(
    z.object({
      auditId: s.id,
      subject: signedSubject,
      meaning,
      personId: s.id.nullable().default(null),
    }),
  ),
};
