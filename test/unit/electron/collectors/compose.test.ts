import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectFiles, collectOne, outcomeOfMutant, refusalOf } from './harness.ts';

function rows({ attributes }: CollectedSource): readonly string[] {
  return attributes.map(({ subject, name, value }) => `${subject} ${name} ${value}`).toSorted();
}

const short = `services:
  api:
    image: shop/api:1
    build: .
    environment:
      - LOG_LEVEL=info
      - EMPTY=
    ports: ["8080:80"]
    volumes: ["./a:/a:ro"]
    depends_on: [db]
    env_file: none.env
  db:
    image: postgres:16.4
`;

const long = `services:
  db:
    image: postgres:16.4
  api:
    image: shop/api:1
    build: {context: .}
    environment: {EMPTY: "", LOG_LEVEL: info}
    ports: ["8080:80"]
    volumes: ["./a:/a:ro"]
    depends_on: {db: {condition: service_started}}
    env_file: [none.env]
`;

describe('a compose file', () => {
  it('is no mapping of another kind, even where it is chosen by hand', async () => {
    const map = Buffer.from('kind: ConfigMap\ndata:\n  A: "1"\n');
    const outcome = await outcomeOfMutant('settings.yaml', map, { collector: 'compose' });
    expect(outcome).toEqual({ sound: true, why: '0 sources' });
  });

  it('says the same in short and in long spellings', async () => {
    const one = await collectOne('compose.yaml', short);
    expect(one.collector).toBe('compose');
    expect(rows(await collectOne('compose.yaml', long))).toEqual(rows(one));
  });

  it('keeps ports and volumes apart where short and long spellings are mixed', async () => {
    const web = (ports: string, volumes: string): Promise<CollectedSource> =>
      collectOne(
        'compose.yaml',
        `services:\n  a:\n    image: x\n    ports: ${ports}\n    volumes: ${volumes}\n`,
      );
    const mixed = await web(
      '["8080:80", {target: 9443, published: "9443", mode: host}]',
      '["./a:/a", {type: bind, source: ./b, target: /b, read_only: true, bind: {create_host_path: true}}]',
    );
    expect(rows(mixed)).toEqual([
      'compose:a image x',
      'compose:a ports.80/tcp 8080:80',
      'compose:a ports.9443/tcp.mode host',
      'compose:a ports.9443/tcp.published 9443',
      'compose:a ports.9443/tcp.target 9443',
      'compose:a volumes./a ./a:/a',
      'compose:a volumes./b ./b:/b:ro',
    ]);
    const long = await web(
      '[{mode: host, target: 9443, published: "9443"}, {mode: ingress, target: 80, published: "8080", protocol: tcp}]',
      '["./b:/b:ro", "./a:/a"]',
    );
    expect(rows(long)).toEqual(rows(mixed));
  });

  it('takes the command of a health check as one text, in either spelling, and masks its secret', async () => {
    const check = async (test: string): Promise<CollectedSource> =>
      collectOne(
        'compose.yaml',
        `services:\n  a:\n    image: x\n    healthcheck: {test: ${test}}\n`,
      );
    expect(rows(await check('["CMD-SHELL", "curl -f localhost"]'))).toEqual(
      rows(await check('curl -f localhost')),
    );
    const secret = await check('[CMD, tool, --password, canary-weak]');
    expect(secret.attributes).toContainEqual(
      expect.objectContaining({ name: 'healthcheck.test', state: 'sensitive', value: null }),
    );
  });

  it('tells the words of a command by their options, so that one more shifts no other', async () => {
    const names = async (command: string): Promise<readonly string[]> =>
      (
        await collectOne('compose.yaml', `services:\n  a:\n    image: x\n    command: ${command}\n`)
      ).attributes.flatMap(({ name }) => (name.startsWith('command') ? [name] : []));
    const before = await names('[postgres, -c, max_connections=100, --port=5, -psecret]');
    const after = await names(
      '[postgres, -c, wal_level=logical, -c, max_connections=200, --port=6, -psecret]',
    );
    expect(before).toEqual([
      'command[word 1]',
      'command[-c max_connections]',
      'command[--port]',
      'command[word 2]',
    ]);
    expect(after.filter((name) => !before.includes(name))).toEqual(['command[-c wal_level]']);
  });

  it('says which database runs where the tag says it', async () => {
    const { attributes } = await collectOne('compose.yaml', short);
    expect(attributes).toContainEqual(
      expect.objectContaining({
        subject: 'compose:db',
        value: '16.4',
        catalogueId: 'database.engine-version',
      }),
    );
  });

  it('keeps ports apart by what they lead to, not by their order', async () => {
    const ports = (list: string): Promise<CollectedSource> =>
      collectOne('compose.yaml', `services:\n  a:\n    image: x\n    ports: ${list}\n`);
    expect(rows(await ports('["1:80", "127.0.0.1:2:90/udp"]'))).toEqual(
      rows(await ports('["127.0.0.1:2:90/udp", "1:80"]')),
    );
  });

  it('takes variables from environment files, less those of the service itself', async () => {
    const { sources, refused } = await collectFiles({
      'compose.yaml': `services:
  a:
    image: x
    env_file: [one.env, two.env]
    environment: {OWN: service}
`,
      'one.env': 'OWN=file\nA=one\nB=one\nAPI_TOKEN=canary-x\n',
      'two.env': 'B=two\n',
    });
    const [source] = sources;
    expect(sources).toHaveLength(1);
    expect(source?.includes).toEqual(['one.env', 'two.env']);
    const variables = source?.attributes.filter(({ name }) => name.startsWith('environment.'));
    expect(variables?.map(({ name, value }) => [name, value])).toEqual([
      ['environment.OWN', 'service'],
      ['environment.A', 'one'],
      ['environment.B', 'two'],
      ['environment.API_TOKEN', null],
    ]);
    expect(JSON.stringify([sources, refused])).not.toContain('canary');
  });

  it('says which environment file is not there', async () => {
    const { warnings } = await collectOne('compose.yaml', short);
    expect(warnings).toMatchObject([{ at: 'line 11' }]);
    expect(warnings[0]?.message).toContain('"none.env" is not within what was given');
  });

  it('sets extensions aside, whose anchors count where they are used', async () => {
    const { attributes, setAside } = await collectOne(
      'compose.yaml',
      'x-a: &a\n  restart: always\nservices:\n  a:\n    <<: *a\n    image: x\n',
    );
    expect(setAside).toMatchObject([{ rule: 'compose.extension', name: 'x-a.restart' }]);
    expect(attributes.map(({ name }) => name)).toContain('restart');
  });

  it('is not every document with services', async () => {
    const { collector } = await collectOne('a.yaml', 'services:\n  a:\n    url: x\n');
    expect(collector).toBe('document');
  });

  it('is refused where it is cut off', async () => {
    expect(await refusalOf('compose.yaml', 'services:\n  a:\n    image: [x\n')).toMatchObject({
      code: 'source.truncated',
    });
  });
});
