import Typography from '@mui/material/Typography';
import type { PackageDone } from '../../../shared/contract/index.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { formatSize } from '../../app/format.ts';
import { Written } from '../exports/Written.tsx';

const text = packageScreen.export;

/** A package that was written: who signed it, whether it is encrypted, and the head of its chain. */
export function PackageWritten({ done }: { readonly done: PackageDone }) {
  const lines = [
    done.fingerprint === null ? text.unsigned : text.signed(done.fingerprint),
    ...(done.encrypted ? [text.encrypted] : []),
    ...(done.head === null ? [] : [text.head(done.head)]),
  ];
  return (
    <Written {...done} checked={text.checked(done.filesChecked, formatSize(done.size))}>
      {lines.map((line) => (
        <Typography key={line} variant="body2">
          {line}
        </Typography>
      ))}
    </Written>
  );
}
