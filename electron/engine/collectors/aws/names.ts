import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { AnswerList } from './resources.data.ts';

/** Names of resources whose own fields say nothing of use on the other side. */
const naming: Readonly<Record<string, (item: TreeNode) => string | undefined>> = {
  'elb:Listener': (item) => joined(balancerOf(item, 'LoadBalancerArn'), textAt(item, 'Port')),
  'elb:Rule': (item) => joined(balancerOf(item, 'RuleArn'), textAt(item, 'Priority')),
  'cloudfront:Distribution': distributionName,
  'route53:RecordSet': recordName,
};

/** A given name before one that the provider made up: the latter differs on every side. */
export function nameOf(item: TreeNode, { kind, names }: AnswerList): string {
  const special = naming[kind]?.(item);
  if (special !== undefined) return special;
  const [first] = names.flatMap((name) => textAt(item, name) ?? []);
  if (first !== undefined && !/^(?:[a-z]+-[0-9a-f]{8,}|arn:)/.test(first)) return first;
  return tagName(item) ?? first ?? '';
}

function tagName(item: TreeNode): string | undefined {
  const tags = child(item, 'Tags') ?? child(item, 'TagSet');
  if (tags?.kind !== 'list') return undefined;
  return textAt(
    tags.items.find((each) => textAt(each, 'Key') === 'Name'),
    'Value',
  );
}

function joined(balancer: string | undefined, rest: string | undefined): string | undefined {
  return balancer === undefined || rest === undefined ? undefined : `${balancer}:${rest}`;
}

/** `shop` of `...:listener-rule/app/shop/50dc6c495c0c9188/...`. */
function balancerOf(item: TreeNode, key: string): string | undefined {
  return /:(?:loadbalancer|listener|listener-rule)\/\w+\/([^/]+)\//.exec(
    textAt(item, key) ?? '',
  )?.[1];
}

/** The id of a distribution is made up: its first alias, comment or origin is what both sides have. */
function distributionName(item: TreeNode): string | undefined {
  const config = child(item, 'DistributionConfig') ?? item;
  const aliases = child(child(config, 'Aliases'), 'Items');
  const [alias] = aliases?.kind === 'list' ? aliases.items : [];
  if (alias?.kind === 'scalar') return alias.text;
  const origins = child(child(config, 'Origins'), 'Items');
  const [origin] = origins?.kind === 'list' ? origins.items : [];
  return textAt(config, 'Comment') || textAt(origin, 'Id') || textAt(item, 'Id');
}

/** Records of one name and type are told apart by their routing policy. */
function recordName(item: TreeNode): string | undefined {
  const parts = ['Name', 'Type', 'SetIdentifier'].flatMap((key) => textAt(item, key) ?? []);
  return parts.length === 0 ? undefined : parts.join(' ');
}
