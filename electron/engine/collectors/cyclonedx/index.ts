import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dependencyBecause, dependencyText } from '../../../../shared/text/formats/dependencies.ts';
import { answersOf } from '../common/mapping.ts';
import { readTree } from '../common/read-tree.ts';
import { child, textAt } from '../common/tree.ts';
import { billScope } from '../packages/bill.ts';
import { buildPackages } from '../packages/build.ts';
import { packageMapping } from '../packages/mapping.ts';
import { NotThisFormat } from '../types.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { cyclonedxAsides } from './asides.ts';
import { cyclonedxParts } from './parts.ts';
import { fromXml } from './xml.ts';

const VERSION = '1';

/** Reads bills of materials in the format of CycloneDX. */
export const cyclonedx: Collector = {
  id: 'cyclonedx',
  version: VERSION,
  title: 'CycloneDX bill of materials',
  formats: ['CycloneDX 1.x in JSON', 'CycloneDX 1.x in XML'],
  dimensions: ['dependencies', 'network'],
  description: 'Reads the components of a bill of materials: versions, checksums, licences.',
  filePatterns: ['*.cdx.json', '*.cdx.xml', 'bom.json', 'bom.xml', '*.bom.json', '*.bom.xml'],
  sample: 'bom.json',
  answers: answersOf(packageMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  const head = file.text.slice(0, HEAD);
  const json = /^\s*\{/.test(head) && /"bomFormat"\s*:\s*"CycloneDX"/.test(head);
  const xml = /<(?:\w{1,20}:)?bom\s[^>]{0,400}cyclonedx\.org\/schema\/bom/.test(head);
  return json || xml ? { confidence: 0.9, because: dependencyBecause.cyclonedx } : null;
}

const HEAD = 20_000;

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tree = readTree(file, context.limits);
  const read = tree.documents[0]?.root ?? null;
  const root = tree.format === 'xml' ? fromXml(read) : read;
  if (!root || textAt(root, 'bomFormat') !== 'CycloneDX') throw new NotThisFormat();
  const version = textAt(root, 'specVersion') ?? '';
  return buildPackages(file, context, {
    collector: cyclonedx.id,
    collectorVersion: VERSION,
    scope: billScope(textAt(child(root, 'metadata'), 'component', 'name') ?? null),
    ecosystem: 'package',
    parts: cyclonedxParts(root),
    asides: cyclonedxAsides,
    format: dependencyText.bill('CycloneDX', version),
    tree,
  });
}
