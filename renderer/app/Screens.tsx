import Button from '@mui/material/Button';
import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { appText } from '../../shared/text/app.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { StepPage } from '../components/StepPage.tsx';
import { NewAudit } from '../steps/0-open/NewAudit.tsx';
import { OpenStep } from '../steps/0-open/OpenStep.tsx';
import { DocumentStep } from '../steps/1-document/DocumentStep.tsx';
import { CompareStep } from '../steps/2-compare/CompareStep.tsx';
import { OwnersView } from '../steps/3-prioritise/OwnersView.tsx';
import { PrioritiseStep } from '../steps/3-prioritise/PrioritiseStep.tsx';
import { WatchStep } from '../steps/4-watch/WatchStep.tsx';
import { GovernStep } from '../steps/5-govern/GovernStep.tsx';
import { ApproachScreen } from '../views/approach/ApproachScreen.tsx';
import { AuditsView } from '../views/audits/AuditsView.tsx';
import { HelpView } from '../views/help/HelpView.tsx';
import { HistoryScreen } from '../views/history/HistoryScreen.tsx';
import { Lobby } from '../views/meeting/Lobby.tsx';
import { RoomScreen } from '../views/meeting/RoomScreen.tsx';
import { PeopleScreen } from '../views/people/PeopleScreen.tsx';
import { HandoverScreen } from '../views/packages/HandoverScreen.tsx';
import { ExceptionsView } from '../views/register/ExceptionsView.tsx';
import { RulesScreen } from '../views/rules/RulesScreen.tsx';
import { ScorecardScreen } from '../views/scorecard/ScorecardScreen.tsx';
import { SettingsView } from '../views/settings/SettingsView.tsx';
import { useQueryOf } from './bridge.ts';
import { BridgeError } from './errors.ts';
import { ScreenGuard } from './ScreenGuard.tsx';
import { go, paths } from './navigation.ts';

/** Every screen of an audit: all of them take its id. */
export type AuditScreen = ComponentType<{ readonly auditId: string }>;

const auditScreens: Readonly<Record<string, AuditScreen>> = {
  open: OpenStep,
  document: DocumentStep,
  compare: CompareStep,
  prioritise: PrioritiseStep,
  owners: OwnersView,
  watch: WatchStep,
  govern: GovernStep,
  scorecard: ScorecardScreen,
  exceptions: ExceptionsView,
  people: PeopleScreen,
  meeting: Lobby,
  room: RoomScreen,
  rules: RulesScreen,
  approach: ApproachScreen,
  history: HistoryScreen,
  handover: HandoverScreen,
};

/** The screen of the address. */
export function Screens() {
  return (
    <Switch>
      <Route path={paths.audits} component={AuditsView} />
      <Route path={paths.newAudit} component={NewAudit} />
      <Route path={paths.settings} component={SettingsView} />
      <Route path="/help/:page?" component={HelpView} />
      <Route path="/audit/:auditId/:screen">
        {({ auditId, screen }) => <OfAudit auditId={auditId} screen={screen} />}
      </Route>
      <Route>
        <NotFound text={appText.notFound} />
      </Route>
    </Switch>
  );
}

function OfAudit({ auditId, screen }: { readonly auditId: string; readonly screen: string }) {
  const Screen = Object.hasOwn(auditScreens, screen) ? auditScreens[screen] : undefined;
  const problem = useQueryOf('audit.get', { auditId }).error;
  if (!Screen) return <NotFound text={appText.notFound} />;
  if (problem instanceof BridgeError && problem.data.code === 'audit.unknown') {
    return <NotFound text={appText.auditMissing} />;
  }
  return (
    <ScreenGuard key={`${auditId}/${screen}`}>
      <Screen auditId={auditId} />
    </ScreenGuard>
  );
}

function NotFound(props: { readonly text: { readonly title: string; readonly body: string } }) {
  const { title, body } = props.text;
  return (
    <StepPage title={title}>
      <EmptyState
        title={title}
        sentences={[body]}
        actions={<Button onClick={() => go(paths.audits)}>{appText.toAudits}</Button>}
      />
    </StepPage>
  );
}
