import { describe, expect, it } from 'vitest';
import type { Attribute } from '../../../../shared/model/attribute.ts';
import { answeredSubject } from '../../../../shared/model/catalogue/index.ts';
import { attribute, compareAttributes } from '../build.ts';

const check = (subject: string, name = 'healthcheck.timeout') =>
  attribute({ subject, name, catalogueId: 'health-check.timeout', value: '5s' });
const start = (subject: string, name = 'startup', value = '40s') =>
  attribute({ subject, name, catalogueId: 'compute.startup-time', value });
const image = (subject: string, value: string, name = 'image') =>
  attribute({ subject, name, catalogueId: 'container.image', value });

/** What the rules say of checks and start-up times that are the same on both sides. */
const found = (...attributes: readonly Attribute[]) =>
  compareAttributes(attributes, attributes).differences.map(({ subject }) => subject);

describe('a health check and the start-up time of a service', () => {
  it('belong together where they are of one subject', () => {
    expect(found(check('compose:api'), start('compose:api'))).toEqual(['compose:api']);
  });

  it.each([
    ['aws_lb_target_group.checkout', 'env:checkout'],
    ['apps/v1/Deployment/shop/checkout', 'v1/ConfigMap/shop/checkout'],
    ['compose:checkout-api', 'settings checkout'],
    ['aws_lb_target_group.checkout-prod', 'deployment/checkout'],
  ])('belong together where they are named after one service: %s, %s', (mine, its) => {
    expect(found(check(mine), start(its))).toEqual([mine]);
  });

  it.each([
    ['compose:worker', 'env:checkout'],
    ['apps/v1/Deployment/shop/web', 'apps/v1/Deployment/shop/search'],
    ['apps/v1/Deployment/shop/web', 'env:shop-search'],
    ['compose:checkout-api', 'env:checkout-worker'],
  ])('have nothing to do with each other where they are of two: %s, %s', (mine, its) => {
    expect(found(check(mine), start(its))).toEqual([]);
  });

  it('are told apart by their container, in one pod as in one task', () => {
    const pod = 'apps/v1/Deployment/shop/web';
    const probe = (name: string) => check(pod, `${name}.healthCheck.timeout`);
    const variable = start(pod, 'containers[name=web].env[name=STARTUP_TIME].value');
    expect(found(probe('containers[name=web]'), variable)).toEqual([pod]);
    expect(found(probe('containers[name=mesh]'), variable)).toEqual([]);
    const task = start('ecs:web', 'containerDefinitions[name=web].environment[name=STARTUP].value');
    const taskCheck = check('ecs:web', 'containerDefinitions[name=mesh].healthCheck.timeout');
    expect(found(taskCheck, task)).toEqual([]);
  });
});

describe('the health check of a database, broker or cache', () => {
  it.each([
    ['postgres:15', []],
    ['registry.example.com:5000/base/postgresql-ha:15.2', []],
    ['rabbitmq:3-management', []],
    ['redis@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', []],
    ['example/checkout:4', ['compose:checkout-db']],
  ])('is told by the image of its container: %s', (name, expected) => {
    const container = [check('compose:checkout-db'), image('compose:checkout-db', name)];
    expect(found(...container, start('env:checkout'))).toEqual(expected);
    expect(found(...container, start(answeredSubject))).toEqual(expected);
  });

  it('is told by the image of its own container, of several', () => {
    const pod = 'apps/v1/Deployment/shop/web';
    const containers = [
      image(pod, 'example/web:4', 'containers[name=web].image'),
      image(pod, 'redis:7', 'containers[name=cache].image'),
    ];
    const probe = (name: string) => check(pod, `containers[name=${name}].healthCheck.timeout`);
    expect(found(...containers, probe('web'), start('env:web'))).toEqual([pod]);
    expect(found(...containers, probe('cache'), start('env:web'))).toEqual([]);
  });

  it.each(['database.engine-version', 'broker.version', 'cache.version'])(
    'is told by what is documented of its subject: %s',
    (catalogueId) => {
      const subject = 'checkout-store';
      const version = attribute({ subject, name: 'version', catalogueId, value: '7.0.0' });
      expect(found(check(subject), version, start('env:checkout'))).toEqual([]);
      expect(found(check(subject), version, start(subject))).toEqual([subject]);
    },
  );

  it('is not taken for one where a service only names what it uses', () => {
    const subject = 'document:checkout.yaml';
    const version = attribute({ subject, catalogueId: 'database.engine-version', value: '15' });
    expect(found(check(subject, 'check'), version, start('env:checkout'))).toEqual([subject]);
  });
});

describe('the health check of a load balancer', () => {
  it.each(['aws_lb_target_group.front', 'haproxy:backend', 'networking/Ingress/front'])(
    'is held against every service where it is named after none: %s',
    (subject) => {
      expect(found(check(subject), start('env:search', 'startup', '3s'))).toEqual([]);
      const both = [start('env:search', 'startup', '3s'), start('env:checkout')];
      expect(found(check(subject), ...both)).toEqual([subject]);
    },
  );

  it('is known by what else is documented of its subject', () => {
    const of = { subject: 'edge', catalogueId: 'load-balancer.method' };
    const method = attribute({ ...of, name: 'method', value: 'roundrobin' });
    expect(found(check('edge'), method, start('env:checkout'))).toEqual(['edge']);
    expect(found(check('edge'), start('env:checkout'))).toEqual([]);
  });

  it('is not that of a container, whatever the container is called', () => {
    const proxy = [check('compose:proxy'), image('compose:proxy', 'nginx:1.27')];
    expect(found(...proxy, start('env:checkout'))).toEqual([]);
  });
});

describe('a start-up time that was answered for the system', () => {
  const answer = start(answeredSubject, 'compute.startup-time');

  it('stands in where that of the service is not documented', () => {
    expect(found(check('compose:api'), answer)).toEqual(['compose:api']);
    expect(found(check('compose:api'), answer, start('env:search', 'startup', '3s'))).toEqual([
      'compose:api',
    ]);
  });

  it('gives way to that of the service', () => {
    expect(found(check('compose:api'), answer, start('compose:api', 'startup', '3s'))).toEqual([]);
  });

  it('is said to be that, in the row of the check and in its own', () => {
    const shorter = { ...check('compose:api'), value: '4s' };
    const [row] = compareAttributes([shorter, answer], [check('compose:api'), answer]).differences;
    expect(row?.suggestion.reasons[1]).toBe(
      'The check gives up after 4 s, and the service needs 40 s to start (taken from what was answered for the whole system).',
    );
    const [own] = compareAttributes(
      [check('compose:api'), answer],
      [check('compose:api'), { ...answer, value: '30s' }],
    ).differences;
    expect(own?.suggestion.reasons[1]).toBe(
      'The start-up time that was answered for the system is 40 s, and the check gives up after 5 s (taken from compose:api, healthcheck.timeout).',
    );
  });

  it('is held by an answered check against every service', () => {
    const asked = check(answeredSubject, 'health-check.timeout');
    expect(found(asked, start('env:checkout'))).toEqual([answeredSubject]);
  });
});
