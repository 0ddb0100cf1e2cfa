import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

async function rows(text: string): Promise<readonly string[]> {
  const { attributes } = await collectOne('Dockerfile', text);
  return attributes.map(({ subject, name, value }) => `${subject} ${name} ${value}`);
}

describe('a Dockerfile', () => {
  it('tells the last stage from those that it is built of', async () => {
    expect(await rows('FROM node:22 AS build\nFROM build AS test\nFROM alpine:3.20\n')).toEqual([
      'dockerfile:stage build FROM node:22',
      'dockerfile:stage build runs node 22',
      'dockerfile:stage test FROM stage build',
      'dockerfile:final stage FROM alpine:3.20',
      'dockerfile:final stage runs alpine 3.20',
    ]);
  });

  it('reads the version of a runtime in the name of a distroless image', async () => {
    const found = await rows('FROM gcr.io/distroless/nodejs22-debian12:nonroot\n');
    expect(found).toContain('dockerfile:final stage runs node 22');
  });

  it('reads the version of a runtime through an argument', async () => {
    const found = await rows('ARG V=22.14.0\nFROM node:${V}-alpine\n');
    expect(found).toContain('dockerfile:final stage FROM node:${V}-alpine');
    expect(found).toContain('dockerfile:final stage runs node 22.14.0');
  });

  it('takes the last of a name and of a command', async () => {
    const found = await rows('FROM x\nENV A=1 B="two words"\nENV A=3\nUSER a\nUSER b\n');
    expect(found).toEqual([
      'dockerfile:final stage FROM x',
      'dockerfile:final stage USER b',
      'dockerfile:final stage environment.A 3',
      'dockerfile:final stage environment.B two words',
    ]);
  });

  it('keeps the steps in their order, without comments between their lines', async () => {
    const found = await rows('FROM x\nRUN a && \\\n# why\n    b\nRUN c\n');
    expect(found.slice(1)).toEqual([
      'dockerfile:final stage RUN[0] a && b',
      'dockerfile:final stage RUN[1] c',
    ]);
  });

  it('reads a health check in the words of the catalogue', async () => {
    const text = 'FROM x\nHEALTHCHECK --interval=5s --timeout=3s CMD curl -f http://a/\n';
    const { attributes } = await collectOne('Dockerfile', text);
    expect(attributes.map(({ catalogueId }) => catalogueId)).toEqual(
      expect.arrayContaining([
        'health-check.interval',
        'health-check.timeout',
        'health-check.path',
      ]),
    );
  });

  it('masks secrets of variables, arguments and steps', async () => {
    const source = await collectOne(
      'Dockerfile',
      [
        'FROM x',
        'ARG NPM_TOKEN=canary-argument',
        'ENV DB_PASSWORD=canary-variable',
        'RUN npm config set //q.example/:_authToken=canary-step',
        'RUN curl -u builder:canary-Curl1 https://q.example/',
        'LABEL maintainer=shop api_key=canary-label',
        '',
      ].join('\n'),
    );
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('is known without its name by its first instruction, and refused without any', async () => {
    expect((await collectOne('build.txt', 'FROM node:22\nRUN npm ci\n')).collector).toBe(
      'dockerfile',
    );
    expect(await refusalOf('Dockerfile', '# nothing\n')).toMatchObject({
      code: 'source.nothing-inside',
    });
  });
});
