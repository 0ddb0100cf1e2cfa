import type { Position } from '../../../../shared/model/index.ts';
import { collectorText } from '../../../../shared/text/collectors.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { mapOf, scalarOf, setOf } from '../packages/nodes.ts';
import { packageSubject } from '../packages/subject.ts';
import type { PlacedEntry, ReadRequirements } from './include.ts';
import type { Requirement } from './scan.ts';

const SUBJECT = 'pypi requirements';
const UNREADABLE = { id: 'requirements.unreadable-line', how: 'skipped' } as const;

/** Takes what was read apart, one part a line. */
export function requirementParts(read: ReadRequirements): readonly TreePart[] {
  return [
    ...read.entries.map(entryPart),
    ...read.missing.map(({ option, path, position }) =>
      filePart(position, { [option]: scalarOf(path, position) }),
    ),
    ...read.unreadable.map((position) => ({
      ...filePart(position, { [collectorText.line(position.line)]: scalarOf('', position) }),
      aside: UNREADABLE,
    })),
  ];
}

function filePart(position: Position, entries: Readonly<Record<string, TreeNode>>): TreePart {
  return { subject: SUBJECT, kind: 'lock', root: mapOf(position, entries) };
}

function entryPart({ entry, position, constraint }: PlacedEntry): TreePart {
  switch (entry.kind) {
    case 'local':
      return filePart(position, { project: scalarOf(entry.path, position) });
    case 'option': {
      const isIndex = /^(?:extra-)?index-url$|^find-links$/.test(entry.name);
      const isAddress = /^[a-z]+:\/\//i.test(entry.value);
      const node = scalarOf(entry.value, position);
      if (!isIndex || !isAddress) return filePart(position, { [entry.name]: node });
      return { subject: SUBJECT, kind: 'index', root: mapOf(position, { index: node }) };
    }
    case 'package':
      return packagePart(entry, position, { constraint });
  }
}

function packagePart(
  { name, version, extras, marker, hashes, url }: Requirement,
  position: Position,
  { constraint }: { readonly constraint: boolean },
): TreePart {
  const text = (value: string): TreeNode => scalarOf(value, position);
  const root = mapOf(position, {
    ...(url === null
      ? { [constraint ? 'constraint' : 'version']: text(version) }
      : { source: text(url) }),
    integrity: setOf(hashes.map(text)),
    extras: extras.length > 0 ? setOf(extras.map(text)) : undefined,
    marker: marker === null ? undefined : text(marker),
  });
  return { subject: packageSubject('pypi', name), kind: 'package', root };
}
