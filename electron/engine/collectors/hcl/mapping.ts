import type { MappingLine } from '../common/mapping.ts';
import { terraformMapping } from '../terraform-state/mapping.ts';
import { variableMapping } from '../terraform-state/variables.ts';

/** What source files say beside the attributes of resources. The first line that fits wins. */
export const hclMapping: readonly MappingLine[] = [
  { subject: /^module$/, name: /^version$/, id: 'library.version', type: 'text' },
  {
    subject: /^terraform$/,
    name: /^required_providers\.[^.]+(?:\.version)?$/,
    id: 'library.version',
    type: 'text',
  },
  {
    subject: /^provider$/,
    name: /^(?:version|constraints)$/,
    id: 'library.version',
    type: 'text',
  },
  ...variableMapping,
  ...terraformMapping,
];
