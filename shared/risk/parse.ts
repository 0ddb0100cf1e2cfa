import { z } from 'zod';
import { AppError } from '../model/errors.ts';
import type { Rule } from '../model/rule.ts';
import { domainText } from '../text/domain.ts';
import { ruleSchema } from './rule-schema.ts';

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
