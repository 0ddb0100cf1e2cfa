import { createHash } from 'node:crypto';
import type { NewHasher } from '../../../shared/trail/entry.ts';

/** SHA-256 by the platform. */
export const nodeHasher: NewHasher = () => {
  const hash = createHash('sha256');
  return {
    update: (part) =>
      void (typeof part === 'string' ? hash.update(part, 'utf8') : hash.update(part)),
    hex: () => hash.digest('hex'),
  };
};
