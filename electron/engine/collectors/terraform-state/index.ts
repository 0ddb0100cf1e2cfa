import type { CollectedSource } from '../../../../shared/model/index.ts';
import { becauseText, detectionText } from '../../../../shared/text/collectors.ts';
import { SourceBuilder } from '../common/builder.ts';
import { answersOf } from '../common/mapping.ts';
import { describeTree } from '../common/read-tree.ts';
import { readJson } from '../common/json-tree.ts';
import { leafCount } from '../common/tree.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { openState } from './envelope.ts';
import { terraformMapping } from './mapping.ts';
import { StateWalk } from './state.ts';

const VERSION = '1';
const HEAD = 2000;

/** Reads the state of Terraform and OpenTofu, format version 4. */
export const terraformState: Collector = {
  id: 'terraform-state',
  version: VERSION,
  title: 'Terraform state',
  formats: ['Terraform state version 4', 'OpenTofu state version 4'],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads every resource, data source and output of a Terraform or OpenTofu state file.',
  filePatterns: ['*.tfstate', '*.tfstate.json', '*.tfstate.backup'],
  sample: 'sample.tfstate',
  answers: answersOf(terraformMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  const head = file.text.slice(0, HEAD);
  const envelope = /"terraform_version"\s*:/.test(head) && /"(?:serial|lineage)"\s*:/.test(head);
  if (envelope && /"version"\s*:\s*"?\d/.test(head)) {
    return { confidence: 0.95, because: becauseText.terraform };
  }
  if (
    /"encrypted_data"\s*:/.test(file.text.slice(0, HEAD * 4)) &&
    /"encryption_version"/.test(file.text)
  ) {
    return { confidence: 0.95, because: becauseText.terraformEncrypted };
  }
  if (/\.tfstate(?:\.backup|\.json)?$/i.test(file.path)) {
    return { confidence: 0.9, because: becauseText.namedTerraform };
  }
  return null;
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tree = readJson(file.text, file.path, context.limits);
  const root = tree.documents[0]?.root ?? null;
  const resources = openState(root, file.path);
  const builder = new SourceBuilder(file, context);
  for (const duplicate of tree.duplicates) builder.duplicate(duplicate, 'terraform');
  new StateWalk(builder).walk(root, resources);
  return builder.build({
    collector: terraformState.id,
    collectorVersion: VERSION,
    scope: file.path,
    detection: detectionText.terraform(
      describeTree(tree, root ? leafCount(root) : 0),
      resources.items.length,
    ),
  });
}
