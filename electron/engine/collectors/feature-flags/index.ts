import type { Side } from '../../../../shared/model/index.ts';
import { storeText } from '../../../../shared/text/formats/configuration.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import type { TreeNode } from '../common/tree.ts';
import { NotThisFormat } from '../types.ts';
import type { Detection, SourceFile } from '../types.ts';
import { launchDarklyParts } from './launch-darkly.ts';
import { flagdParts, flagsmithParts, growthBookParts } from './plain-flags.ts';
import { unleashParts } from './unleash.ts';

/** A provider's export, and how it is known. */
interface Provider {
  readonly because: string;
  readonly is: (head: string) => boolean;
  readonly parts: (root: TreeNode, side: Side | null) => readonly TreePart[];
}

const providers: readonly Provider[] = [
  {
    because: storeText.launchDarkly,
    is: (head) =>
      /"items"\s*:\s*\[/.test(head) &&
      /"variations"\s*:\s*\[/.test(head) &&
      /"(?:environments|temporary)"\s*:/.test(head),
    parts: launchDarklyParts,
  },
  {
    because: storeText.unleash,
    is: (head) =>
      /"features"\s*:\s*\[/.test(head) &&
      /"(?:featureStrategies|featureEnvironments|strategies|impressionData)"\s*:/.test(head),
    parts: unleashParts,
  },
  {
    because: storeText.flagd,
    is: (head) => /["']?flags["']?\s*:/.test(head) && /["']?defaultVariant["']?\s*:/.test(head),
    parts: flagdParts,
  },
  {
    because: storeText.growthBook,
    is: (head) => /"features"\s*:\s*\{/.test(head) && /"defaultValue"\s*:/.test(head),
    parts: growthBookParts,
  },
  {
    because: storeText.flagsmith,
    is: (head) => /"feature_state_value"\s*:/.test(head) && /"feature"\s*:\s*\{/.test(head),
    parts: flagsmithParts,
  },
];

/** Reads what flags are, for whom, and what they wait for. */
export const featureFlags = treeCollector({
  id: 'feature-flags',
  version: '1',
  title: 'Feature flags',
  formats: ['LaunchDarkly', 'Unleash', 'flagd (OpenFeature)', 'GrowthBook', 'Flagsmith'],
  dimensions: ['infrastructure'],
  description:
    'Reads the state, variations, targeting, rollout and prerequisites of flags, of the environment that the side is.',
  filePatterns: ['*flags*.json', '*.flagd.json', '*.flagd.yaml'],
  sample: 'launchdarkly-flags.json',
  detect,
  parts: ({ documents }, file, { side }) => {
    const provider = providerOf(file);
    const root = documents[0]?.root;
    if (!provider || !root) throw new NotThisFormat();
    const parts = provider.parts(root, side ?? null);
    if (parts.length === 0) throw new NotThisFormat();
    return parts;
  },
  scope: () => 'feature-flags',
  mapping: [{ name: /./, id: 'config.feature-flag' }],
  asides: [],
  // The order of variations decides what their numbers mean.
  identity: { unordered: /(?!)/, generatedIds: true },
});

const HEAD = 20_000;

function providerOf({ text }: SourceFile): Provider | undefined {
  const head = text.slice(0, HEAD);
  return providers.find(({ is }) => is(head));
}

function detect(file: SourceFile): Detection | null {
  if (!/\.(?:json|ya?ml)$|(?:^|\/)[^.]+$/i.test(file.path)) return null;
  const provider = providerOf(file);
  return provider ? { confidence: 0.85, because: provider.because } : null;
}
