import { cloudFormationNames, pulumiPackages, resourceKinds } from './kinds.data.ts';

const byCloudFormation = new Map(
  resourceKinds.flatMap(([terraform, type]) => (type === null ? [] : [[type, terraform] as const])),
);
const byPulumi = new Map(
  resourceKinds.flatMap(([terraform, , token]) =>
    token === null ? [] : [[token, terraform] as const],
  ),
);

/** Terraform's name of a type of CloudFormation; the type itself where none is known. */
export function kindOfCloudFormation(type: string): string {
  return byCloudFormation.get(type) ?? type;
}

/** Terraform's name of a Pulumi type token (`gcp:sql/databaseInstance:DatabaseInstance`). */
export function kindOfPulumi(token: string): string {
  const known = byPulumi.get(token);
  if (known !== undefined) return known;
  const [pack = '', module = '', name = ''] = token.split(':');
  if (!module.includes('/') || pack === 'kubernetes') return token;
  const [folder = ''] = module.split('/');
  const { provider, folders } = pulumiPackages[pack] ?? { provider: pack, folders: {} };
  return [provider, folders[folder] ?? snakeCase(folder), snakeCase(name)]
    .filter(Boolean)
    .join('_');
}

/** `engineVersion` and `EngineVersion` as `engine_version`. */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** A name of CloudFormation as Terraform spells it, labels of list elements included. */
export function spellCloudFormation(path: string): string {
  return cloudFormationNames.reduce(
    (name, [found, spelt]) => name.replace(found, spelt),
    snakeCase(path),
  );
}
