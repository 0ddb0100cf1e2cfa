import type { Settings } from '../../shared/contract/bridge.ts';
import { defaultLimits } from '../../shared/model/limits.ts';
import { appText } from '../../shared/text/app.ts';
import { asErrorData, reportProblem } from './errors.ts';
import { liveValue, useLive } from './store.ts';

const defaults: Settings = {
  theme: 'system',
  density: 'compact',
  person: '',
  exportFolder: '',
  csvSeparator: 'comma',
  railCollapsed: false,
  lastAuditId: null,
  meetingSecondsPerItem: 90,
  limits: defaultLimits,
};

/** The person's settings as the window knows them. */
export const settingsValue = liveValue<Settings>(defaults);

/** Name that goes with every command. */
export function currentPerson(): string {
  return settingsValue.get().person.trim() || appText.topBar.personDefault;
}

/** Reads the settings file at the start. */
export async function loadSettings(): Promise<void> {
  const settings = await window.evenkeel?.settings.get();
  if (settings) settingsValue.set(settings);
}

/** Changes settings at once on the screen, then in the file. */
export async function changeSettings(
  change: Partial<Omit<Settings, 'exportFolder'>>,
): Promise<void> {
  settingsValue.set((current) => ({ ...current, ...change }));
  try {
    const settings = await window.evenkeel?.settings.set(change);
    if (settings) settingsValue.set(settings);
  } catch (thrown) {
    const { data, crash } = asErrorData(thrown);
    reportProblem(data, { crash });
  }
}

/** The settings and how to change them. */
export function useSettings() {
  const settings = useLive(settingsValue);
  return { settings, change: changeSettings };
}
