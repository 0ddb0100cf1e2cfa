import Typography from '@mui/material/Typography';
import type { SignRequestInfo } from '../../../shared/contract/index.ts';
import { signElsewhere as text } from '../../../shared/text/sign-elsewhere.ts';
import { meaningWords } from '../../../shared/text/signing.ts';
import { formatMoment } from '../../app/format.ts';
import { SignedContent } from '../signing/SignedContent.tsx';

/** Exactly what a file asks to be signed, or was signed in it. */
export function SignedLines({ info }: { readonly info: SignRequestInfo }) {
  const { preview, system, release, meaning, createdAt } = info;
  return (
    <>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {preview.title}. {text.about(system, release)}. {text.meaning}: {meaningWords[meaning]}.{' '}
        {text.asked(formatMoment(createdAt))}
      </Typography>
      <SignedContent preview={preview} />
    </>
  );
}
