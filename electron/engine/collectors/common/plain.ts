import type { Position } from '../../../../shared/model/index.ts';
import type { ScalarNode } from './tree.ts';

/** A value of a format that knows texts only, typed by how it is written; its spelling stays. */
export function plainScalar(text: string, position: Position): ScalarNode {
  return { kind: 'scalar', type: plainType(text), text, position };
}

function plainType(text: string): ScalarNode['type'] {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return 'number';
  return /^(?:true|false)$/i.test(text) ? 'boolean' : 'string';
}
