import { createHash } from 'node:crypto';
import type { NewHasher } from '../../../shared/trail/entry.ts';

/** SHA-256 by the platform. */
export const nodeHasher: NewHasher = () => {
  const hash = createHash('sha256');
  return { update: (text) => void hash.update(text, 'utf8'), hex: () => hash.digest('hex') };
};
