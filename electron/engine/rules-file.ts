import { AppError } from '../../shared/model/errors.ts';
import { longestRuleFile, parseRuleFile } from '../../shared/risk/index.ts';
import type { OwnRules } from '../../shared/risk/index.ts';
import { ruleText } from '../../shared/text/rules.ts';
import { readRegular } from './collectors/regular-file.ts';

/** Bytes of the longest character of UTF-8. */
const BYTES = 4;
const { file: text } = ruleText;

/**
 * Reads a file of rules (`parseRuleFile`). Its errors carry the name under which it is shown.
 * @throws AppError `rules.unreadable`, `rules.too-long`, and those of `parseRuleFile`.
 */
export async function readRuleFile(path: string, shownAs: string): Promise<OwnRules> {
  try {
    return parseRuleFile(contentOf(path));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError({ ...error.data, place: { ...error.data.place, file: shownAs } });
  }
}

/** A pipe is never waited for, and a file without an end not read to it. */
function contentOf(path: string): string {
  try {
    const bytes = readRegular(path, { path, limit: longestRuleFile * BYTES, follow: true });
    return Buffer.from(bytes).toString('utf8');
  } catch (error) {
    if (codeOf(error) === 'source.too-large') {
      throw new AppError({ code: 'rules.too-long', ...text.tooLong });
    }
    throw new AppError({ code: 'rules.unreadable', ...text.unreadable(codeOf(error)) });
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.data.code;
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
