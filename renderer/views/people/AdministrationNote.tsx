import Alert from '@mui/material/Alert';
import { administrationText as text } from '../../../shared/text/administration.ts';
import type { Administrators } from './useAllowance.ts';

/** Whether anybody may change who may act, and what to do about it; else whose passphrase it takes. */
export function AdministrationNote({
  administrators,
}: {
  readonly administrators: Administrators;
}) {
  if (administrators.length === 0) {
    return (
      <Alert severity="warning">
        {text.open} {text.openRemedy}
      </Alert>
    );
  }
  return <Alert severity="info">{text.guarded(administrators.map(({ name }) => name))}</Alert>;
}
