import { StepPage } from '../../components/StepPage.tsx';
import { appText } from '../../../shared/text/app.ts';

/** The scorecard. */
export function ScorecardScreen(_props: { readonly auditId: string }) {
  return <StepPage title={appText.rail.scorecard}>{null}</StepPage>;
}
