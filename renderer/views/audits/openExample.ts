import { today } from '../../app/format.ts';
import { runCommand, bridge } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';
import { sides } from '../../../shared/model/words.ts';
import { appText } from '../../../shared/text/app.ts';
import { addFiles } from '../../app/addFiles.ts';

const t = appText.example;

/** Days from today to the example's planned date. */
const lead = 14;

/** Opens an audit of the bundled example, prefilled, and documents both of its sides. */
export async function openExample(): Promise<void> {
  const opened = await runCommand('audit.open', {
    system: { name: t.system, criticality: 'high', kernelDependent: false },
    release: t.release,
    plannedDate: today(new Date(Date.now() + lead * 86_400_000)),
    staging: { name: t.staging, kind: 'persistent' },
    production: { name: t.production, kind: 'persistent' },
    profile: {
      traits: ['stateful', 'payments', 'personal-data'],
      releaseFrequency: 'weekly',
      recoveryCapacity: 'hours',
    },
  });
  if (!opened.ok) return;
  const auditId = opened.value.audit.id;
  for (const person of t.participants) {
    if (!(await runCommand('participant.add', { auditId, ...person })).ok) return;
  }
  go(paths.step(auditId, 'document'));
  for (const side of sides) {
    if (!(await addFiles(auditId, side, async () => bridge().files.example(side)))) return;
  }
}
