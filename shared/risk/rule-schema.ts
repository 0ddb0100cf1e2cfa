import { z } from 'zod';
import { differenceKinds, dimensions, profileTraits, risks } from '../model/words.ts';
import { graders } from './graders.ts';
import { predicates } from './predicates.ts';

/** Id of a rule. */
export const ruleId = z.string().min(1).max(100);

const globs = z.array(z.string().min(1).max(200)).min(1).max(100).optional();

/** A rule as a person or a file gives it. */
export const ruleSchema = z.strictObject({
  id: ruleId,
  title: z.string().min(1).max(200),
  match: z.strictObject({
    catalogueId: globs,
    dimension: z.array(z.enum(dimensions)).min(1).optional(),
    subject: globs,
    name: globs,
    kind: z.array(z.enum(differenceKinds)).min(1).optional(),
    value: globs,
    when: z.array(z.enum(Object.keys(predicates))).optional(),
  }),
  risk: z.union([z.enum(risks), z.strictObject({ grader: z.enum(Object.keys(graders)) })]),
  rationale: z.string().min(1).max(1000),
  raisedBy: z
    .array(
      z.strictObject({
        trait: z.enum([...profileTraits, 'kernel-dependent', 'incident']),
        reason: z.string().min(1).max(500),
      }),
    )
    .optional(),
  resembles: z.literal([1, 2, 3]).optional(),
  version: z.number().int().min(1).default(1),
});
