import { LEAST_PASSPHRASE } from '../../../shared/signing/passphrase.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { PassphraseField } from '../signing/PassphraseField.tsx';
import type { NewPassphrase, NewPassphraseProblems } from './newPassphrase.ts';

const text = peopleText.set;

/** A new passphrase, twice. */
export function NewPassphraseFields(props: {
  readonly given: NewPassphrase;
  readonly problems: NewPassphraseProblems;
  readonly onChange: (given: NewPassphrase) => void;
  readonly onEnter: () => void;
}) {
  const { given, problems, onChange, onEnter } = props;
  return (
    <>
      <PassphraseField
        label={text.next}
        hint={text.nextHint(LEAST_PASSPHRASE)}
        value={given.next}
        error={problems.next ?? null}
        onChange={(next) => onChange({ ...given, next })}
      />
      <PassphraseField
        label={text.again}
        hint={text.againHint}
        value={given.again}
        error={problems.again ?? null}
        onChange={(again) => onChange({ ...given, again })}
        onEnter={onEnter}
      />
    </>
  );
}
