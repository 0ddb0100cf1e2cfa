import { AppError } from '../../../../shared/model/index.ts';
import { terraformText } from '../../../../shared/text/formats/infrastructure.ts';
import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import { NotThisFormat } from '../types.ts';

/**
 * What `terraform show -json` gave: a state, a plan with what it plans, or a plan of which somebody
 * kept the list of changes alone (the tool's "JSON Output Format").
 */
export type Shown = 'state' | 'plan' | 'changes';

/** The major format versions that are read; 0 is what releases before 1.1 wrote. */
const MAJOR_VERSIONS: ReadonlySet<string> = new Set(['0', '1']);

/** Says what the file shows. Throws an AppError for a format that is not known yet. */
export function shownIn(root: TreeNode | null, file: string): Shown {
  const version = textAt(root, 'format_version');
  if (version === undefined) throw new NotThisFormat();
  if (!MAJOR_VERSIONS.has(version.split('.')[0] ?? '')) throw otherVersion(version, file);
  if (child(root, 'planned_values')) return 'plan';
  if (child(root, 'resource_changes')) return 'changes';
  if (child(root, 'values')) return 'state';
  if (child(root, 'terraform_version')) throw nothingShown(file);
  throw new NotThisFormat();
}

function otherVersion(version: string, file: string): AppError {
  return new AppError({
    code: 'terraform.json-version',
    ...terraformText.otherVersion(version),
    place: { file, path: 'format_version' },
  });
}

/** The state of a workspace without resources has no values at all. */
function nothingShown(file: string): AppError {
  return new AppError({
    code: 'source.nothing-inside',
    ...terraformText.nothingShown,
    place: { file },
  });
}
