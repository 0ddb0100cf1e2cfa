import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { idsIn } from './judging-acts.ts';
import type { Make, Place } from './judging-acts.ts';

const reason = 'r';
const idIn = (table: Parameters<typeof idsIn>[0], place: Place): string =>
  place.pick(idsIn(table, place)) ?? 'none';

const change: Make = ({ pick }) => ({
  date: pick(['2026-01-05', '2026-02-06']),
  dimension: 'network',
  what: pick(['The timeout was raised.', 'A rule was opened.']),
  madeBy: '',
  foundHow: 'by the comparison',
  resolution: pick(['', 'It was documented.']),
});

/** Writes a file beside the record and gives its path. */
function fileBeside({ record, pick }: Place): string {
  const file = join(dirname(record), `evidence-${pick(['a', 'b', 'c', 'd'])}.txt`);
  writeFileSync(file, file);
  return file;
}

/** Acts on what a release decision rests on. */
export const releaseMakes: Readonly<Partial<Record<CommandName, Make>>> = {
  'dossier.set': ({ auditId, pick }) => ({
    auditId,
    backOutPlan: pick(['', 'Switch back.', 'Restore the copy of before.']),
    testEvidence: pick(['', 'All green.']),
    reason,
  }),
  'checklist.fill': ({ auditId }) => ({ auditId, reason }),
  'checklist.add': ({ auditId, pick }) => ({
    auditId,
    text: pick(['The caches are warm.', 'Support knows.']),
    reason,
  }),
  'checklist.answer': (place) => ({
    itemId: idIn('checklist_item', place),
    state: place.pick(['done', 'not-applicable', 'open']),
    note: place.pick(['seen', 'there is none']),
    reason,
  }),
  'checklist.remove': (place) => ({ itemId: idIn('checklist_item', place), reason }),
  'production-change.add': (place) => ({ auditId: place.auditId, ...change(place), reason }),
  'production-change.change': (place) => ({
    changeId: idIn('production_change', place),
    ...change(place),
    reason,
  }),
  'production-change.remove': (place) => ({ changeId: idIn('production_change', place), reason }),
  'evidence.add': (place) => ({
    auditId: place.auditId,
    subject: place.pick([
      `audit:${place.auditId}`,
      `checklist_item:${idIn('checklist_item', place)}`,
    ]),
    files: [fileBeside(place)],
    note: place.pick(['', 'the minutes']),
    reason,
  }),
  'evidence.remove': (place) => ({ evidenceId: idIn('evidence', place), reason }),
};
