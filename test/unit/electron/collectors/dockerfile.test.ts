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
      'dockerfile:final stage RUN[a && b] a && b',
      'dockerfile:final stage RUN[c] c',
    ]);
  });

  it('tells steps by what they run and copy, so that one more shifts no other', async () => {
    const names = async (text: string): Promise<readonly string[]> =>
      (await collectOne('Dockerfile', text)).attributes.map(({ name }) => name);
    const before = await names(
      'FROM x\nCOPY --from=org/tool:0.4.20 /t /bin/t\nCOPY src ./src\nRUN apt-get update && ' +
        'apt-get install -y tzdata\nRUN adduser --uid 1001 shop\nRUN npm run build\n',
    );
    const after = await names(
      'FROM x\nCOPY --from=org/tool:0.5.1 /t /bin/t\nCOPY assets ./assets\nCOPY src ./src\n' +
        'RUN apk add --no-cache libc6-compat\nRUN apt-get update && apt-get install -y curl tzdata\n' +
        'RUN adduser --uid 1002 shop\nRUN npm run build\n',
    );
    expect(before.filter((name) => !after.includes(name))).toEqual([]);
    expect(after.filter((name) => !before.includes(name))).toEqual([
      'COPY[assets ./assets]',
      'RUN[apk add]',
    ]);
    expect(after).toContain('COPY[org/tool: /t /bin/t]');
  });

  it('names a step of a here-document by its commands, and none by a secret', async () => {
    const { attributes } = await collectOne(
      'Dockerfile',
      'FROM x\nRUN <<EOF\nset -e\npip install flask==3.0.1\nEOF\n' +
        'RUN curl -H "Authorization: Bearer canary-4f1b2c3d4e5f60718293a4b5" https://e.example\n',
    );
    expect(attributes.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'FROM value',
      'RUN[pip install] value',
      'RUN[masked] sensitive',
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
