import { appText } from '../../../shared/text/app.ts';
import { StepPage } from '../../components/StepPage.tsx';

/** A screen of the application. */
export function SettingsView() {
  return <StepPage title={appText.rail.settings}>{null}</StepPage>;
}
