import { sides } from '../../../shared/model/words.ts';
import type { Thousand } from '../../fixtures/thousand.ts';
import { act, bench } from '../../integration/electron/engine/support/engine.ts';

/** A record on disk, made before the app opens it. */
export interface RecordOfThousand {
  readonly record: string;
  readonly auditId: string;
  readonly remove: () => void;
}

/** A record of the generated environments, compared, with two teams that take part. */
export async function recordOf({ files }: Pick<Thousand, 'files'>): Promise<RecordOfThousand> {
  const at = await bench();
  at.clock.now = new Date();
  const { engine, auditId, folder, record } = at;
  for (const side of sides) {
    for (const [path, text] of Object.entries(files[side])) folder.write(`${side}/${path}`, text);
    await act(engine, 'source.add', { auditId, side, files: [`token:${folder.path}/${side}`] });
  }
  await act(engine, 'comparison.run', { auditId });
  for (const [name, team] of [
    ['Sam Okafor', 'development'],
    ['Rin Sato', 'operations'],
  ] as const) {
    await act(engine, 'participant.add', { auditId, name, team, role: '' });
  }
  await engine.close();
  return { record, auditId, remove: folder.remove };
}
