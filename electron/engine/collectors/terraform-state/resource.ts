import type { SetAside } from '../../../../shared/model/index.ts';
import type { SourceBuilder } from '../common/builder.ts';
import { readEmbedded } from '../common/embedded.ts';
import { flatten } from '../common/flatten.ts';
import type { Leaf } from '../common/flatten.ts';
import type { IdentityRules } from '../common/identity.ts';
import { mapper } from '../common/mapping.ts';
import { textAt } from '../common/tree.ts';
import type { MapEntry, TreeNode } from '../common/tree.ts';
import { terraformMapping } from './mapping.ts';
import { unorderedLists, volatileAttributes } from './volatile.ts';

/** How lists within resources are told apart, in states, plans and source files alike. */
export const identity: IdentityRules = {
  // A firewall's rules are told apart by what they open, be there one of them or many.
  special: [
    { list: /^(?:ingress|egress)$/, keys: [['from_port', 'to_port', 'protocol']] },
    { list: /^(?:allow|deny)$/, keys: [['protocol']] },
    // Blocks that there may be one of or many: without this, one more would rename the only one.
    { list: /_block_device$/, keys: [['device_name']] },
    { list: /^route$/, keys: [['cidr_block'], ['ipv6_cidr_block'], ['address_prefix']] },
    { list: /^(?:origin|origin_group)$/, keys: [['origin_id']] },
    { list: /^ordered_cache_behavior$/, keys: [['path_pattern']] },
    { list: /^custom_error_response$/, keys: [['error_code']] },
    { list: /^listener$/, keys: [['lb_port']] },
    { list: /^load_balancer$/, keys: [['container_name', 'container_port']] },
    { list: /^setting$/, keys: [['namespace', 'name'], ['name']] },
    { list: /^volume_mounts?$/, keys: [['mount_path']] },
    { list: /^rules?$/, keys: [['priority']] },
  ],
  unordered: unorderedLists,
  generatedIds: false,
  blocks: true,
};

/** Texts that hold JSON whose parts are worth comparing one by one. */
const embeddedJson = /^container_definitions$/;

/** A resource instance: its type for the mapping, its address as subject. */
export interface Of {
  readonly type: string;
  readonly subject: string;
}

/** What is known of the values of a resource beside their names. */
export interface Marks {
  /** Whether a secret lies at these keys. */
  readonly secret: (keys: readonly string[], node: TreeNode | Leaf['value']) => boolean;
  /** Whether the value is known only after it is applied. */
  readonly unknown?: (node: Leaf['value']) => boolean;
}

/** Where a part that becomes no attribute stands. */
export interface Place {
  readonly subject: string;
  readonly node: TreeNode;
  readonly key: string;
}

/**
 * Turns the parts that a state and its JSON form share into attributes, so that both say the same
 * of the same resource.
 */
export class TerraformLeaves {
  private readonly builder: SourceBuilder;
  private readonly map = mapper(terraformMapping);

  constructor(builder: SourceBuilder) {
    this.builder = builder;
  }

  /** Every value of a resource. */
  resource(node: TreeNode, of: Of, marks: Marks): void {
    const rules: IdentityRules = { ...identity, marked: marks.secret };
    for (const leaf of flatten(node, rules)) {
      const split = embeddedJson.test(leaf.path) && !marks.secret(leaf.keys, leaf.value);
      const parts = split ? readEmbedded(leaf, identity) : null;
      for (const part of parts ?? [leaf]) this.attribute(part, of, marks);
    }
  }

  private attribute(leaf: Leaf, of: Of, marks: Marks): void {
    const { subject } = of;
    const sensitive = marks.secret(leaf.keys, leaf.value);
    const unknown = marks.unknown?.(leaf.value) ?? false;
    const rule = volatileAttributes.find((candidate) => candidate.name.test(leaf.path));
    if (rule) {
      this.builder.aside('volatile', rule.id, { subject, leaf }, { sensitive, unknown });
      return;
    }
    const mapped = this.map(of.type, leaf.path, leaf.value.text);
    this.builder.attribute({ subject, leaf }, { mapped, sensitive, unknown });
  }

  /** The outputs of a configuration; `unknown` names those whose value is not known yet. */
  outputs(outputs: TreeNode, unknown: ReadonlySet<string> = new Set()): void {
    if (outputs.kind !== 'map' || outputs.entries.length === 0) {
      this.asideAll('skipped', 'terraform.no-outputs', {
        subject: 'outputs',
        node: outputs,
        key: 'outputs',
      });
      return;
    }
    for (const entry of outputs.entries) this.output(entry, { unknown: unknown.has(entry.key) });
  }

  private output({ key, node }: MapEntry, { unknown }: { readonly unknown: boolean }): void {
    if (node.kind !== 'map') return;
    const sensitive = textAt(node, 'sensitive') === 'true';
    for (const part of node.entries) {
      if (part.key === 'value') this.outputValue(key, part.node, { sensitive });
      else {
        const place = { subject: 'outputs', node: part.node, key: `${key}.${part.key}` };
        this.asideAll('skipped', 'terraform.output-type', place);
      }
    }
    if (!unknown) return;
    for (const leaf of flatten(wrap(key, nothing(node)), identity)) {
      this.builder.attribute({ subject: 'outputs', leaf }, { unknown });
    }
  }

  private outputValue(
    key: string,
    node: TreeNode,
    { sensitive }: { readonly sensitive: boolean },
  ): void {
    const rules: IdentityRules = { ...identity, marked: () => sensitive };
    for (const leaf of flatten(wrap(key, node), rules)) {
      this.builder.attribute({ subject: 'outputs', leaf }, { sensitive });
    }
  }

  /** What nothing special is known of: the release of the tool, and fields of later formats. */
  plain(
    { subject, node, key }: Place,
    hints: Parameters<SourceBuilder['attribute']>[1] = {},
  ): void {
    for (const leaf of flatten(wrap(key, node), identity)) {
      this.builder.attribute({ subject, leaf }, hints);
    }
  }

  asideAll(how: SetAside['how'], rule: string, { subject, node, key }: Place): void {
    for (const leaf of flatten(wrap(key, node), identity)) {
      this.builder.aside(how, rule, { subject, leaf });
    }
  }

  /** Parts that can hold anything, or repeat what is masked elsewhere: no value is shown. */
  hideAll(rule: string, { subject, node, key }: Place): void {
    for (const leaf of flatten(wrap(key, node), identity)) {
      this.builder.asideHidden('skipped', rule, { subject, leaf });
    }
  }
}

/** The node under a key, so that its leaves carry the key in their path. */
export function wrap(key: string, node: TreeNode): TreeNode {
  const { position } = node;
  return { kind: 'map', entries: [{ key, node, position }], position };
}

/** A value that is not there, at the place of another one. */
export function nothing({ position }: TreeNode): TreeNode {
  return { kind: 'scalar', type: 'null', text: '', position };
}
