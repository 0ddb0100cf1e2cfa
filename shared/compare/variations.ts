import { isIpAddress } from './addresses.ts';
import type { PlainRow } from './sameness.ts';
import { tagsComparable } from './sameness.ts';
import { differByEnvironment } from './tokens.ts';
import type { EnvironmentTokens } from './tokens.ts';
import {
  addressNames,
  identifierNames,
  meaningfulIdentifiers,
  momentNames,
  providerHosts,
  variationRules,
} from './variations.data.ts';
import type { VariationId } from './variations.data.ts';

interface Values {
  readonly staging: string;
  readonly production: string;
  /** Last segment of the name, in snake case. */
  readonly leaf: string;
  readonly row: PlainRow;
  readonly tokens: EnvironmentTokens;
}

/** Variations that the two values alone show. */
type ByValues = Exclude<VariationId, 'secret' | 'content-of-version'>;

const explains: Readonly<Record<ByValues, (values: Values) => boolean>> = {
  'environment-name': (v) => differByEnvironment(v.staging, v.production, v.tokens) === 'renamed',
  'environment-name-omitted': (v) =>
    differByEnvironment(v.staging, v.production, v.tokens) === 'omitted',
  identifier: areIdentifiers,
  'generated-suffix': differByGeneratedSuffix,
  'assigned-address': areAssigned,
  timestamp: (v) => momentNames.test(v.leaf) && isMoment(v.staging) && isMoment(v.production),
};

/** The built-in variation that explains a changed row, or null. */
export function variationOf(row: PlainRow, tokens: EnvironmentTokens): VariationId | null {
  const { staging, production } = row;
  if (staging.state === 'sensitive' && production.state === 'sensitive') {
    return tagsComparable(staging, production) ? 'secret' : null;
  }
  if (staging.state !== 'value' || production.state !== 'value') return null;
  const leaf = leafOf(row.name);
  const values = {
    staging: staging.value ?? '',
    production: production.value ?? '',
    leaf,
    row,
    tokens,
  };
  for (const { id } of variationRules) {
    if (id !== 'secret' && id !== 'content-of-version' && explains[id](values)) return id;
  }
  return null;
}

/** The sentence of a variation. */
export function variationReason(id: VariationId): string {
  return variationRules.find((rule) => rule.id === id)?.reason ?? id;
}

function leafOf(name: string): string {
  const last =
    name
      .replaceAll(/\[[^\]]*\]/g, '')
      .split('.')
      .at(-1) ?? '';
  return last.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
}

/** An identifier as clouds give them; digits alone are a date or a build. */
const providerId = /^([a-z]{1,12})-(?=\d*[a-f])[\da-f]{8,17}$/;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Same kind of identifier on both sides, by its shape or by its name. */
function areIdentifiers({ staging, production, leaf, row, tokens }: Values): boolean {
  if (row.valueType === 'image' || row.valueType === 'version') return false;
  if (meaningfulIdentifiers.test(leaf)) return false;
  if (sameProviderIds(staging, production)) return true;
  if (uuid.test(staging) && uuid.test(production)) return true;
  if (isArn(staging) || isArn(production)) return sameArn(staging, production, tokens);
  if (leaf === 'arn_suffix') return sameButGenerated(staging, production, tokens);
  return identifierNames.test(leaf) && looksGenerated(staging) && looksGenerated(production);
}

/** `sg-0a1b2c3d` beside `sg-9f8e7d6c`, or lists of the same kinds. Machine images are not such ids. */
function sameProviderIds(staging: string, production: string): boolean {
  const [a, b] = [staging, production].map((text) => text.replaceAll(/[[\]"\s]/g, '').split(','));
  if (!a || !b || a.length !== b.length) return false;
  return a.every((id, index) => {
    const kind = providerId.exec(id)?.[1];
    return kind !== undefined && kind !== 'ami' && kind === providerId.exec(b[index] ?? '')?.[1];
  });
}

function isArn(text: string): boolean {
  return text.startsWith('arn:');
}

/** ARNs of one service and one kind of resource, named alike but for account and identifiers. */
function sameArn(staging: string, production: string, tokens: EnvironmentTokens): boolean {
  const [a, b] = [staging, production].map((text) => text.split(':'));
  if (!a || !b || a[0] !== b[0] || a.length !== b.length) return false;
  if (a[2] !== b[2] || a[3] !== b[3]) return false;
  const [x, y] = [a.slice(5).join(':'), b.slice(5).join(':')];
  return x === y || sameButGenerated(x, y, tokens);
}

function sameButGenerated(a: string, b: string, tokens: EnvironmentTokens): boolean {
  const [left, right] = [a.split(/[/:]/), b.split(/[/:]/)];
  return (
    left.length === right.length &&
    left.every((part, index) => {
      const other = right[index] ?? '';
      if (part === other || differByEnvironment(part, other, tokens) === 'renamed') return true;
      return looksGenerated(part) && looksGenerated(other);
    })
  );
}

/** Long, without spaces, and either with digits or in capitals: nobody typed this. */
function looksGenerated(text: string): boolean {
  if (!/^[\w:/+=.@-]{8,256}$/.test(text)) return false;
  return /\d/.test(text) || /^[A-Z]{12,}$/.test(text);
}

/** `logs-20250513181124788700000003` beside `logs-20250601090000000000000001`. */
function differByGeneratedSuffix({ staging, production, leaf, row }: Values): boolean {
  if (meaningfulIdentifiers.test(leaf)) return false;
  if (row.valueType !== 'text' || staging.length !== production.length) return false;
  const [a, b] = [staging, production].map((text) => /^(.+[-_/])([\da-z]{6,})$/.exec(text));
  if (!a || !b || a[1] !== b[1]) return false;
  return [a[2] ?? '', b[2] ?? ''].every(isRandom);
}

/** Letters mixed with digits, or more digits than a date or a build number has. */
function isRandom(text: string): boolean {
  return /^\d+$/.test(text) ? text.length > 14 : /\d/.test(text) && /[a-z]/.test(text);
}

function areAssigned({ staging, production, leaf }: Values): boolean {
  if (isIpAddress(staging) && isIpAddress(production)) return addressNames.test(leaf);
  const suffix = providerHosts.find((end) => hostOf(staging).endsWith(end));
  if (suffix === undefined || !hostOf(production).endsWith(suffix)) return false;
  return addressNames.test(leaf) || leaf === 'address';
}

function hostOf(text: string): string {
  return text
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[:/].*$/s, '')
    .toLowerCase();
}

/** A date together with a time of day. */
function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text);
}
