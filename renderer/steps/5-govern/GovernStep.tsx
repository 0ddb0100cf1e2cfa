import { StepPage } from '../../components/StepPage.tsx';
import { words } from '../../../shared/text/components.ts';

/** Step 5, govern. */
export function GovernStep(_props: { readonly auditId: string }) {
  return <StepPage title={words.step.govern}>{null}</StepPage>;
}
