import { StepPage } from '../../components/StepPage.tsx';
import { words } from '../../../shared/text/components.ts';

/** Step 0, the opening. */
export function OpenStep(_props: { readonly auditId: string }) {
  return <StepPage title={words.step.open}>{null}</StepPage>;
}
