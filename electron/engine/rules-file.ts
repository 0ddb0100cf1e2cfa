import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../shared/model/errors.ts';
import { longestRuleFile, parseRuleFile } from '../../shared/risk/index.ts';
import type { OwnRules } from '../../shared/risk/index.ts';
import { ruleText } from '../../shared/text/rules.ts';

/** Bytes of the longest character of UTF-8. */
const BYTES = 4;
const { file: text } = ruleText;

/**
 * Reads a file of rules (`parseRuleFile`). Its errors carry the name under which it is shown.
 * @throws AppError `rules.unreadable`, and those of `parseRuleFile`.
 */
export async function readRuleFile(path: string, shownAs: string): Promise<OwnRules> {
  try {
    return parseRuleFile(await contentOf(path));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError({ ...error.data, place: { ...error.data.place, file: shownAs } });
  }
}

async function contentOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > longestRuleFile * BYTES) {
      throw new AppError({ code: 'rules.too-long', ...text.tooLong });
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError({ code: 'rules.unreadable', ...text.unreadable(codeOf(error)) });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
