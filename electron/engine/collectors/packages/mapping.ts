import type { MappingLine } from '../common/mapping.ts';

/** Facts of packages in the words of the catalogue. */
export const packageMapping: readonly MappingLine[] = [
  { subject: /^package$/, name: /^version$/, id: 'library.version' },
  {
    subject: /^(?:project|lock)$/,
    name: /^(?:engines\.node|requires-python|python-versions|python_version|python_full_version|metadata\.python-versions)$/,
    id: 'runtime.version',
  },
];
