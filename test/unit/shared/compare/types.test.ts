import { describe, expect, it } from 'vitest';
import { defaultTokens, equalValues } from '../../../../shared/compare/index.ts';
import { magnitude } from '../../../../shared/compare/types.ts';
import type { ValueType } from '../../../../shared/model/words.ts';

const same: readonly (readonly [ValueType, string, string])[] = [
  ['number', '1', '1.0'],
  ['number', '1e3', '1000'],
  ['number', '-0', '0'],
  ['number', '304680742912', '304680742912.0'],
  ['boolean', 'true', 'yes'],
  ['boolean', 'On', 'TRUE'],
  ['boolean', 'no', 'off'],
  ['version', 'v1.2.3', '1.2.3'],
  ['cpu', '100m', '0.1'],
  ['cpu', '1', '1000m'],
  ['memory', '512Mi', '0.5Gi'],
  ['memory', '1024Ki', '1Mi'],
  ['memory', '1G', '1000M'],
  ['memory', '512m', '512Mi'],
  ['size', '1.5 GB', '1500MB'],
  ['size', '20Gi', '20480Mi'],
  ['duration', '30s', '30000ms'],
  ['duration', '90s', '1m30s'],
  ['duration', '5 minutes', '300s'],
  ['duration', 'PT1H30M', '90m'],
  ['duration', '30', '30.0'],
  ['port', '8080', '08080'],
  ['port', '80/tcp', '80'],
  ['address', '2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['address', '::ffff:10.0.0.1', '::ffff:a00:1'],
  ['address', 'Host.Example.', 'host.example'],
  ['cidr-set', '10.0.0.0/24, 10.1.0.0/24', '["10.1.0.0/24","10.0.0.0/24"]'],
  ['cidr-set', '10.0.0.7/24', '10.0.0.0/24'],
  ['cidr-set', '10.0.0.1', '10.0.0.1/32'],
  ['cidr-set', '2001:db8::/32', '2001:0DB8::/32'],
  ['list', 'a, b', '["a","b"]'],
  ['set', 'b, a, a', 'a,b'],
  ['image', 'nginx', 'docker.io/library/nginx:latest'],
  ['image', 'docker.io/acme/shop:1', 'acme/shop:1'],
  ['url', 'https://Shop.example:443/a', 'https://shop.example/a'],
  ['url', 'http://shop.example', 'http://shop.example:80/'],
  ['url', 'postgres://db:5432/orders', 'postgres://db/orders'],
  ['url', 'https://[2001:DB8::1]:443/', 'https://[2001:db8:0::1]/'],
];

const different: readonly (readonly [ValueType, string, string])[] = [
  ['text', '1', '1.0'],
  ['text', '2021-1-8', '2021-01-08'],
  ['text', '+18556438890', '18556438890'],
  ['text', '696911096973', '696911096973.0'],
  ['text', 'true', 'yes'],
  ['text', '30s', '30000ms'],
  ['number', '1', '2'],
  ['number', '012', '12'],
  ['number', '9007199254740993', '9007199254740992'],
  ['boolean', 'true', 'false'],
  ['version', '15', '15.0'],
  ['cpu', '100m', '0.2'],
  ['memory', '512Mi', '512M'],
  ['memory', 'lots', 'plenty'],
  ['duration', '30', '30s'],
  ['duration', '30s', '31s'],
  ['port', '80/tcp', '80/udp'],
  ['address', '10.0.0.1', '10.0.0.2'],
  ['address', '2001:db8::1', '2001:db8::2'],
  ['cidr-set', '10.0.0.0/24', '10.0.0.0/16'],
  ['list', 'a,b', 'b,a'],
  ['set', 'a,b', 'a,b,c'],
  ['image', 'nginx:1.27', 'nginx:1.28'],
  ['image', 'ghcr.io/acme/shop:1', 'acme/shop:1'],
  ['url', 'https://shop.example/a', 'https://shop.example/A'],
  ['url', 'https://shop.example:8443', 'https://shop.example'],
  ['url', 'http://shop.example', 'https://shop.example'],
];

describe('values compare by type', () => {
  it.each(same)('%s: %s is %s', (type, a, b) => {
    expect(equalValues(type, a, b)).toBe(true);
    expect(equalValues(type, b, a)).toBe(true);
  });

  it.each(different)('%s: %s is not %s', (type, a, b) => {
    expect(equalValues(type, a, b)).toBe(false);
    expect(equalValues(type, b, a)).toBe(false);
  });

  it('counts values that differ by the environment name as the same where tokens are given', () => {
    expect(equalValues('text', 'db-staging', 'db-prod')).toBe(false);
    expect(equalValues('text', 'db-staging', 'db-prod', defaultTokens)).toBe(true);
    expect(equalValues('text', 'db-prod', 'db-staging', defaultTokens)).toBe(false);
  });

  it('answers at once where a text is long or its exponent is huge', () => {
    expect(equalValues('number', '1e9999', '1e9998')).toBe(false);
    expect(equalValues('number', '9'.repeat(100_000), '9'.repeat(99_999))).toBe(false);
    expect(equalValues('duration', '1s'.repeat(50_000), '2s')).toBe(false);
  });
});

describe('magnitude', () => {
  it.each([
    ['memory', '1Gi', 1_073_741_824],
    ['cpu', '250m', 0.25],
    ['duration', '5m', 300],
    ['duration', '30', 30],
    ['text', '120 GB', 120_000_000_000],
  ] as const)('of %s %s is %d', (type, text, expected) => {
    expect(magnitude(type, text)).toBe(expected);
  });

  it('is null for what is no quantity', () => {
    expect(magnitude('memory', 'db.m6g.large')).toBeNull();
  });
});
