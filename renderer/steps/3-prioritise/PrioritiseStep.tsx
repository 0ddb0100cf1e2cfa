import { StepPage } from '../../components/StepPage.tsx';
import { words } from '../../../shared/text/components.ts';

/** Step 3, prioritise. */
export function PrioritiseStep(_props: { readonly auditId: string }) {
  return <StepPage title={words.step.prioritise}>{null}</StepPage>;
}
