import { basename } from 'node:path/posix';
import { compileGlob } from '../../../shared/model/glob.ts';
import { AppError } from '../../../shared/model/index.ts';
import { refusalText } from '../../../shared/text/collectors.ts';
import { ansible } from './ansible/index.ts';
import { aws } from './aws/index.ts';
import { bindZone } from './bind-zone/index.ts';
import { compose } from './compose/index.ts';
import { cloudformation } from './cloudformation/index.ts';
import { consul } from './consul/index.ts';
import { cyclonedx } from './cyclonedx/index.ts';
import { csvProfile } from './csv-profile/index.ts';
import { databaseProfile } from './database-profile/index.ts';
import { dockerfile } from './dockerfile/index.ts';
import { dockerInspect } from './docker-inspect/index.ts';
import { document } from './document/index.ts';
import { ecs } from './ecs/index.ts';
import { env } from './env/index.ts';
import { featureFlags } from './feature-flags/index.ts';
import { haproxy } from './haproxy/index.ts';
import { hcl } from './hcl/index.ts';
import { hostCapture } from './host-capture/index.ts';
import { ini } from './ini/index.ts';
import { inspec } from './inspec/index.ts';
import { iptables } from './iptables/index.ts';
import { inventory } from './inventory/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { kustomize } from './kustomize/index.ts';
import { nginx } from './nginx/index.ts';
import { npmLock } from './npm-lock/index.ts';
import { ociImage } from './oci-image/index.ts';
import { ohai } from './ohai/index.ts';
import { parameterStore } from './parameter-store/index.ts';
import { pnpmLock } from './pnpm-lock/index.ts';
import { properties } from './properties/index.ts';
import { pulumi } from './pulumi/index.ts';
import { pythonLock } from './python-lock/index.ts';
import { requirements } from './requirements/index.ts';
import { runtimeVersions } from './runtime-versions/index.ts';
import { spdx } from './spdx/index.ts';
import { terraformJson } from './terraform-json/index.ts';
import { terraformState } from './terraform-state/index.ts';
import { vault } from './vault/index.ts';
import { yarnLock } from './yarn-lock/index.ts';
import type { Collector, SourceFile } from './types.ts';

/** Every collector, one line each. Menus, help and detection follow from it. */
export const collectors: readonly Collector[] = [
  terraformJson,
  terraformState,
  hcl,
  pulumi,
  cloudformation,
  kubernetes,
  kustomize,
  ansible,
  aws,
  ecs,
  ohai,
  inspec,
  npmLock,
  nginx,
  yarnLock,
  pnpmLock,
  haproxy,
  requirements,
  csvProfile,
  databaseProfile,
  inventory,
  pythonLock,
  bindZone,
  cyclonedx,
  iptables,
  spdx,
  consul,
  parameterStore,
  vault,
  featureFlags,
  properties,
  ini,
  compose,
  dockerfile,
  hostCapture,
  ociImage,
  dockerInspect,
  runtimeVersions,
  document,
  env,
];

/** The collector that fits a file best, and why. */
export interface Choice {
  readonly collector: Collector;
  readonly because: string;
}

/** The collectors that take a file, the most confident first. */
export function choicesFor(file: SourceFile): readonly Choice[] {
  return collectors
    .flatMap((collector) => {
      const detection = collector.detect(file);
      return detection ? [{ collector, ...detection }] : [];
    })
    .toSorted((a, b) => b.confidence - a.confidence);
}

/** The collector of this id. Throws an AppError that names the known ones. */
export function collectorById(id: string): Collector {
  const found = collectors.find((collector) => collector.id === id);
  if (found) return found;
  const known = collectors.map((collector) => collector.id);
  throw new AppError({
    code: 'collector.unknown',
    ...refusalText.unknownCollector(id, known),
  });
}

/** Whether a file's name alone makes some collector expect it. */
export function isExpectedName(path: string): boolean {
  const name = basename(path).toLowerCase();
  return collectors.some(({ filePatterns }) =>
    filePatterns.some((pattern) => compileGlob(pattern.toLowerCase())(name)),
  );
}
