import type { CatalogueEntry } from './entry.ts';

/** What the guide asks to document of this dimension. */
export const dataEntries: readonly CatalogueEntry[] = [
  {
    id: 'data.source',
    dimension: 'data',
    label: 'Data source',
    valueType: 'text',
    hint: 'Production snapshot, synthetic, anonymized copy or a mix.',
  },
  {
    id: 'data.volume',
    dimension: 'data',
    label: 'Data volume',
    valueType: 'size',
    hint: 'For example 120 GB, or rows of the largest tables.',
  },
  {
    id: 'data.masking',
    dimension: 'data',
    label: 'Data masking',
    valueType: 'text',
    hint: 'What is masked and how, or none.',
  },
  {
    id: 'data.refreshed',
    dimension: 'data',
    label: 'Last refresh',
    valueType: 'text',
    hint: 'When the data was last taken over, for example 2026-11-01.',
  },
  {
    id: 'data.distribution',
    dimension: 'data',
    label: 'Data distribution',
    valueType: 'text',
    hint: 'How the distribution of values was kept or differs.',
  },
  {
    id: 'data.null-share',
    dimension: 'data',
    label: 'Null shares',
    valueType: 'text',
    hint: 'Columns whose share of nulls differs.',
  },
  {
    id: 'data.edge-case',
    dimension: 'data',
    label: 'Edge cases',
    valueType: 'text',
    hint: 'Boundary values that are present, for example longest names, oldest dates.',
  },
  {
    id: 'data.type',
    dimension: 'data',
    label: 'Types and constraints',
    valueType: 'text',
    hint: 'Column types, constraints and indexes that differ.',
  },
  {
    id: 'data.access-control',
    dimension: 'data',
    label: 'Data access controls',
    valueType: 'text',
    hint: 'Who may read the data, and under which controls.',
  },
  {
    id: 'data.bucket',
    dimension: 'data',
    label: 'Object storage',
    valueType: 'text',
    hint: 'Buckets or file stores with versioning and encryption.',
  },
  {
    id: 'data.business-date',
    dimension: 'data',
    label: 'Business dates in configuration',
    valueType: 'text',
    hint: 'Dates from which a rule applies.',
  },
];
