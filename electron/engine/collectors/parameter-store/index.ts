import { defaultLimits } from '../../../../shared/model/limits.ts';
import { storeText } from '../../../../shared/text/formats/configuration.ts';
import { entry, mapNode, sealedValue, storedValue, without } from '../common/make-node.ts';
import { plainScalar } from '../common/plain.ts';
import { settingsMapping } from '../common/settings-mapping.data.ts';
import { settingsIdentity } from '../common/settings.ts';
import { lastFolder, storeHints, storeKey, storeSpelling } from '../common/store-key.ts';
import { child, textAt } from '../common/tree.ts';
import type { MapEntry, ReadTree, ScalarNode, TreeNode } from '../common/tree.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { NotThisFormat } from '../types.ts';
import type { Detection, SourceFile } from '../types.ts';

/** Reads what parameter stores of clouds hold. */
export const parameterStore = treeCollector({
  id: 'parameter-store',
  version: '1',
  title: 'Parameter store',
  formats: [
    'aws ssm get-parameters-by-path',
    'aws ssm get-parameters',
    'az appconfig kv list',
    'az keyvault secret list',
  ],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads parameters of AWS Systems Manager and keys of Azure App Configuration by name; secure strings and vaults by presence.',
  filePatterns: ['*parameters*.json', 'ssm*.json', 'appconfig*.json'],
  sample: 'parameters.json',
  detect: detectStore,
  parts,
  scope: () => 'parameter-store',
  mapping: settingsMapping,
  spelling: storeSpelling,
  asides: [
    {
      id: 'parameter-store.version',
      how: 'volatile',
      name: /^@.*\.(?:Version|LastModifiedDate|LastModifiedUser|ARN|etag|lastModified|id|attributes\..*)$/,
    },
    {
      id: 'parameter-store.bookkeeping',
      how: 'skipped',
      name: /^@.*\.(?:Name|Type|DataType|Tier|Policies|SourceResult|Selector|KeyId|Description|key|label|contentType|locked|name|kid|enabled|managed|tags)(?:[.[]|$)|^@answer\./,
    },
  ],
  identity: settingsIdentity,
  hints: ({ kind }, leaf) => {
    const { value, path } = leaf;
    if (path.endsWith(PRESENT)) return { reference: true };
    if (value.kind === 'empty' || !value.sealed) return storeHints(kind, leaf);
    if (isCiphertext(value)) return { unknown: true };
    return { sensitive: true };
  },
});

const HEAD = 6000;

function detectStore({ text }: SourceFile): Detection | null {
  const head = text.slice(0, HEAD);
  if (/^\s*\{\s*"(?:Parameters?|InvalidParameters)"\s*:/.test(head) && AWS_TYPE.test(head)) {
    return { confidence: 0.9, because: storeText.ssm };
  }
  if (!/^\s*\[\s*\{/.test(head)) return null;
  const azure =
    /"etag"\s*:/.test(head) && /"contentType"\s*:/.test(head) && /"locked"\s*:/.test(head);
  if (azure) return { confidence: 0.9, because: storeText.appConfiguration };
  const vault = /"id"\s*:\s*"https:\/\/[\w-]+\.vault\.(?:azure|usgovcloudapi)\b/.test(head);
  return vault ? { confidence: 0.9, because: storeText.keyVault } : null;
}

const AWS_TYPE = /"Type"\s*:\s*"(?:String|StringList|SecureString)"/;

function parts({ documents }: ReadTree): readonly TreePart[] {
  const root = documents[0]?.root;
  if (root?.kind === 'list') return root.items.map(azurePart);
  if (root?.kind !== 'map') throw new NotThisFormat();
  const list = child(root, 'Parameters');
  const one = child(root, 'Parameter');
  const items = list?.kind === 'list' ? list.items : one ? [one] : null;
  if (!items) throw new NotThisFormat();
  return [...items.map(awsPart), ...answerPart(root)];
}

/** What the answer says beside the parameters: nothing about the environment. */
function answerPart(root: TreeNode): readonly TreePart[] {
  const rest = without(root, ['Parameters', 'Parameter']);
  if (rest.length === 0) return [];
  const answer = entry('@answer', mapNode(rest, root.position));
  return [{ subject: 'parameters:', kind: 'answer', root: mapNode([answer], root.position) }];
}

function awsPart(item: TreeNode): TreePart {
  const key = textAt(item, 'Name');
  if (key === undefined) throw new NotThisFormat();
  const secure = textAt(item, 'Type') === 'SecureString';
  return partOf(item, key, { value: 'Value', secure });
}

function azurePart(item: TreeNode): TreePart {
  const key = textAt(item, 'key') ?? textAt(item, 'name') ?? textAt(item, 'id')?.split('/').at(-1);
  if (key === undefined) throw new NotThisFormat();
  const label = textAt(item, 'label');
  const secure = textAt(item, 'id')?.includes('.vault.') ?? false;
  return partOf(item, label === undefined ? key : `${label}/${key}`, { value: 'value', secure });
}

function partOf(
  item: TreeNode,
  key: string,
  { value: field, secure }: { readonly value: string; readonly secure: boolean },
): TreePart {
  const { folder, name } = storeKey(key);
  const value = child(item, field);
  const rest = entry(`@${name}`, mapNode(without(item, [field]), item.position));
  const own = value ? valueEntry(name, value, { secure }) : presence(name, item);
  const root = mapNode([own, rest], item.position);
  return { subject: `parameters:${folder}`, kind: lastFolder(folder), root };
}

function valueEntry(name: string, value: TreeNode, how: { readonly secure: boolean }): MapEntry {
  if (value.kind !== 'scalar' || value.type === 'null') return entry(name, value);
  const { text, position } = value;
  return entry(
    name,
    how.secure ? sealedValue(text, position) : storedValue(text, position, defaultLimits),
  );
}

/** A listing without values: that there is such a key is all that it says. */
function presence(name: string, item: TreeNode): MapEntry {
  return entry(`${name}${PRESENT}`, plainScalar(name, item.position));
}

const PRESENT = ' (listed)';

/** What a SecureString holds where it was not decrypted: it changes with every writing. */
function isCiphertext({ text }: ScalarNode): boolean {
  return /^AQICA[\w+/=]{60,}$/.test(text);
}
