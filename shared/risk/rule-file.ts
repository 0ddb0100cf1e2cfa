import { z } from 'zod';
import { AppError } from '../model/errors.ts';
import type { Rule } from '../model/rule.ts';
import { ruleText } from '../text/rules.ts';
import { ruleProblem } from './check.ts';
import { ruleId, ruleSchema } from './rule-schema.ts';
import { builtInRule, ownRule, ruleContent } from './system-catalogue.ts';
import type { OwnRules } from './system-catalogue.ts';

/** Name of the form of a file of rules. */
export const ruleFileSchema = 'evenkeel/rules/1';
/** Most rules of a file, and of a system. */
export const mostRules = 1000;
/** Most characters of a file of rules. */
export const longestRuleFile = 4_000_000;

const { file: text } = ruleText;
const rules = z.array(ruleSchema).max(mostRules);
const fileSchema = z.strictObject({
  schema: z.literal(ruleFileSchema),
  rules,
  off: z.array(ruleId).max(mostRules).default([]),
});

type Written = z.output<typeof ruleSchema>;

/**
 * Reads a file of rules: `{ "schema": "evenkeel/rules/1", "rules": [], "off": [] }`, or the bare
 * array of rules, as text or already parsed. They come out as `custom` whatever they say.
 * @throws AppError `rules.not-json`, `rules.too-long`, or what is wrong with a rule, with the place
 * inside the document (`rules[3].match.when[0]`).
 */
export function parseRuleFile(given: unknown): OwnRules {
  const json = typeof given === 'string' ? parseJson(given) : given;
  const bare = Array.isArray(json);
  const result = bare ? rules.safeParse(json) : fileSchema.safeParse(json);
  if (!result.success) throw malformed(result.error, json);
  const { data } = result;
  const found = Array.isArray(data) ? { rules: data, off: [] } : data;
  const path = bare ? [] : ['rules'];
  checkRules(found.rules, path);
  checkOff(found);
  return { rules: found.rules.map(toRule), off: [...new Set(found.off)] };
}

/** The text of a file of rules: what `parseRuleFile` reads. */
export function ruleFileText({ rules: own, off }: OwnRules): string {
  const written = own.map(({ origin: _origin, ...rule }) => rule);
  return `${JSON.stringify({ schema: ruleFileSchema, rules: written, off }, null, 2)}\n`;
}

function toRule(written: Written): Rule {
  return ownRule(ruleContent(written as Omit<Rule, 'origin'>), written.version);
}

function parseJson(content: string): unknown {
  if (content.length > longestRuleFile) {
    throw new AppError({ code: 'rules.too-long', ...text.tooLong });
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError({ code: 'rules.not-json', ...text.notJson });
  }
}

function malformed({ issues: [issue] }: z.ZodError, json: unknown): AppError {
  const path = issue?.path ?? [];
  const { id, field } = namedAt(json, path);
  const what = [field, issue?.message ?? ''].filter(Boolean).join(': ');
  return atPlace('rules.invalid', path, { sentence: text.invalid(what, id), remedy: text.remedy });
}

/** The rule that a path leads into, by its id where that can be read, and the part of it. */
function namedAt(
  json: unknown,
  path: readonly PropertyKey[],
): { readonly id: string | null; readonly field: string } {
  const at = path.findIndex((step) => typeof step === 'number');
  const given = path
    .slice(0, at + 1)
    .reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown>)[step], json);
  const id = ruleId.safeParse((given as { readonly id?: unknown } | null)?.id);
  return {
    id: id.success ? id.data : null,
    field: id.success ? z.core.toDotPath(path.slice(at + 1)) : '',
  };
}

function checkRules(found: readonly Written[], path: readonly PropertyKey[]): void {
  const seen = new Set<string>();
  for (const [index, rule] of found.entries()) {
    const at = [...path, index];
    if (seen.has(rule.id)) throw atPlace('rules.duplicate', [...at, 'id'], text.duplicate(rule.id));
    seen.add(rule.id);
    const problem = ruleProblem(rule as Pick<Rule, 'match'>);
    if (problem) throw atPlace(problem.code, [...at, ...problem.path], problem);
  }
}

function checkOff(found: { readonly rules: readonly Written[]; readonly off: readonly string[] }) {
  const own = new Set(found.rules.map(({ id }) => id));
  for (const [index, id] of found.off.entries()) {
    const known = own.has(id) || builtInRule(id) !== undefined;
    if (!known) throw atPlace('rules.unknown-rule', ['off', index], text.unknownOff(id));
  }
}

function atPlace(
  code: string,
  path: readonly PropertyKey[],
  { sentence, remedy }: { readonly sentence: string; readonly remedy: string },
): AppError {
  const place = path.length === 0 ? {} : { place: { path: z.core.toDotPath(path) } };
  return new AppError({ code, sentence, remedy, ...place });
}
