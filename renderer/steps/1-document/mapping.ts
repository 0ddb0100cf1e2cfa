import type { ColumnMapping, ColumnPreview } from '../../../shared/model/inventory.ts';
import { mappingText } from '../../../shared/text/document.ts';

/** What a column can be read as, in the order of the form. */
export const columnRoles = ['subject', 'name', 'value', 'environment', 'dimension'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Roles that every mapping needs. */
export const neededRoles = ['subject', 'name', 'value'] as const satisfies readonly ColumnRole[];

/** The header of the column for each role; empty where none is chosen. */
export type Roles = Readonly<Record<ColumnRole, string>>;

/** Words by which headers of configuration databases give their role away. */
const usualHeaders: Readonly<Record<ColumnRole, readonly string[]>> = {
  subject: ['subject', 'ci', 'ci name', 'configuration item', 'item', 'host', 'asset', 'component'],
  name: ['name', 'attribute', 'key', 'property', 'setting', 'parameter', 'field'],
  value: ['value', 'attribute value', 'setting value', 'current value'],
  environment: ['environment', 'env', 'stage', 'tier'],
  dimension: ['dimension', 'category', 'area'],
};

/** What the headers suggest; each column serves one role. */
export function guessRoles(columns: readonly ColumnPreview[]): Roles {
  const taken = new Set<string>();
  const guess = (role: ColumnRole): string => {
    const usual = usualHeaders[role];
    const found = columns.find(
      ({ header }) => !taken.has(header) && usual.includes(plain(header)),
    )?.header;
    if (found !== undefined) taken.add(found);
    return found ?? '';
  };
  return Object.fromEntries(columnRoles.map((role) => [role, guess(role)])) as Roles;
}

const plain = (header: string): string => header.trim().toLowerCase().replaceAll(/[_-]+/g, ' ');

/** The sentence that stands in the way of a mapping; null where nothing does. */
export function mappingProblem(roles: Roles): string | null {
  const chosen = columnRoles.map((role) => roles[role]).filter((header) => header !== '');
  const twice = chosen.find((header, index) => chosen.indexOf(header) !== index);
  if (twice !== undefined) return mappingText.twice(twice);
  return neededRoles.some((role) => roles[role] === '') ? mappingText.missing : null;
}

/** The mapping as the contract takes it. */
export function toMapping(columns: readonly ColumnPreview[], roles: Roles): ColumnMapping {
  return {
    header: columns.map((column) => column.header),
    subject: roles.subject,
    name: roles.name,
    value: roles.value,
    environment: roles.environment === '' ? null : roles.environment,
    dimension: roles.dimension === '' ? null : roles.dimension,
  };
}

/** What the first rows become; examples stand in the order of the rows. */
export function previewRows(
  columns: readonly ColumnPreview[],
  roles: Roles,
): readonly Readonly<Record<ColumnRole, string>>[] {
  const examplesOf = (role: ColumnRole): readonly string[] =>
    columns.find((column) => column.header === roles[role])?.examples ?? [];
  const count = Math.max(...neededRoles.map((role) => examplesOf(role).length), 0);
  return Array.from({ length: count }, (_, row) => {
    const cells = columnRoles.map((role) => [role, examplesOf(role)[row] ?? '']);
    return Object.fromEntries(cells) as Readonly<Record<ColumnRole, string>>;
  });
}
