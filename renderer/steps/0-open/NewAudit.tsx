import { appText } from '../../../shared/text/app.ts';
import { StepPage } from '../../components/StepPage.tsx';

/** The opening of a new audit. */
export function NewAudit() {
  return <StepPage title={appText.audits.new}>{null}</StepPage>;
}
