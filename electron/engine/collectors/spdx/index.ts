import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dependencyBecause, dependencyText } from '../../../../shared/text/formats/dependencies.ts';
import { answersOf } from '../common/mapping.ts';
import { readTree } from '../common/read-tree.ts';
import { textAt } from '../common/tree.ts';
import { billScope } from '../packages/bill.ts';
import { buildPackages } from '../packages/build.ts';
import { packageMapping } from '../packages/mapping.ts';
import { NotThisFormat } from '../types.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { spdxAsides } from './asides.ts';
import { describedName, spdxParts } from './parts.ts';

const VERSION = '1';

/** Reads SPDX documents. */
export const spdx: Collector = {
  id: 'spdx',
  version: VERSION,
  title: 'SPDX document',
  formats: ['SPDX 2.x in JSON', 'SPDX 2.x in YAML'],
  dimensions: ['dependencies', 'network'],
  description: 'Reads the packages of an SPDX document: versions, checksums, licences.',
  filePatterns: ['*.spdx.json', '*.spdx.yaml', '*.spdx.yml'],
  sample: 'checkout.spdx.json',
  answers: answersOf(packageMapping),
  detect,
  collect,
};

function detect({ text }: SourceFile): Detection | null {
  const json = /^\s*\{/.test(text) && /"spdxVersion"\s*:\s*"SPDX-\d/.test(text);
  const yaml = /^spdxVersion\s*:\s*["']?SPDX-\d/m.test(text);
  return json || yaml ? { confidence: 0.9, because: dependencyBecause.spdx } : null;
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tree = readTree(file, context.limits);
  const root = tree.documents[0]?.root;
  const version = textAt(root, 'spdxVersion');
  if (!root || version === undefined) throw new NotThisFormat();
  return buildPackages(file, context, {
    collector: spdx.id,
    collectorVersion: VERSION,
    scope: billScope(describedName(root)),
    ecosystem: 'package',
    parts: spdxParts(root),
    asides: spdxAsides,
    format: dependencyText.bill('SPDX', version.replace(/^SPDX-/, '')),
    tree,
  });
}
