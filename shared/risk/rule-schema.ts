import { z } from 'zod';
import { isReadableName, readsAsWritten } from '../model/names.ts';
import { differenceKinds, dimensions, profileTraits, risks } from '../model/words.ts';
import { ruleText } from '../text/rules.ts';
import { graders } from './graders.ts';
import { predicates } from './predicates.ts';

/**
 * What people type, without halves of characters: no file could hold them. Rules go from hand to
 * hand, and are believed as they read.
 */
const typed = z
  .string()
  .overwrite((given) => given.toWellFormed())
  .trim()
  .min(1)
  .refine(readsAsWritten, ruleText.file.misleading);

/** Id of a rule: one readable line. */
export const ruleId = typed.max(100).refine(isReadableName);

const globs = z.array(typed.max(200)).min(1).max(100).optional();

/** What raises a risk: a trait of the release or the system, or an incident. */
const raisingTraits = [...profileTraits, 'kernel-dependent', 'incident'] as const;

/** A rule as a person or a file gives it. */
export const ruleSchema = z.strictObject({
  id: ruleId,
  title: typed.max(200).refine(isReadableName),
  match: z.strictObject({
    catalogueId: globs,
    dimension: z.array(z.enum(dimensions)).min(1).max(dimensions.length).optional(),
    subject: globs,
    name: globs,
    kind: z.array(z.enum(differenceKinds)).min(1).max(differenceKinds.length).optional(),
    value: globs,
    when: z
      .array(z.enum(Object.keys(predicates)))
      .max(20)
      .optional(),
  }),
  risk: z.union([z.enum(risks), z.strictObject({ grader: z.enum(Object.keys(graders)) })]),
  rationale: typed.max(1000),
  raisedBy: z
    .array(z.strictObject({ trait: z.enum(raisingTraits), reason: typed.max(500) }))
    .max(raisingTraits.length)
    .optional(),
  resembles: z.literal([1, 2, 3]).optional(),
  version: z.number().int().min(1).max(1_000_000).default(1),
});
