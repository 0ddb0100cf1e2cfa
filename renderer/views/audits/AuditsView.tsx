import { appText } from '../../../shared/text/app.ts';
import { StepPage } from '../../components/StepPage.tsx';

/** A screen of the application. */
export function AuditsView() {
  return <StepPage title={appText.audits.title}>{null}</StepPage>;
}
