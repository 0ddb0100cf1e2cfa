import type { Settings } from '../../../shared/contract/bridge.ts';
import { steps } from '../../../shared/model/words.ts';
import { appText } from '../../../shared/text/app.ts';
import { words } from '../../../shared/text/components.ts';
import { meetingText } from '../../../shared/text/meeting.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { useInspector } from '../../components/Inspector.tsx';
import { useQueryOf } from '../bridge.ts';
import { strokeNames } from '../keyboard/names.ts';
import type { KeyId } from '../../../shared/text/keys.ts';
import { go, paths } from '../navigation.ts';
import { useRecord } from '../record.ts';
import { changeSettings, useSettings } from '../settings.ts';
import { openDialog } from '../shell/dialogs.ts';
import { undoLast } from '../undo.ts';
import type { PaletteCommand } from './commands.ts';

/** What can be done on every screen. */
export function useShellCommands(auditId: string | null): readonly PaletteCommand[] {
  const audit = useQueryOf('audit.get', { auditId: auditId ?? '' }, { enabled: auditId !== null });
  const undoable = auditId === null ? null : (audit.data?.undoable ?? null);
  const newestStays = audit.data?.newestStays ?? null;
  const { toggle } = useInspector();
  const pick = useRecord();
  return [
    ...(auditId && undoable ? [undoCommand(auditId, undoable, newestStays)] : []),
    ...(auditId ? auditCommands(auditId) : []),
    goTo('audits', appText.palette.audits, paths.audits),
    goTo('new-audit', appText.palette.newAudit, paths.newAudit),
    goTo('settings', appText.rail.settings, paths.settings),
    goTo('help', appText.rail.help, paths.help),
    inApp('keys', appText.palette.keys, () => openDialog('keys'), 'help'),
    inApp('inspector', appText.palette.inspector, toggle, 'inspector'),
    inApp('person', appText.palette.person, () => openDialog('person')),
    inApp('record', appText.palette.record, () => void pick('open')),
    inApp('create-record', appText.palette.createRecord, () => void pick('create')),
    ...useLook(),
  ];
}

function auditCommands(auditId: string): readonly PaletteCommand[] {
  return [
    ...steps.map((step, number) => ({
      ...goTo(step, appText.palette.goStep(number, words.step[step]), paths.step(auditId, step)),
      ...keysOf(`step.${step}`),
    })),
    goTo('meeting', meetingText.title, paths.meeting(auditId)),
    goTo('scorecard', appText.rail.scorecard, paths.scorecard(auditId)),
    goTo('exceptions', appText.rail.exceptions, paths.exceptions(auditId)),
    goTo('people', peopleText.title, paths.people(auditId)),
    goTo('history', appText.rail.history, paths.history(auditId)),
    goTo('handover', appText.rail.handover, paths.handover(auditId)),
    goTo('rules', rulesText.title, paths.rules(auditId)),
  ];
}

/** Rail and themes. */
function useLook(): readonly PaletteCommand[] {
  const { settings } = useSettings();
  const themes: readonly Settings['theme'][] = ['system', 'light', 'dark'];
  const rail = () => void changeSettings({ railCollapsed: !settings.railCollapsed });
  return [
    inApp('rail', appText.palette.rail, rail),
    ...themes.map((theme) => {
      const label = appText.palette.theme(appText.settings.themes[theme].toLowerCase());
      return inApp(`theme-${theme}`, label, () => void changeSettings({ theme }));
    }),
  ];
}

const keysOf = (id: KeyId): { readonly keys?: string } => {
  const [keys] = strokeNames(id);
  return keys ? { keys } : {};
};

function goTo(id: string, label: string, path: string): PaletteCommand {
  return { id: `go-${id}`, label, group: 'go', run: () => go(path) };
}

function inApp(id: string, label: string, run: () => void, key?: KeyId): PaletteCommand {
  return { id, label, group: 'app', run, ...(key ? keysOf(key) : {}) };
}

function undoCommand(auditId: string, what: string, newestStays: string | null): PaletteCommand {
  const label = appText.palette.undo(what, newestStays);
  return { id: 'undo', label, group: 'act', run: () => void undoLast(auditId), ...keysOf('undo') };
}
