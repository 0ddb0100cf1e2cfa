import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { exceptionNumber } from '../../../shared/text/components.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { InPrivate } from './InPrivate.tsx';
import { OutsideDialog } from './OutsideDialog.tsx';
import { SignedContent } from './SignedContent.tsx';
import { SignerFields } from './SignerFields.tsx';
import { useSigning, type Given } from './useSigning.ts';

const text = signingText.approve;

/** What is approved. */
export interface ApprovalProps {
  readonly auditId: string;
  readonly exceptionId: string;
  readonly number: number;
  readonly onClose: () => void;
}

/** Approves an exception by signing it, or leads to an approval that was given elsewhere. */
export function ApproveDialog(props: ApprovalProps & { readonly startOutside?: boolean }) {
  const [outside, setOutside] = useState(props.startOutside ?? false);
  return (
    <InPrivate onClose={props.onClose}>
      {outside ? (
        <OutsideDialog
          auditId={props.auditId}
          subject={{ kind: 'exception', id: props.exceptionId }}
          name={exceptionNumber(props.number)}
          onClose={props.onClose}
        />
      ) : (
        <SigningDialog {...props} onOutside={() => setOutside(true)} />
      )}
    </InPrivate>
  );
}

function SigningDialog(props: ApprovalProps & { readonly onOutside: () => void }) {
  const { auditId, exceptionId, onClose } = props;
  const number = exceptionNumber(props.number);
  const signing = useSigning({
    auditId,
    subject: { kind: 'exception', id: exceptionId },
    meaning: 'approved',
    send: async (given: Given) =>
      runCommand('exception.approve', { exceptionId, ...given }, { quiet: true }),
    onSigned: (name) => {
      announce(text.done(number, name));
      onClose();
    },
  });
  return (
    <FormDialog
      width="wide"
      title={text.title(number)}
      action={text.act}
      disabled={signing.busy || signing.persons?.length === 0}
      onConfirm={() => void signing.sign()}
      onClose={onClose}
    >
      <Typography>{text.body}</Typography>
      <SignedContent preview={signing.preview} />
      <SignerFields auditId={auditId} signing={signing} />
      <Typography variant="body2">{text.final}</Typography>
      <Button variant="text" sx={{ justifySelf: 'start' }} onClick={props.onOutside}>
        {text.outside}
      </Button>
    </FormDialog>
  );
}
