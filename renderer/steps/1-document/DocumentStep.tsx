import { StepPage } from '../../components/StepPage.tsx';
import { words } from '../../../shared/text/components.ts';

/** Step 1, document. */
export function DocumentStep(_props: { readonly auditId: string }) {
  return <StepPage title={words.step.document}>{null}</StepPage>;
}
