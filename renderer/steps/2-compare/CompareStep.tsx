import { StepPage } from '../../components/StepPage.tsx';
import { words } from '../../../shared/text/components.ts';

/** Step 2, compare and rate. */
export function CompareStep(_props: { readonly auditId: string }) {
  return <StepPage title={words.step.compare}>{null}</StepPage>;
}
