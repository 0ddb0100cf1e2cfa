import { appText } from '../../../shared/text/app.ts';
import { StepPage } from '../../components/StepPage.tsx';

/** A screen of the application. */
export function HelpView() {
  return <StepPage title={appText.rail.help}>{null}</StepPage>;
}
