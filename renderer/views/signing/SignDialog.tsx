import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SignatureMeaning } from '../../../shared/model/words.ts';
import { sameRole } from '../../../shared/signing/authority.ts';
import type { SignedSubject } from '../../../shared/signing/subject.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { signingText as text } from '../../../shared/text/signing-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { InPrivate } from './InPrivate.tsx';
import { SignedContent } from './SignedContent.tsx';
import { SignerFields } from './SignerFields.tsx';
import { useSigning } from './useSigning.ts';
import type { Signing } from './useSigning.ts';

/** What is signed, in words, and with which meanings it can be. */
export interface SignProps {
  readonly auditId: string;
  readonly subject: SignedSubject;
  /** For the title: `Decision on release 7.1`. */
  readonly name: string;
  /** Those that can be chosen; the first stands there at first. */
  readonly meanings: readonly [SignatureMeaning, ...SignatureMeaning[]];
  /** Whom the required signature asks for, where the dialog was opened for one; empty: anybody. */
  readonly role?: string;
  readonly onClose: () => void;
}

/** Signs a decision or an audit: what exactly, who, with which meaning. */
export function SignDialog(props: SignProps) {
  return (
    <InPrivate onClose={props.onClose}>
      <OpenSignDialog {...props} />
    </InPrivate>
  );
}

function OpenSignDialog({ auditId, subject, name, meanings, role = '', onClose }: SignProps) {
  const [meaning, setMeaning] = useState<SignatureMeaning>(meanings[0]);
  const signing = useSigning({
    auditId,
    subject,
    meaning,
    send: async (given) =>
      runCommand('signature.give', { auditId, subject, meaning, ...given }, { quiet: true }),
    onSigned: (who) => {
      announce(text.sign.done(who));
      onClose();
    },
  });
  return (
    <FormDialog
      width="wide"
      title={text.sign.title(name)}
      action={text.sign.act}
      disabled={signing.busy || signing.persons?.length === 0}
      onConfirm={() => void signing.sign()}
      onClose={onClose}
    >
      <TextField
        select
        label={text.meaningLabel}
        value={meaning}
        disabled={meanings.length === 1}
        onChange={(event) => setMeaning(event.target.value as SignatureMeaning)}
      >
        {meanings.map((one) => (
          <MenuItem key={one} value={one}>
            {meaningWords[one]}
          </MenuItem>
        ))}
      </TextField>
      <SignedContent preview={signing.preview} />
      <SignerFields auditId={auditId} signing={signing} />
      <OtherRole signing={signing} role={role} />
      <Typography variant="body2">{text.final}</Typography>
    </FormDialog>
  );
}

/** Says before it is given that a signature will not be the required one. */
function OtherRole({ signing, role }: { readonly signing: Signing; readonly role: string }) {
  const chosen = signing.persons?.find(({ id }) => id === signing.personId);
  if (role === '' || chosen === undefined || sameRole(chosen.role, role)) return null;
  return <Alert severity="warning">{text.sign.otherRole(chosen.name, role)}</Alert>;
}
