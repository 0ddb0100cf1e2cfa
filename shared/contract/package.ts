import { z } from 'zod';
import { entry } from './entry.ts';
import * as s from './schemas.ts';
import type { PackageInfo, SignRequestInfo } from './views/package.ts';

const fileToken = z.string().min(1).max(4096);

/** Questions about packages, their key, and files that ask for a signature. */
export const packageQueries = {
  'package.info': entry<PackageInfo>()(
    z.object({
      /** Null where the record has no audit yet. */
      auditId: s.id.nullable().default(null),
      /** A package to check; null asks about this installation and system alone. */
      file: fileToken.nullable().default(null),
      passphrase: z.string().max(1024).nullable().default(null),
    }),
  ),
  'sign-request.info': entry<SignRequestInfo>()(z.object({ file: fileToken })),
};
