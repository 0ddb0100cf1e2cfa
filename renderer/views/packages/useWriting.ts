import { useState } from 'react';
import type { ErrorData, Result } from '../../../shared/model/errors.ts';
import { noSecrets, secretProblems, secretsInput, type PackageSecrets } from './packageFields.ts';

/** Writing a file that takes passphrases: what is typed, what is missing, what was refused. */
export function useWriting<Written>(props: {
  /** Whether what else the dialog asks is complete. */
  readonly complete: boolean;
  readonly write: (secrets: ReturnType<typeof secretsInput>) => Promise<Result<Written>>;
  readonly onWritten: (written: Written) => void;
  /** Shows a refusal at a field that is not of the file; false where it is about something else. */
  readonly refused?: (error: ErrorData) => boolean;
}) {
  const [given, setGiven] = useState(noSecrets);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly field: string; readonly said: string } | null>(
    null,
  );
  const problems = secretProblems(given);
  const write = async (): Promise<void> => {
    setAsked(true);
    setRefusal(null);
    if (!props.complete || Object.keys(problems).length > 0 || busy) return;
    setBusy(true);
    const result = await props.write(secretsInput(given));
    setBusy(false);
    if (result.ok) return props.onWritten(result.value);
    if (props.refused?.(result.error)) return;
    const { sentence, remedy, place } = result.error;
    setRefusal({ field: place?.field ?? '', said: `${sentence} ${remedy}` });
  };
  const atKey = refusal?.field === 'keyPassphrase';
  return {
    given,
    change: (part: Partial<PackageSecrets>) => setGiven((now) => ({ ...now, ...part })),
    asked,
    problems: asked ? problems : {},
    keyProblem: atKey ? refusal.said : null,
    refusal: refusal && !atKey ? refusal.said : null,
    busy,
    write,
  };
}
