import { StepPage } from '../../components/StepPage.tsx';
import { appText } from '../../../shared/text/app.ts';

/** The register of exceptions. */
export function ExceptionsView(_props: { readonly auditId: string }) {
  return <StepPage title={appText.rail.exceptions}>{null}</StepPage>;
}
