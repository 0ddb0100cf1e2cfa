import type { MappingLine } from '../common/mapping.ts';

/** Facts of packages in the words of the catalogue. */
export const packageMapping: readonly MappingLine[] = [
  { subject: /^package$/, name: /^version$/, id: 'library.version' },
  { subject: /^service$/, name: /^endpoints\[\]$/, id: 'third-party.endpoint' },
  { subject: /^service$/, name: /^version$/, id: 'third-party.version' },
  { subject: /^runtime$/, name: /^version$/, id: 'runtime.version' },
  { subject: /^os$/, name: /^version$/, id: 'os.version' },
  // What the syft tool says of the image that it read.
  { subject: /^document$/, name: /^syftDistroData\.version$/, id: 'os.version' },
  { subject: /^document$/, name: /^syftDistroData\.name$/, id: 'os.name' },
  {
    subject: /^document$/,
    name: /^syftSourceData\.ImageMetadata\.manifestDigest$/,
    id: 'container.image-digest',
  },
  {
    subject: /^document$/,
    name: /^syftSourceData\.ImageMetadata\.userInput$/,
    id: 'container.image',
  },
  {
    subject: /^(?:project|lock)$/,
    name: /^(?:engines\.node|requires-python|python-versions|python_version|python_full_version|metadata\.python-versions)$/,
    id: 'runtime.version',
  },
];
