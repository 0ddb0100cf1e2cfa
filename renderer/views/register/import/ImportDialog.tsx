import Button from '@mui/material/Button';
import { useState } from 'react';
import { registerText } from '../../../../shared/text/register-screen.ts';

/** Opens the import of a register. */
export function ImportButton({ auditId }: { readonly auditId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{registerText.import}</Button>
      {open && <span>{auditId}</span>}
    </>
  );
}
