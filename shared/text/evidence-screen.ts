import { counted } from './components.ts';

/** Sentences of the files that show what was said of a subject. */
export const evidenceText = {
  label: 'Evidence',
  none: 'No file is kept yet.',
  add: 'Add files ...',
  drop: 'or drop files here',
  chosen: 'Chosen files',
  takeOff: (name: string) => `Take ${name} off the list`,
  added: (count: number) => `${counted(count, 'file is', 'files are')} kept in the record.`,
  line: (size: string, by: string, when: string) => `${size}, added by ${by}, ${when}`,
  hash: 'SHA-256',
  save: 'Save a copy',
  saveOf: (name: string) => `Save a copy of ${name}`,
  saved: (name: string) => `${name} is in the export folder; its hash was checked.`,
  reveal: 'Show in folder',
  remove: 'Remove ...',
  removeOf: (name: string) => `Remove ${name} ...`,
  removing: {
    title: (name: string) => `Remove ${name} from the evidence`,
    body: 'The file is no longer shown here. Its bytes stay in the record, and the trail keeps who removed it and why.',
    act: 'Remove the file',
  },
  reason: {
    title: 'Why evidence is added now',
    body: 'A decision stands already, so the trail keeps the reason.',
    act: 'Add the files',
  },
};
