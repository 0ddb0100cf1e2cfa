import { z } from 'zod';
import { AppError } from '../model/errors.ts';
import type { Rule } from '../model/rule.ts';
import { differenceKinds, dimensions, profileTraits, risks } from '../model/words.ts';
import { domainText } from '../text/domain.ts';
import { graders } from './graders.ts';
import { predicates } from './predicates.ts';

const globs = z.array(z.string().min(1).max(200)).min(1).max(100).optional();

const ruleSchema = z.strictObject({
  id: z.string().min(1).max(100),
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

const fileSchema = z.array(ruleSchema).max(1000);

/**
 * Reads custom rules: a JSON array, as text or already parsed. They come out as `custom` whatever
 * they say of themselves.
 * @throws AppError `rules.not-json` or `rules.invalid`, with the place inside the document.
 */
export function parseRules(json: unknown): readonly Rule[] {
  const result = fileSchema.safeParse(typeof json === 'string' ? parseJson(json) : json);
  if (!result.success) throw invalid(result.error);
  return result.data.map((rule) => ({ ...stripUndefined(rule), origin: 'custom' }) as Rule);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError({ code: 'rules.not-json', ...domainText.rules.notJson });
  }
}

/** Optional parts that are absent, not undefined: rules are compared and hashed as data. */
function stripUndefined<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function invalid(error: z.ZodError): AppError {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  return new AppError({
    code: 'rules.invalid',
    sentence: domainText.rules.invalid(issue?.message ?? ''),
    remedy: domainText.rules.remedy,
    place: { path },
  });
}
