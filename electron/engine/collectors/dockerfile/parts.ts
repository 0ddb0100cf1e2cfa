import type { MapEntry, ScalarNode, TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { commandWords } from '../containers/check-command.ts';
import { imageParts } from '../containers/image-facts.ts';
import { labelsOf, VARIABLES } from '../containers/variables.ts';
import { mapOf, scalarOf } from '../packages/nodes.ts';
import type { ReadInstruction, Stage } from './stages.ts';

/** Takes the stages apart. The last one is what runs; the others are told by name or number. */
export function dockerfileParts(stages: readonly Stage[]): readonly TreePart[] {
  const names = new Set(stages.flatMap(({ name }) => name ?? []));
  const [first] = stages;
  const defaults = first?.from === null ? first.instructions : [];
  const known = new Map(
    pairs(defaults, 'ARG').flatMap(({ key, node }) =>
      node.kind === 'scalar' && node.type !== 'null' ? [[key, node.text] as const] : [],
    ),
  );
  return stages.flatMap((stage, index) => {
    const last = index === stages.length - 1;
    return stageParts(stage, { subject: subjectOf(stage, { index, last }), names, known });
  });
}

interface About {
  readonly subject: string;
  /** Names of stages, which may stand in the place of an image. */
  readonly names: ReadonlySet<string>;
  /** Defaults of the arguments before the first stage, which images may refer to. */
  readonly known: ReadonlyMap<string, string>;
}

function subjectOf(
  { from, name }: Stage,
  { index, last }: { readonly index: number; readonly last: boolean },
): string {
  if (!from) return 'dockerfile:arguments';
  if (last) return 'dockerfile:final stage';
  return `dockerfile:stage ${name ?? index}`;
}

function stageParts(stage: Stage, { subject, names, known }: About): readonly TreePart[] {
  const { from, instructions } = stage;
  const position = from?.position ?? instructions[0]?.position ?? { line: 1 };
  const image = from && imageOf(from);
  const entries: MapEntry[] = [
    ...(from && image ? fromEntries(from, image, names) : []),
    ...settings(instructions),
  ];
  const root: TreeNode = { kind: 'map', entries, position };
  return [
    ...(entries.length > 0 ? [{ subject, kind: 'stage', root }] : []),
    ...(image ? imageParts(subject, image, known) : []),
    ...variableParts(subject, { argument: pairs(instructions, 'ARG') }),
    ...variableParts(subject, { environment: pairs(instructions, 'ENV') }),
  ];
}

/** The image alone: `--platform` and `AS` are told apart. */
function imageOf(from: ReadInstruction): ScalarNode {
  const image = from.text.replace(/^(?:--\S+\s+)*/, '').split(/\s+/)[0] ?? '';
  return scalarOf(image, from.position);
}

function fromEntries(
  from: ReadInstruction,
  image: ScalarNode,
  names: ReadonlySet<string>,
): readonly MapEntry[] {
  const platform = from.flags.find(({ name }) => name === 'platform')?.value;
  return [
    entry(names.has(image.text) ? 'FROM stage' : 'FROM', image),
    ...(platform === undefined ? [] : [entry('platform', scalarOf(platform, from.position))]),
  ];
}

function entry(key: string, node: TreeNode): MapEntry {
  return { key, node, position: node.position };
}

/** A later ENV of a name replaces an earlier one; an argument without a default says nothing. */
function pairs(instructions: readonly ReadInstruction[], keyword: string): readonly MapEntry[] {
  const found = new Map<string, MapEntry>();
  for (const { pairs: given, position } of ofKeyword(instructions, keyword)) {
    for (const { name, value } of given) {
      const node =
        value === null
          ? { ...scalarOf('', position), type: 'null' as const }
          : scalarOf(value, position);
      found.set(name, entry(name, node));
    }
  }
  return [...found.values()];
}

function variableParts(
  subject: string,
  groups: Readonly<Record<string, readonly MapEntry[]>>,
): readonly TreePart[] {
  return Object.entries(groups).flatMap(([group, entries]) => {
    const [first] = entries;
    if (!first) return [];
    const variables: TreeNode = { kind: 'map', entries, position: first.position };
    const root = mapOf(first.position, { [group]: variables });
    return [{ subject, kind: VARIABLES, root }];
  });
}

const SINGLE = new Set(['USER', 'WORKDIR', 'STOPSIGNAL', 'SHELL', 'MAINTAINER']);
const COMMANDS = new Set(['CMD', 'ENTRYPOINT']);
const LISTED = new Set(['RUN', 'COPY', 'ADD', 'VOLUME', 'ONBUILD']);

/** Of USER, CMD and their like the last counts; RUN, COPY and their like are steps. */
function settings(instructions: readonly ReadInstruction[]): readonly MapEntry[] {
  const last = new Map(instructions.map((each) => [each.keyword, each]));
  return [...last.values()].flatMap((instruction) => {
    const { keyword, position, text } = instruction;
    const same = ofKeyword(instructions, keyword);
    if (SINGLE.has(keyword)) return [entry(keyword, scalarOf(text, position))];
    if (COMMANDS.has(keyword)) return [entry(keyword, commandOf(instruction))];
    if (LISTED.has(keyword)) return [entry(keyword, listOf(same))];
    if (keyword === 'EXPOSE') return [entry(keyword, ports(same))];
    if (keyword === 'HEALTHCHECK') return [entry(keyword, healthCheck(instruction))];
    if (keyword === 'LABEL') return [entry(keyword, labels(same))];
    return [];
  });
}

function ofKeyword(
  instructions: readonly ReadInstruction[],
  keyword: string,
): readonly ReadInstruction[] {
  return instructions.filter((instruction) => instruction.keyword === keyword);
}

function commandOf({ elements, text, position }: ReadInstruction): TreeNode {
  if (elements.length === 0) return scalarOf(text, position);
  const items = elements.map((each) => scalarOf(each, position));
  return commandWords({ kind: 'list', items, position });
}

function listOf(instructions: readonly ReadInstruction[]): TreeNode {
  const items = instructions.map(({ flags, text, position }) => {
    const given = flags.map(({ name, value }) => `--${name}=${value}`).join(' ');
    return scalarOf(`${given} ${text.replace(/^(?:--\S+\s+)*/, '')}`.trim(), position);
  });
  return { kind: 'list', items, position: items[0]?.position ?? { line: 1 } };
}

function ports(instructions: readonly ReadInstruction[]): TreeNode {
  const items = instructions.flatMap(({ text, position }) =>
    text.split(/\s+/).map((port) => scalarOf(port, position)),
  );
  return { kind: 'list', items, position: items[0]?.position ?? { line: 1 } };
}

function healthCheck({ flags, text, position }: ReadInstruction): TreeNode {
  const command = text.replace(/^(?:--\S+\s+)*/, '');
  const given = flags.map(({ name, value }) => [name, scalarOf(value, position)] as const);
  return mapOf(position, { ...Object.fromEntries(given), command: scalarOf(command, position) });
}

function labels(instructions: readonly ReadInstruction[]): TreeNode {
  const entries = pairs(instructions, 'LABEL');
  const node: TreeNode = { kind: 'map', entries, position: entries[0]?.position ?? { line: 1 } };
  return labelsOf(node) ?? node;
}
