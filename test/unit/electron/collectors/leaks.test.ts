import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectOne } from './harness.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function state(resources: readonly object[], outputs: object = {}): string {
  const head = { version: 4, terraform_version: '1.9.0', serial: 1, lineage: 'a' };
  return JSON.stringify({ ...head, outputs, resources });
}

function resource(type: string, attributes: object, marked: readonly object[] = []): object {
  const instances = [{ schema_version: 0, attributes, sensitive_attributes: marked }];
  return { mode: 'managed', type, name: 'x', provider: 'p', instances };
}

function sensitiveNames(source: CollectedSource): readonly string[] {
  return source.attributes.filter((one) => one.state === 'sensitive').map((one) => one.name);
}

function manifest(body: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n${body}`;
}

/** The duplicate keys, lists and texts of each case hold a canary that nothing may repeat. */
const leaks: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'a key given twice in a Secret': [
    's.yaml',
    'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  plain: canary1\n  plain: canary2\n',
  ],
  'the value of a named variable given twice': [
    'p.yaml',
    manifest(
      '  containers:\n    - name: web\n      env:\n        - name: DB_PASSWORD\n          value: canary1\n          value: canary2\n',
    ),
  ],
  'an entry of a map of secrets given three times': [
    'a.yaml',
    'secrets:\n  dup: canary1\n  dup: canary2\n  dup: canary3\n',
  ],
  'an entry of a map of secrets given twice in JSON': [
    'a.json',
    '{"secrets": {"dup": "canary1", "dup": "canary2"}}',
  ],
  'a text given twice where it is read part by part': [
    'a.tfstate',
    state([
      resource('aws_ecs_task_definition', { container_definitions: '[{"x":"seen"}]' }),
    ]).replace('"container_definitions":', '"container_definitions":"canary2",$&'),
  ],
  'a sensitive output given twice': [
    'a.tfstate',
    state([resource('aws_vpc', { id: 'a' })], {
      one: { sensitive: true, value: 'canary1' },
    }).replace('"value":', '"value":"canary2",$&'),
  ],
  'a marked path given twice': [
    'a.tfstate',
    state([
      resource('aws_x', { note: 'canary1' }, [[{ type: 'get_attr', value: 'note' }] as object]),
    ]).replace('"note":"canary1"', '"note":"canary2","note":"canary1"'),
  ],
  'a key as the identity of a list': [
    'a.yaml',
    'apiKeys:\n  - {key: canary1, role: admin}\n  - {key: canary2, role: reader}\n',
  ],
  'an identity by another name in a list of tokens': [
    'a.yaml',
    'accessTokens:\n  - {id: canary1, role: admin}\n  - {id: canary2, role: reader}\n',
  ],
  'an identity below a marked path': [
    'a.tfstate',
    state([
      resource(
        'aws_x',
        {
          list: [
            { key: 'canary1', a: 1 },
            { key: 'canary2', a: 2 },
          ],
        },
        [[{ type: 'get_attr', value: 'list' }] as object],
      ),
    ]),
  ],
  'plain values of a marked set': [
    'a.tfstate',
    state([
      resource('aws_x', { groups: ['canary1', 'canary2'] }, [
        [{ type: 'get_attr', value: 'groups' }] as object,
      ]),
    ]),
  ],
  'a resource that is marked as a whole': [
    'a.tfstate',
    state([resource('aws_x', { note: 'canary' }, [[] as object])]),
  ],
  'a marked leaf that changes by itself': [
    'a.tfstate',
    state([
      resource('aws_x', { version_id: 'canary' }, [
        [{ type: 'get_attr', value: 'version_id' }] as object,
      ]),
    ]),
  ],
  'a flag with an equals sign': [
    'p.yaml',
    manifest('  containers:\n    - {name: web, args: ["--db-password=canary"]}\n'),
  ],
  'a flag of a virtual machine': [
    'a.yaml',
    'command: java -Dspring.datasource.password=canary -jar a\n',
  ],
  'a flag of two words': ['a.yaml', 'command: ["redis-server", "--requirepass", "canary"]\n'],
  'a user with password on a command line': [
    'a.yaml',
    'run: curl -s -u user:canary https://a.example\n',
  ],
  'a list of tokens': ['a.yaml', 'tokens: [canary1, canary2]\n'],
  'a list of passwords': ['a.yaml', 'db:\n  passwords: [canary1, canary2]\n'],
  'a list of pass phrases': ['a.yaml', 'passphrases:\n  - canary\n'],
  'a map of keys': ['a.yaml', 'apiKeys: {stripe: canary}\n'],
  'a map in a map of secrets': ['a.yaml', 'secrets: {db: {main: canary}}\n'],
  'secrets in a manifest of one\u2019s own kind': [
    'c.yaml',
    'apiVersion: shop/v1\nkind: Shop\nmetadata: {name: a}\nspec: {secrets: {db: canary}, secret: {password: canary}}\n',
  ],
  'a fake store of secrets': [
    'c.yaml',
    'apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: a}\nspec: {provider: {fake: {data: [{key: a, password: canary}]}}}\n',
  ],
  'a Secret within another object': [
    't.yaml',
    `apiVersion: v1\nkind: Template\nmetadata: {name: a}\nobjects:\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: b}\n    data: {plain: canary}\n`,
  ],
  'a Secret within values': [
    'v.yaml',
    'extra:\n  - kind: Secret\n    metadata: {name: b}\n    data: {plain: canary}\n',
  ],
  'the applied copy of a Secret under another name': [
    'a.yaml',
    `note: '{"kind":"Secret","apiVersion":"v1","data":{"plain":"canary"}}'\n`,
  ],
  'a named variable in nested JSON': [
    'a.yaml',
    `note: '[{"name":"DB_PASSWORD","value":"canary"}]'\n`,
  ],
  'a named variable in JSON within JSON': [
    'a.json',
    JSON.stringify({ note: JSON.stringify({ inner: JSON.stringify({ tokens: ['canary'] }) }) }),
  ],
  'a named variable in nested YAML': [
    'a.yaml',
    'note: |\n  env:\n    - name: DB_PASSWORD\n      value: canary\n',
  ],
  'the log-in of a registry': ['a.json', '{"auths":{"r.example":{"auth":"canary"}}}'],
  'a short password in a connection string': ['a.yaml', 'db: "Server=a;Uid=sa;Pwd=canary;"\n'],
  'a password of a connection string with a brace': [
    'a.yaml',
    'db: "Driver=x;Server=a;Password={canary;1};"\n',
  ],
  'a password with a slash in an address': ['a.yaml', 'db: postgres://u:canary/x@db.example/a\n'],
  'a password with an at sign in an address': [
    'a.yaml',
    'db: postgres://u:p@canary@db.example/a\n',
  ],
  'a data source name without scheme': ['a.yaml', 'db: user:canary@tcp(db:3306)/shop\n'],
  'a thin address': ['a.yaml', 'db: jdbc:oracle:thin:scott/canary@db:1521/x\n'],
  'a token as the user of an address': [
    'a.yaml',
    'a: https://canary0123456789abcdef0123@a.example/1\n',
  ],
  'a signed address': ['a.yaml', 'a: https://a.example/b?sv=1&sig=canary0123456789abc%3D\n'],
  'a header with short credentials': ['a.yaml', 'a: "Authorization: Basic canary=="\n'],
  'a machine of a netrc': ['a.yaml', 'a: machine h login u password canary\n'],
  'a secret that begins with a slash': ['a.yaml', 'a: "export SECRET_KEY=/9canary+x"\n'],
  'a private key in a longer text': [
    'a.yaml',
    'a: |\n  words before\n  -----BEGIN OPENSSH PRIVATE KEY-----\n  canary\n  -----END OPENSSH PRIVATE KEY-----\n',
  ],
  'two access keys in a name': ['a.yaml', '"AKIAIOSFODNN7CANARY1 AKIAIOSFODNN7CANARY2": 1\n'],
  'a working folder that is none': ['a.yaml', 'pwd: canary\n'],
  'an old style registry log-in': ['a.yaml', 'a: "//r.example/:_auth=canary0123"\n'],
  'parameters of a stack': [
    'a.yaml',
    'parameters:\n  - {ParameterKey: DbPassword, ParameterValue: canary}\n  - {ParameterKey: Size, ParameterValue: a}\n',
  ],
  'a named value in a list where not every element has a name': [
    'a.yaml',
    'vars:\n  - {Name: DbPassword, Value: canary}\n  - {other: 1}\n',
  ],
  'the log-in of basic authentication': [
    'a.env',
    'BASIC_AUTH=user:canary12\nNPM_CONFIG__AUTH=canary01234\n',
  ],
  'the default of a variable': ['a.yaml', 'password: "${DB_PASSWORD:-canary}"\n'],
  'the default of a property': ['a.yaml', 'password: "${db.password:canary}"\n'],
  'the default of a variable in an address': ['a.yaml', 'a: "postgres://u:${P:-canary}@db/a"\n'],
  'the default of a template': ['a.yaml', `password: "{{ pw | default('canary') }}"\n`],
  'a password that begins as a variable would': ['a.yaml', 'password: "%canary1"\n'],
  'a substitution around an address': ['a.yaml', 'a: !Sub "postgres://u:canary@${Host}/a"\n'],
  'a text too long to be searched': ['a.yaml', `a: "${'x '.repeat(1_000_100)} password=canary"\n`],
};

describe('secrets that hide', () => {
  it.each(Object.entries(leaks))('leaves nothing of %s', async (_name, [file, text]) => {
    expect(text).toMatch(/canary/i);
    const source = await collectOne(file, text);
    expect(JSON.stringify(source)).not.toMatch(/canary/i);
  });

  it.each([
    'Password: canary',
    '-----BEGIN PRIVATE KEY-----\ncanary',
    'export DB_PASSWORD=canary1',
  ])('leaves nothing of %j in base64', async (text) => {
    const source = await collectOne('a.yaml', `init: ${base64(`#cloud-config\n${text}\n`)}\n`);
    expect(source.attributes.map((attribute) => attribute.state)).toEqual(['sensitive']);
  });

  it('quotes no key of a file that is cut off', async () => {
    await expect(collectOne('a.json', '{"AKIAIOSFODNN7CANARY1": {"a": {')).rejects.toThrow(
      /^(?!.*CANARY).*source\.truncated/s,
    );
  });
});

describe('secrets known by type', () => {
  it.each([
    ['random_password', { result: 'canary', bcrypt_hash: 'canary' }],
    ['tls_private_key', { private_key_pem: 'canary', private_key_openssh: 'canary' }],
    ['aws_iam_access_key', { secret: 'canary', ses_smtp_password_v4: 'canary' }],
    ['aws_db_instance', { password: 'canary' }],
    ['aws_secretsmanager_secret_version', { secret_string: 'canary', secret_binary: 'canary' }],
    ['aws_ssm_parameter', { value: 'canary', insecure_value: 'seen' }],
    ['azurerm_kubernetes_cluster', { kube_config_raw: 'canary', kube_config: [{ x: 'canary' }] }],
    ['google_service_account_key', { private_key: 'canary' }],
    ['azurerm_key_vault_secret', { value: 'canary' }],
    ['kubernetes_secret', { data: { plain: 'canary' } }],
    ['google_secret_manager_secret_version', { secret_data: 'canary' }],
    ['aws_instance', { user_data_base64: 'canary', user_data: 'canary' }],
    ['aws_cognito_user_pool_client', { client_secret: 'canary' }],
    ['kubernetes_secret_v1', { data: { a: 'canary' }, binary_data: { b: 'canary' } }],
    ['vault_generic_secret', { data: { a: 'canary' }, data_json: 'canary' }],
    ['github_actions_secret', { plaintext_value: 'canary', encrypted_value: 'canary' }],
    ['gitlab_project_variable', { key: 'A', value: 'canary' }],
    ['tfe_variable', { key: 'a', value: 'canary', readable_value: 'seen' }],
    ['heroku_config', { sensitive_vars: { A: 'canary' }, vars: { B: 'seen' } }],
    ['helm_release', { set_sensitive: [{ name: 'canary', value: 'canary' }], chart: 'seen' }],
    ['aws_x', { kube_admin_config_raw: 'canary' }],
    ['random_id', { hex: 'seen' }],
  ])('%s', async (type, attributes) => {
    const source = await collectOne('a.tfstate', state([resource(type, attributes)]));
    expect(JSON.stringify(source)).not.toContain('canary');
    const hidden = JSON.stringify(attributes).split('canary').length - 1;
    expect(sensitiveNames(source)).toHaveLength(hidden);
  });

  it('knows them in a plan too, by type, by mark and by output', async () => {
    const plan = {
      format_version: '1.2',
      planned_values: {
        outputs: { one: { sensitive: true, value: 'canary' }, two: { value: 'seen' } },
        root_module: {
          resources: [
            {
              address: 'random_password.x',
              type: 'random_password',
              values: { result: 'canary', length: 9 },
              sensitive_values: {},
            },
            {
              address: 'aws_x.y',
              type: 'aws_x',
              values: { note: 'canary', list: [{ key: 'canary', a: 1 }], size: 3 },
              sensitive_values: { note: true, list: true },
            },
          ],
        },
      },
      resource_changes: [
        {
          address: 'aws_x.y',
          type: 'aws_x',
          change: { before: null, after: { note: 'canary' }, after_sensitive: { note: true } },
        },
      ],
    };
    const source = await collectOne('plan.json', JSON.stringify(plan));
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(source.attributes.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['seen', '9', '3']),
    );
  });
});

describe('what is no secret stays readable', () => {
  it.each([
    ['a.yaml', 'llm: {tokens: 4096, max_tokens: 512}\n', 2],
    ['a.yaml', 'password: "${DB_PASSWORD:-}"\n', 1],
    ['a.yaml', 'password: "${DB_PASSWORD:?it is required}"\n', 1],
    ['a.yaml', 'password: "${DB_PASSWORD:-${OTHER}}"\n', 1],
    ['a.yaml', 'password: "${ssm:/shop/db/password}"\n', 1],
    ['a.yaml', 'password: !Sub "{{resolve:ssm:${Name}}}"\n', 1],
    ['a.yaml', 'env: {PWD: /srv/app, OLDPWD: /srv}\n', 2],
    ['a.yaml', 'args: ["--password-file=/run/secrets/a", "--token-ttl=30m"]\n', 2],
    ['a.yaml', 'image: library/nginx@sha256:0123456789abcdef\n', 1],
    ['a.yaml', 'url: http://host.example:8080/a@b\n', 1],
    ['a.yaml', `note: '{"name":"LOG_LEVEL","value":"debug"}'\n`, 1],
    ['a.yaml', 'digest: c2hhMjU2IG9mIHNvbWV0aGluZyBlbHNlIGVudGlyZWx5\n', 1],
    [
      'p.yaml',
      manifest(
        '  volumes:\n    - {name: v, secret: {secretName: s, items: [{key: k, path: p}]}}\n  imagePullSecrets: [{name: reg}]\n',
      ),
      8,
    ],
    [
      'e.yaml',
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: a}\nspec: {data: [{secretKey: PASSWORD, remoteRef: {key: prod/db, property: password}}]}\n',
      6,
    ],
  ])('%s %j', async (file, text, values) => {
    const source = await collectOne(file, text);
    expect(source.attributes.map((attribute) => attribute.state)).toEqual(
      Array.from({ length: values }, () => 'value'),
    );
  });

  it('tells a duplicate in clear with its place, where the winner is known to be harmless', async () => {
    const text = manifest(
      '  containers:\n    - name: web\n      image: a\n      env:\n        - {name: LOG_LEVEL, value: debug, value: info}\n',
    );
    const { warnings } = await collectOne('p.yaml', text);
    expect(warnings.map(({ message }) => message).join('\n')).toContain(
      'spec.containers[name=web].env[name=LOG_LEVEL].value" is given twice: line 9 says "debug", line 9 says "info"',
    );
  });

  it('labels the other lists by what identifies them', async () => {
    const source = await collectOne('a.yaml', 'secrets: [{name: a, key: b}]\nhosts: [{name: c}]\n');
    expect(source.attributes.map(({ name }) => name)).toEqual([
      'secrets[name=a].name',
      'secrets[name=a].key',
      'hosts[name=c].name',
    ]);
  });
});
