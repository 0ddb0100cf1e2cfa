import { AppError } from '../../../shared/model/errors.ts';
import { settledText } from '../../../shared/text/release.ts';

/** The expected error of an act that needs a reason and has none. */
export function reasonMissing(sentence: string): AppError {
  return new AppError({
    code: 'command.reason-missing',
    sentence,
    remedy: settledText.remedy,
    place: { field: 'reason' },
  });
}
