import { compareText } from '../../../../shared/compare/attributes.ts';
import { defaultTokens, normaliseTokens } from '../../../../shared/compare/tokens.ts';
import { contentLabels, holdsSecret } from './content-label.ts';
import type { ListNode, TreeNode } from './tree.ts';
import { child, textAt } from './tree.ts';
import { isSecretMap, isSecretName } from './secret-names.ts';
import { byName, isSecretScalar, withCounters } from './labels.ts';
import type { LabelledItem } from './labels.ts';
import { isSensitive } from './secrets.ts';

/** How the elements of a list are told apart, so that their order does not matter. */
export interface IdentityRules {
  /**
   * Keys (or combinations) for lists of one name, before the general ones. `FromPort?` may be missing
   * from an element, or be a list of plain values; `Listener/Port` is a key of a map within it.
   */
  readonly special?: readonly {
    readonly list: RegExp;
    readonly keys: readonly (readonly string[])[];
  }[];
  /** Lists of plain values whose order means nothing, by their name. */
  readonly unordered: RegExp;
  /** Lists of plain values that the format can name: the steps of a build, the words of a command. */
  readonly named?: readonly {
    readonly list: RegExp;
    /** A name for each text; equal ones get a counter. A masked element is named `masked`. */
    readonly by: (texts: readonly string[]) => readonly string[];
  }[];
  /** Lists of maps that nothing tells apart and whose order means nothing, by their name. */
  readonly sorted?: RegExp;
  /** Lists of rules that are what they say, by their name: an element goes by its content. */
  readonly byContent?: RegExp;
  /** Whether a list of one element is a block: only a name identifies it, no setting such as `path`. */
  readonly blocks?: boolean;
  /** Whether identifiers that a provider generates may identify an element. */
  readonly generatedIds: boolean;
  /** Whether the source marks what lies at these keys as secret: nothing of it may be a label. */
  readonly marked?: (keys: readonly string[], node: TreeNode) => boolean;
}

/** General keys, the most telling first (Kubernetes, compose, cloud answers, settings files). */
const generalKeys: readonly (readonly string[])[] = [
  ['name'],
  ['Name'],
  ['key'],
  ['Key'],
  ['ParameterKey'],
  ['group', 'name'],
  ['kind', 'name'],
  ['id'],
  ['Id'],
  ['ID'],
  ['identifier'],
  ['slug'],
  ['alias'],
  ['host'],
  ['hostname'],
  ['address'],
  ['addr'],
  ['email'],
  ['domain'],
  ['path'],
  ['mountPath'],
  ['mount'],
  ['device'],
  ['device_name'],
  ['alg'],
  ['cidr_block'],
  ['cidr'],
  ['port', 'protocol'],
  ['containerPort', 'protocol'],
  ['containerPort'],
  ['port'],
  ['from_port', 'to_port', 'protocol'],
  ['ref'],
  ['url'],
  ['uri'],
  ['topologyKey'],
  // Attributes of XML.
  ['@name'],
  ['@key'],
  ['@id'],
  ['@path'],
  ['@port'],
];

function isNaming(keys: readonly string[]): boolean {
  return keys.every((key) => /^@?(?:name|key|id|identifier)$/i.test(key));
}

/** Nothing so general that it would be unique by chance. */
const suffixes = [
  'Identifier',
  '_identifier',
  'Id',
  '_id',
  'Name',
  '_name',
  'Arn',
  '_arn',
] as const;

/** Share of distinct values above which a repeated key still identifies, with a counter. */
const MOSTLY_DISTINCT = 0.5;

/** Labels the elements of a list; `keys` lead to the list, its own name last. */
export function labelItems(
  list: ListNode,
  keys: readonly string[],
  rules: IdentityRules,
): readonly LabelledItem[] {
  const name = keys.at(-1) ?? '';
  if (rules.marked?.(keys, list)) return byPosition(list);
  if (list.items.every((item) => item.kind === 'scalar')) return labelScalars(list, keys, rules);
  const isContent = rules.byContent?.test(name) === true && !holdsSecret(list, keys);
  const contents = isContent ? contentLabels(list) : null;
  if (contents)
    return list.items.map((node, at) => ({ label: contents[at] ?? '', node, called: null }));
  const identity = identityKeys(list, name, rules);
  if (!identity) return byPosition(rules.sorted?.test(name) ? sortedByText(list) : list);
  if (list.items.some((item) => isSecretIdentity(item, identity, { keys, rules })))
    return byPosition(list);
  return withCounters(
    list.items.map((node) => {
      const called = textsOf(node, identity)?.join(',') ?? '';
      return {
        label: identity.flatMap((key) => labelOf(node, key)).join(','),
        node,
        called,
      };
    }),
  );
}

/** `Port=443` for a key; none for one that may be missing and is. */
function labelOf(node: TreeNode, key: string): readonly string[] {
  const text = textsOf(node, [key])?.[0] ?? '';
  if (text === '' && isOptional(key)) return [];
  return [`${key.replace('?', '').split('/').at(-1) ?? key}=${text}`];
}

/** A label is shown, so what is masked as a value can be none; under a list of secrets only names can. */
function isSecretIdentity(
  item: TreeNode,
  identity: readonly string[],
  of: { readonly keys: readonly string[]; readonly rules: IdentityRules },
): boolean {
  const { keys, rules } = of;
  return identity.some((key) => {
    const value = nodeAt(item, key);
    if (value?.kind === 'list') return holdsSecret(value, [...keys, key]);
    if (value?.kind !== 'scalar') return false;
    if (isSecretMap(keys.at(-1) ?? '') && !/^name$/i.test(key)) return true;
    if (rules.marked?.([...keys, key], value)) return true;
    const { type, text, sealed = false } = value;
    const place = { keys: [...keys, key], called: null, listAt: keys.length, before: null };
    return isSensitive({ type, text, sealed, ...place });
  });
}

function labelScalars(
  list: ListNode,
  keys: readonly string[],
  rules: IdentityRules,
): readonly LabelledItem[] {
  const name = keys.at(-1) ?? '';
  if (isVariableList(list, name)) return byVariable(list);
  const naming = rules.named?.find((rule) => rule.list.test(name));
  if (naming) return byName(list, keys, naming.by);
  if (!rules.unordered.test(name)) return byPosition(list);
  if (list.items.some(variesByEnvironment)) return byPosition(sortedByText(list));
  if (list.items.some((item) => isSecretScalar(item, keys))) return byPosition(list);
  return withCounters(
    list.items.map((node) => ({
      label: node.kind === 'scalar' ? node.text : '',
      node,
      called: null,
    })),
  );
}

function byPosition(list: ListNode): readonly LabelledItem[] {
  return list.items.map((node, index) => ({
    label: String(index),
    node,
    called: secretCalled(node),
  }));
}

/** An element that names a secret is one, whether or not all of its list are told apart by name. */
function secretCalled(node: TreeNode): string | null {
  const name = NAMES.map((key) => textAt(node, key)).find((text) => text !== undefined);
  return name !== undefined && isSecretName(name) ? name : null;
}

const NAMES = ['name', 'Name', 'key', 'Key', 'ParameterKey', 'OptionName'] as const;

/** `environment: [NAME=value]`, as compose files have it: the name identifies, not the place. */
function isVariableList(list: ListNode, name: string): boolean {
  if (!/^(?:environment|env)$/.test(name)) return false;
  return list.items.every((item) => item.kind === 'scalar' && VARIABLE.test(item.text));
}

const VARIABLE = /^[A-Za-z_]\w*(?==|$)/;

function byVariable(list: ListNode): readonly LabelledItem[] {
  return withCounters(
    list.items.map((node) => {
      const called = node.kind === 'scalar' ? (VARIABLE.exec(node.text)?.[0] ?? '') : '';
      return { label: called, node, called };
    }),
  );
}

/** In the order of their text without the environment, so that the order of a side does not matter. */
function sortedByText(list: ListNode): ListNode {
  const keyed = list.items.map((item) => ({ item, key: orderOf(item) }));
  const sorted = keyed.toSorted((a, b) => compareText(a.key, b.key));
  return { ...list, items: sorted.map(({ item }) => item) };
}

function orderOf(node: TreeNode): string {
  if (node.kind === 'scalar') return normaliseTokens(node.text, defaultTokens);
  const inner = node.kind === 'map' ? node.entries.map((entry) => entry.node) : node.items;
  return inner.map(orderOf).join('\u0000');
}

/**
 * Identifiers that a provider makes up, addresses, and names that carry the environment differ by
 * nature: matched by value each would be missing on the other side, so they pair by position.
 */
function variesByEnvironment(item: TreeNode): boolean {
  return item.kind === 'scalar' && (GENERATED.test(item.text) || ENVIRONMENT.test(item.text));
}

const GENERATED = /^(?:[a-z]+-[0-9a-f]{8,}|arn:.+|[0-9a-f-]{32,})$|:\/\/|^(?:[\w-]+\.)+[a-z]{2,}$/i;
const ENVIRONMENT =
  /(?:^|[^a-z])(?:stage|staging|stg|uat|qa|test|dev|preprod|prod|production|live)(?:[^a-z]|$)/i;

function identityKeys(
  list: ListNode,
  name: string,
  rules: IdentityRules,
): readonly string[] | undefined {
  const special = rules.special?.find((rule) => rule.list.test(name))?.keys ?? [];
  const block = rules.blocks === true && list.items.length === 1;
  const general = block ? generalKeys.filter(isNaming) : generalKeys;
  const candidates = [...special, ...general, ...suffixKeys(list, name, rules)];
  const distinct = candidates.map((keys) => ({ keys, count: distinctCount(list, keys) }));
  const unique = distinct.find(({ count }) => count === list.items.length);
  if (unique) return unique.keys;
  const enough = list.items.length * MOSTLY_DISTINCT;
  return distinct.find(({ count }) => count >= enough && count > 1)?.keys;
}

/** Keys such as `VpcSecurityGroupId`, first the one that repeats the list's own name. */
function suffixKeys(
  list: ListNode,
  name: string,
  rules: IdentityRules,
): readonly (readonly string[])[] {
  const [first] = list.items;
  if (!rules.generatedIds || first?.kind !== 'map') return [];
  const singular = name.replace(/ies$/, 'y').replace(/s$/, '').toLowerCase();
  const rank = (key: string): number =>
    (key.toLowerCase().startsWith(singular) ? 0 : suffixes.length) +
    suffixes.findIndex((suffix) => key.endsWith(suffix));
  return first.entries
    .map((entry) => entry.key)
    .filter((key) => suffixes.some((suffix) => key.endsWith(suffix)))
    .filter((key) => !list.items.some((item) => isGenerated(textsOf(item, [key])?.[0] ?? '')))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((key) => [key]);
}

/** Number of distinct identities, or 0 where an element lacks one. */
function distinctCount(list: ListNode, keys: readonly string[]): number {
  const seen = new Set<string>();
  for (const item of list.items) {
    const texts = textsOf(item, keys);
    if (!texts) return 0;
    seen.add(texts.join('\u0000'));
  }
  return seen.size;
}

function textsOf(node: TreeNode, keys: readonly string[]): readonly string[] | undefined {
  const texts: string[] = [];
  for (const key of keys) {
    const value = nodeAt(node, key);
    if (value?.kind === 'scalar' && value.type !== 'null' && value.text !== '') {
      if (value.text.includes('\n') || value.text.length > LONGEST_LABEL) return undefined;
      texts.push(resourceOf(value.text));
    } else if (isOptional(key)) texts.push(plainTexts(value).toSorted().join('+'));
    else return undefined;
  }
  return texts.some((text) => text !== '') ? texts : undefined;
}

/** A list of plain values identifies as a whole: the resources of a rule. */
function plainTexts(node: TreeNode | undefined): readonly string[] {
  if (node?.kind !== 'list') return [];
  const texts = node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  const isShort =
    texts.join('+').length <= LONGEST_LABEL && !texts.some((text) => /[\n\]]/.test(text));
  return texts.length === node.items.length && isShort ? texts : [];
}

function isOptional(key: string): boolean {
  return key.endsWith('?');
}

function nodeAt(node: TreeNode, key: string): TreeNode | undefined {
  const own = child(node, key);
  if (own) return own;
  return key
    .replace('?', '')
    .split('/')
    .reduce<TreeNode | undefined>((at, part) => child(at, part), node);
}

/**
 * What an ARN names, without the account and the identifier at its end, which differ on every side:
 * `targetgroup/shop` (AWS General Reference, "Amazon Resource Names").
 */
function resourceOf(text: string): string {
  if (!text.startsWith('arn:')) return text;
  const resource = text.split(':').slice(5).join(':');
  return resource.replace(/(?:[/:](?=[0-9a-f-]*\d)[0-9a-f-]{12,})+$/, '') || text;
}

/** Whether a provider made it up, the number of an account too: it names nothing that the other side could have. */
function isGenerated(text: string): boolean {
  return /^[a-z]{1,12}-(?=\d*[a-f]|\d)[0-9a-f]{8,17}$|^[0-9a-f-]{32,}$|^\d{12}$|^(?:certificate|key)$/.test(
    text,
  );
}

const LONGEST_LABEL = 200;
