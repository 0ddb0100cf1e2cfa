import { compileGlob } from '../../../../shared/model/glob.ts';
import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import { itemsAt, scalar, setAt, textsAt, withEntry } from './edit.ts';

/** Which objects a patch is for: parts that are not given match anything. */
export interface Target {
  readonly kind: string | undefined;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  /** `app=web,tier=front`, as selectors of labels are written. */
  readonly labels: string | undefined;
  readonly annotations: string | undefined;
}

/** Holds the names that an object had before a prefix or suffix; taken out when all is built. */
const FORMER = '$formerNames';

/** The objects that an object or a `target` names. */
export function targetOf(node: TreeNode): Target {
  const metadata = child(node, 'metadata');
  return {
    kind: textAt(node, 'kind'),
    name: textAt(metadata, 'name') ?? textAt(node, 'name'),
    namespace: textAt(metadata, 'namespace') ?? textAt(node, 'namespace'),
    labels: textAt(node, 'labelSelector'),
    annotations: textAt(node, 'annotationSelector'),
  };
}

/** Whether a patch is for this object, by a name that it has or had (kustomize, "patches"). */
export function matches(object: TreeNode, target: Target): boolean {
  const own = targetOf(object);
  return (
    fits(target.kind, [own.kind]) &&
    fits(target.name, namesOf(object)) &&
    fits(target.namespace, [own.namespace ?? target.namespace]) &&
    selects(target.labels, child(child(object, 'metadata'), 'labels')) &&
    selects(target.annotations, child(child(object, 'metadata'), 'annotations'))
  );
}

/** The names of an object: its own, and those from before it was renamed. */
export function namesOf(object: TreeNode): readonly string[] {
  const name = textAt(object, 'metadata', 'name');
  return [...(name === undefined ? [] : [name]), ...textsAt(object, FORMER)];
}

/** The object under another name, which remembers the one that it had. */
export function renamed(object: TreeNode, name: string): TreeNode {
  const { position } = object;
  const before = textAt(object, 'metadata', 'name') ?? '';
  const items = [...itemsAt(object, FORMER), scalar(before, position)];
  const remembers = setAt(object, [FORMER], { kind: 'list', items, position });
  return setAt(remembers, ['metadata', 'name'], scalar(name, position));
}

/** The object as it is applied. */
export function withoutFormerNames(object: TreeNode): TreeNode {
  return object.kind === 'map' ? withEntry(object, FORMER, null) : object;
}

/** Targets are anchored patterns; `.*` and `|` are what trees use of them. */
function fits(pattern: string | undefined, names: readonly (string | undefined)[]): boolean {
  if (pattern === undefined) return true;
  return pattern
    .replaceAll(/^\^?\(?|\)?\$?$/g, '')
    .split('|')
    .map((each) => compileGlob(each.replaceAll('.*', '*')))
    .some((matcher) => names.some((name) => name !== undefined && matcher(name)));
}

/** Requirements of equality and existence; one of another form selects nothing. */
function selects(selector: string | undefined, labels: TreeNode | undefined): boolean {
  if (selector === undefined) return true;
  return selector.split(',').every((each) => {
    const [, key = '', not = '', value] =
      /^\s*([\w./-]+)\s*(?:(!?)==?\s*([\w.-]*)\s*)?$/.exec(each) ?? [];
    const own = textAt(labels, key);
    if (key === '') return false;
    if (value === undefined) return own !== undefined;
    return (own === value) === (not === '');
  });
}
