import { z } from 'zod';
import { registerColumns } from '../../exceptions/register-columns.ts';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** What an exception chooses its rows by: globs over subject and name, within its dimension. */
export const exceptionPattern = z.object({
  subject: s.glob,
  name: s.glob,
  catalogueId: s.id.nullable().default(null),
});
const patterns = z.array(exceptionPattern).max(100);

/** Where the exception covers: rows by id, and what its patterns match at this moment. */
const covered = {
  differenceIds: z.array(s.id).max(200_000).default([]),
  patterns: patterns.default([]),
};

/** Everything that the template asks for, without what it covers. */
const template = {
  title: s.name,
  dimension: s.dimension,
  reason: s.text,
  riskAssessment: s.text,
  mitigation: s.text,
  /** What holds in place of the closed gap; asked for where a covered gap is rated high. */
  compensatingControl: s.optionalText.default(''),
  requester: s.name,
  owner: s.name,
  /** Last day on which it holds. */
  expiresOn: s.date.nullable(),
  /** The event that calls for a review. One of expiry date and event is needed. */
  reviewTrigger: s.text.nullable(),
  /** When somebody looks whether the event has happened; by default after `reviewDays`. */
  checkOn: s.date.nullable().default(null),
};

/** A template that is not finished: everything but the dimension may be missing. */
const unfinished = {
  ...covered,
  title: s.optionalName.default(''),
  dimension: s.dimension,
  reason: s.optionalText.default(''),
  riskAssessment: s.optionalText.default(''),
  mitigation: s.optionalText.default(''),
  compensatingControl: s.optionalText.default(''),
  requester: s.optionalName.default(''),
  owner: s.optionalName.default(''),
  expiresOn: s.date.nullable().default(null),
  reviewTrigger: s.optionalText.nullable().default(null),
  checkOn: s.date.nullable().default(null),
};

/** Which column of a sheet each part of the template is read from; the first column is 0. */
export const registerMapping = z.partialRecord(
  z.enum(registerColumns),
  z.number().int().min(0).max(16_383),
);
export type RegisterMapping = z.output<typeof registerMapping>;

const numbered = entry<{ exceptionId: string; number: number }>();

/** The exception register of a system: the life of each exception. */
export const exceptionCommands = {
  /** Keeps an unfinished exception; with an id, changes a draft. */
  'exception.draft': numbered(
    z.object({ auditId: s.id, exceptionId: s.id.nullable().default(null), ...unfinished }),
  ),
  /**
   * Requests an exception. With the id of a draft, of a request or of a rejected one, that one is
   * requested as it is said now and keeps its number.
   */
  'exception.request': numbered(
    z.object({
      auditId: s.id,
      exceptionId: s.id.nullable().default(null),
      ...template,
      ...covered,
    }),
  ),
  /**
   * Approves by signing, after the passphrase was checked: freezes the template, the covered values
   * and their ratings. An approval that is void is given anew. Refused, and the refusal recorded,
   * for whoever requested, owned or recorded it or one that it renews, at any time and under any name
   * that they had, and for roles that may not approve the highest covered rating.
   */
  'exception.approve': entry<{ signatureId: string; contentHash: string }>()(
    z.object({
      exceptionId: s.id,
      personId: s.id,
      passphrase: z.string().min(1).max(1024),
      note: s.optionalText,
      /** Hash of what was shown: refused where the exception says something else by now. */
      contentHash: z.string().max(64).optional(),
    }),
  ),
  /** Rejects a request in the name of whoever acts; it can be requested again. */
  'exception.reject': entry<null>()(z.object({ exceptionId: s.id, note: s.text })),
  /** Ends a request or an approval before its time; an approval for those who may close one. */
  'exception.withdraw': entry<null>()(z.object({ exceptionId: s.id, reason: s.text })),
  /**
   * Requests the same rows again under a new number. The old one keeps standing until the new one
   * is approved; from then on it is renewed.
   */
  'exception.renew': numbered(z.object({ auditId: s.id, exceptionId: s.id, ...template })),
  /** Ends an approved exception that is not needed any more. */
  'exception.close': entry<null>()(z.object({ exceptionId: s.id, reason: s.text })),
  /**
   * Records that somebody looked whether the review trigger has happened, and when to look again: no
   * later than was approved. Refused once the exception has expired or is void.
   */
  'exception.checked': entry<null>()(
    z
      .object({ exceptionId: s.id, nextCheckOn: s.date, finding: s.text })
      .transform((given) => ({ ...given, reason: given.finding })),
  ),
  /** Removes a draft. Its number stays used. */
  'exception.discard': entry<null>()(z.object({ exceptionId: s.id, reason: s.text })),
  /**
   * Takes an existing register or plan of action (.xlsx, CSV). Each row becomes a draft with its
   * origin, whole or not at all; nothing is approved by it.
   */
  'register.import': entry<RegisterImported>()(
    z.object({
      auditId: s.id,
      file: s.fileToken,
      sheet: z.string().max(255),
      /** Counts from 1, as spreadsheets show it. */
      headerRow: z.number().int().min(1).max(1000),
      columns: registerMapping,
      /** Of rows that do not name one. */
      dimension: s.dimension.default('infrastructure'),
      reason: s.text,
    }),
  ),
};

/** What became of the rows of an imported register. */
export interface RegisterImported {
  readonly added: number;
  /** Rows that were left out, each with what to do about it. */
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
}
