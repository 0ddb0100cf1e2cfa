import { z } from 'zod';
import { AppError } from '../../../../shared/model/index.ts';
import { refusalText } from '../../../../shared/text/collectors.ts';
import { child, textAt } from '../common/tree.ts';
import type { ListNode, TreeNode } from '../common/tree.ts';

/** The state format that is read (Terraform 0.12 and later, every OpenTofu). */
const STATE_VERSION = 4;

/** The envelope alone: what providers put into resources is theirs. */
const envelope = z.object({
  version: z.literal(String(STATE_VERSION)),
  serial: z.string().regex(/^\d+$/),
  lineage: z.string(),
  resources: z.literal('list'),
});

/** Checks the envelope and gives the list of resources. Throws an AppError with the remedy. */
export function openState(root: TreeNode | null, file: string): ListNode {
  if (child(root, 'encrypted_data')) throw encrypted(file);
  const version = textAt(root, 'version');
  const versionNode = child(root, 'version');
  if (versionNode?.kind === 'scalar' && versionNode.type === 'string')
    throw incomplete(file, 'version');
  if (version !== undefined && version !== String(STATE_VERSION)) throw otherVersion(version, file);
  const resources = child(root, 'resources');
  const found = {
    version,
    serial: textAt(root, 'serial') ?? '0',
    lineage: textAt(root, 'lineage') ?? '',
    resources: resources?.kind,
  };
  const checked = envelope.safeParse(found);
  if (!checked.success || resources?.kind !== 'list') {
    throw incomplete(file, String(checked.error?.issues[0]?.path[0] ?? 'resources'));
  }
  return resources;
}

function encrypted(file: string): AppError {
  return new AppError({
    code: 'terraform.encrypted',
    ...refusalText.encrypted,
    place: { file },
  });
}

function otherVersion(version: string, file: string): AppError {
  const older = Number(version) < STATE_VERSION;
  return new AppError({
    code: older ? 'terraform.old-version' : 'terraform.new-version',
    ...refusalText.otherVersion({ version, read: STATE_VERSION, older }),
    place: { file, path: 'version' },
  });
}

function incomplete(file: string, path: string): AppError {
  return new AppError({
    code: 'terraform.envelope',
    ...refusalText.incompleteState(path),
    place: { file, path },
  });
}
