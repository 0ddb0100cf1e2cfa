import { z } from 'zod';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** Step 5: exceptions. */
export const governCommands = {
  /** Requests an exception with all fields of the template; one of expiry date and trigger. */
  'exception.request': entry<{ exceptionId: string; number: number }>()(
    z.object({
      auditId: s.id,
      title: s.name,
      dimension: s.dimension,
      differenceIds: s.ids,
      reason: s.text,
      riskAssessment: s.text,
      mitigation: s.text,
      requester: s.name,
      owner: s.name,
      expiresOn: s.date.nullable(),
      reviewTrigger: s.text.nullable(),
    }),
  ),
  /** Approves; refused when the approver is the requester or the owner. */
  'exception.approve': entry<null>()(
    z.object({ exceptionId: s.id, approver: s.name, note: s.optionalText }),
  ),
  'exception.reject': entry<null>()(
    z.object({ exceptionId: s.id, approver: s.name, note: s.text }),
  ),
  'exception.withdraw': entry<null>()(z.object({ exceptionId: s.id, reason: s.text })),
};
