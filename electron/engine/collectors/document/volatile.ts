import type { AsideRule } from '../common/aside.ts';

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** Volatile fields of known documents, as data. The first that fits wins. */
export const documentAside: readonly AsideRule[] = [
  { id: 'answer.metadata', how: 'volatile', name: /(?:^|\.)ResponseMetadata\./ },
  {
    id: 'document.generated-at',
    how: 'volatile',
    name: /(?:^|\.)(?:generated_?at|generatedOn|captured_?at|capturedOn|exported_?at|last_?modified|last_?updated|retrieved_?at|fetched_?at)$/i,
    value: MOMENT,
  },
  {
    // The profile that a document counts for is its name already.
    id: 'document.profile',
    how: 'skipped',
    subject: /^document$/,
    name: /^spring\.(?:config\.activate\.on-profile|profiles)$/,
  },
  {
    id: 'document.etag',
    how: 'volatile',
    name: /(?:^|\.)e_?tag$/i,
    value: /^(?:W\/)?"?[\da-f-]{8,}"?$/i,
  },
];
