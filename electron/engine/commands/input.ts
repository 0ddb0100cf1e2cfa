import { z } from 'zod';
import { commands } from '../../../shared/contract/commands/index.ts';
import type { CommandName, ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { optionalName, optionalText } from '../../../shared/contract/schemas.ts';
import type { CallContext } from '../../../shared/contract/calls.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { inputText } from '../../../shared/text/engine.ts';

interface FieldWords {
  readonly sentence: (field: string) => string;
  readonly remedy: string;
}

/** The input as its schema sees it. Throws `input.invalid` with the field as its place. */
export function parseInput<N extends CommandName>(name: N, input: unknown): ParsedCommandInput<N> {
  return parseWith(commands[name].input, input) as ParsedCommandInput<N>;
}

/** Parses with a schema of the contract, turning its first issue into an expected error. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw fieldError('input.invalid', String(issue?.path.join('.') ?? ''), wordsOf(issue));
}

/** Checks who acts: every entry of the trail names a person. */
export function checkContext(given: unknown): CallContext {
  const context = parseWith(callContext, given);
  const { actor } = context;
  if (actor === '') {
    throw new AppError({
      code: 'person.missing',
      sentence: inputText.personMissing,
      remedy: inputText.personRemedy,
      place: { field: 'actor' },
    });
  }
  return { ...context, onBehalfOf: context.onBehalfOf === '' ? null : context.onBehalfOf };
}

const callContext = z.object({
  commandId: z.string().regex(/^[\w.:-]{1,100}$/),
  actor: optionalName,
  onBehalfOf: optionalName.nullish().transform((name) => name ?? null),
  reason: optionalText.nullish().transform((reason) => reason ?? null),
});

/** An expected error about one field of a form. */
export function fieldError(code: string, field: string, words: FieldWords): AppError {
  return new AppError({
    code,
    sentence: words.sentence(labelOf(field)),
    remedy: words.remedy,
    place: { field },
  });
}

function wordsOf(issue: z.core.$ZodIssue | undefined): FieldWords {
  if (issue?.code === 'too_small' && issue.origin === 'string') return inputText.empty;
  if (issue?.code === 'too_small' && issue.origin === 'array') return inputText.nothingChosen;
  if (issue?.code === 'too_big') return inputText.tooLong;
  if (issue?.code === 'invalid_format' && issue.format === 'date') return inputText.notADate;
  if (issue?.code === 'custom') return inputText.notReadable;
  return inputText.wrong;
}

/** `reviewOn` becomes `Review on`; for a path its last part counts. */
function labelOf(field: string): string {
  const last = field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  const words = last.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words === '' ? inputText.theInput : words.charAt(0).toUpperCase() + words.slice(1);
}
