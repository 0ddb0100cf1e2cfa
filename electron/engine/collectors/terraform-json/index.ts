import type { CollectedSource } from '../../../../shared/model/index.ts';
import { terraformText } from '../../../../shared/text/formats/infrastructure.ts';
import { SourceBuilder } from '../common/builder.ts';
import { answersOf } from '../common/mapping.ts';
import { describeTree } from '../common/read-tree.ts';
import { readJson } from '../common/json-tree.ts';
import { leafCount } from '../common/tree.ts';
import { terraformMapping } from '../terraform-state/mapping.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { shownIn } from './shape.ts';
import { ShowWalk } from './walk.ts';

const VERSION = '1';
/** Characters that tell whose file it is: the members of the envelope come early. */
const HEAD = 4000;

/** Reads what `terraform show -json` and `tofu show -json` print of a state or of a plan. */
export const terraformJson: Collector = {
  id: 'terraform-json',
  version: VERSION,
  title: 'Terraform state or plan as JSON',
  formats: ['terraform show -json of a state', 'terraform show -json of a plan', 'tofu show -json'],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads every resource, data source, variable and output of a state or a plan that was printed as JSON.',
  filePatterns: ['*.plan.json', '*.tfplan.json', '*plan.json', '*.show.json'],
  sample: 'plan.json',
  answers: answersOf(terraformMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  const head = file.text.slice(0, HEAD);
  const isShown =
    /"format_version"\s*:\s*"\d+\.\d+"/.test(head) &&
    /"(?:terraform_version|planned_values|resource_changes|prior_state)"\s*:|"values"\s*:\s*\{\s*"(?:root_module|outputs)"/.test(
      head,
    );
  return isShown ? { confidence: 0.95, because: terraformText.because } : null;
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tree = readJson(file.text, file.path, context.limits);
  const root = tree.documents[0]?.root ?? null;
  const shown = shownIn(root, file.path);
  const builder = new SourceBuilder(file, context);
  for (const duplicate of tree.duplicates) builder.duplicate(duplicate, 'terraform');
  if (shown === 'changes') builder.warn({ message: terraformText.changesOnly, at: null });
  new ShowWalk(builder, shown).walk(root);
  const items = root ? leafCount(root) : 0;
  return builder.build({
    collector: terraformJson.id,
    collectorVersion: VERSION,
    scope: file.path,
    detection: terraformText.detection[shown](describeTree(tree, items)),
  });
}
