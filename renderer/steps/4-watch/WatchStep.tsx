import { StepPage } from '../../components/StepPage.tsx';
import { words } from '../../../shared/text/components.ts';

/** Step 4, watch. */
export function WatchStep(_props: { readonly auditId: string }) {
  return <StepPage title={words.step.watch}>{null}</StepPage>;
}
