import { describe, expect, it } from 'vitest';
import {
  defaultTokens,
  differByEnvironment,
  normaliseTokens,
} from '../../../../shared/compare/index.ts';
import { namesResourceOf, pointsAt, withoutTokens } from '../../../../shared/compare/tokens.ts';

describe('normalising environment tokens', () => {
  it.each([
    ['checkout-staging', 'checkout-{env}'],
    ['checkout_prod', 'checkout_{env}'],
    ['CaseServicesUATWsdl.xml', 'CaseServices{env}Wsdl.xml'],
    ['CaseServicesPRODWsdl.xml', 'CaseServices{env}Wsdl.xml'],
    ['modsec-non-prod', 'modsec-{env}'],
    ['nonProdCluster', '{env}Cluster'],
    ['prod01', '{env}01'],
    ['product-latest', 'product-latest'],
    ['stagingarea', 'stagingarea'],
    ['reproduction', 'reproduction'],
    ['', ''],
  ])('%s becomes %s', (text, expected) => {
    expect(normaliseTokens(text, defaultTokens)).toBe(expected);
  });

  it('takes the list that it is given', () => {
    const tokens = { staging: ['blue'], production: ['green'] };
    expect(normaliseTokens('shop-blue-staging', tokens)).toBe('shop-{env}-staging');
    expect(normaliseTokens('shop-blue', { staging: [], production: [] })).toBe('shop-blue');
  });

  it('takes special characters of an edited list as they are', () => {
    const tokens = { staging: ['pre.prod', '(('], production: ['*'] };
    expect(normaliseTokens('shop-pre.prod', tokens)).toBe('shop-{env}');
    expect(normaliseTokens('shop(*)', tokens)).toBe('shop(*)');
  });
});

describe('leaving out environment tokens', () => {
  it.each([
    ['nginx:server staging.example.com:443', 'nginx:server example.com:443'],
    ['api-staging.example.com', 'api.example.com'],
    ['api.staging.example.com', 'api.example.com'],
    ['staging-api.example.com', 'api.example.com'],
    ['/shop/staging/db', '/shop/db'],
    ['example.com', 'example.com'],
    ['/etc/letsencrypt/live/example.com', '/etc/letsencrypt/live/example.com'],
  ])('%s becomes %s', (text, expected) => {
    expect(withoutTokens(text, defaultTokens)).toBe(expected);
  });
});

describe('differences by the environment name', () => {
  it.each([
    ['db.staging.example', 'db.production.example', 'renamed'],
    ['golang_staging', 'golang_prod', 'renamed'],
    ['staging', 'production', 'renamed'],
    ['api-staging.example', 'api.example', 'omitted'],
    ['staging.api.example', 'api.example', 'omitted'],
    ['api.example', 'api-prod.example', 'omitted'],
    ['db.production.example', 'db.staging.example', null],
    ['db.staging.example', 'db.staging.example.org', null],
    ['db-staging-1', 'db-prod-2', null],
    ['staging', '', null],
    ['a', 'b', null],
  ])('%s and %s: %s', (staging, production, expected) => {
    expect(differByEnvironment(staging, production, defaultTokens)).toBe(expected);
  });
});

describe('naming a resource of an environment', () => {
  it.each([
    'https://db.staging.example/x',
    'orders-db.stg.internal',
    'receipts-uat',
    'staging',
    'arn:aws:s3:::receipts-staging/*',
    '{"Resource":"arn:aws:s3:::receipts-staging/*"}',
    'https://db.test.example/',
  ])('%s names staging', (value) => {
    expect(namesResourceOf('staging', value, defaultTokens)).toBe(true);
  });

  it.each([
    'anonymized copy of staging',
    'pg_isready --test',
    '/health/test',
    'npm run test-all',
    'production',
    'line one\nhttps://db.staging.example',
    '',
  ])('%s does not name staging', (value) => {
    expect(namesResourceOf('staging', value, defaultTokens)).toBe(false);
  });

  it('tells an address of production from a path or a word', () => {
    expect(pointsAt('production', 'http://civil.civil-production.svc.local', defaultTokens)).toBe(
      true,
    );
    expect(pointsAt('production', 'config/environments/production.rb', defaultTokens)).toBe(false);
    expect(pointsAt('production', 'production', defaultTokens)).toBe(false);
  });
});
