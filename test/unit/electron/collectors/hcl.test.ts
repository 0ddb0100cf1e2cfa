import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHcl } from '../../../../electron/engine/collectors/hcl/read.ts';
import type { TreeNode } from '../../../../electron/engine/collectors/common/tree.ts';
import { AppError } from '../../../../shared/model/index.ts';
import type { Attribute, CollectedSource } from '../../../../shared/model/index.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import { collectFiles, collectOne, fixtures, refusalOf } from './harness.ts';

/** The tree as the reference reader gives it: plain values, spellings forgotten. */
function plain(node: TreeNode): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, plain(value)]));
    case 'list':
      return node.items.map(plain);
    case 'scalar':
      return node.type === 'string' ? node.text : JSON.parse(node.text);
  }
}

function read(text: string): unknown {
  const root = readHcl(text, 'a.tf', defaultLimits).documents[0]?.root;
  return root ? plain(root) : null;
}

/** That it was read, the code of its refusal, or a crash. */
function outcomeOf(text: string): string {
  try {
    readHcl(text, 'a.tf', defaultLimits);
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.data.code : String(error);
  }
}

function found(source: CollectedSource, name: string): Attribute | undefined {
  return source.attributes.find((attribute) => attribute.name === name);
}

describe('the reader agrees with the reader of HashiCorp', () => {
  it.each([
    ['the sample', readFileSync(join(fixtures, 'hcl/sample.tf'), 'utf8')],
    ['escapes and templates', 'a = "x\\n\\"q\\" \\u00e9 ${f("}")} $${no} %{if a}b%{endif}"\n'],
    ['expressions', 'a = [1, 2][0]\nb = { a = 1 }.a\nc = (1 +\n 2)\nd = x[*].id\ne = -1\n'],
    ['lists', 'a = [\n  1, # one\n  "b",\n\n  [true, null],\n]\nb = []\n'],
    ['maps', 'a = { b = 1, "c.d" = 2\n e : 3 }\nb = {}\n'],
    ['keys that are expressions', 'a = { (var.k) = 1 }\n'],
    ['loops', 'a = [for x in y : x if x != "]"]\nb = { for k, v in m : k => v... }\n'],
    [
      'texts of several lines',
      'a = <<EOT\nline ${x}\n  two\nEOT\nb = <<-E\n    in\n      more\n  E\n',
    ],
    ['comments', '# a\n// b\n/* c\n d */ a = 1 /* x */ # y\nb = "# no // comment"\n'],
    ['blocks', 'a "b" "c" {}\na "b" "c" { x = 1 }\na "b" d {\n e {}\n}\n'],
    ['Windows line ends', 'a = 1\r\nb {\r\n  c = "d"\r\n}\r\n'],
    ['no line end at the end', 'a = 1'],
    ['nothing', '# only a comment\n'],
  ])('on %s', async (_what, text) => {
    expect(read(text)).toEqual(await parse('a.tf', text));
  });
});

describe('a configuration', () => {
  it('keeps the spelling and the place of every value', async () => {
    const source = await collectOne('main.tf', 'locals {\n  a = 1.50\n  b = 9007199254740993\n}\n');
    expect(found(source, 'a')).toMatchObject({ value: '1.50', position: { line: 2, column: 7 } });
    expect(found(source, 'b')).toMatchObject({ value: '9007199254740993', position: { line: 3 } });
  });

  it('names resources as a state does, and maps them the same', async () => {
    const text =
      'resource "aws_lb_target_group" "web" {\n  health_check {\n    timeout = 5\n  }\n}\n' +
      'data "aws_ami" "base" {\n  owners = ["self"]\n}\n';
    const source = await collectOne('main.tf', text);
    expect(source.attributes).toMatchObject([
      {
        subject: 'aws_lb_target_group.web',
        name: 'health_check[0].timeout',
        catalogueId: 'health-check.timeout',
      },
      { subject: 'data.aws_ami.base', name: 'owners[0]' },
    ]);
  });

  it('says the same in its JSON syntax', async () => {
    const native =
      'resource "aws_db_instance" "m" {\n  engine_version = "15"\n  count = var.n\n}\n';
    const json = JSON.stringify({
      resource: { aws_db_instance: { m: { engine_version: '15', count: '${var.n}' } } },
    });
    const says = ({ attributes }: CollectedSource): unknown =>
      attributes.map(({ position: _position, ...rest }) => rest);
    expect(says(await collectOne('a.tf.json', json))).toEqual(
      says(await collectOne('a.tf', native)),
    );
  });

  it('is compared by folder, so that files of a module may be split differently', async () => {
    const { sources } = await collectFiles({
      'envs/staging/a.tf': 'locals {\n  a = 1\n}\n',
      'envs/staging/b.tf': 'locals {\n  b = 1\n}\n',
      'envs/staging/terraform.tfvars': 'c = 1\n',
    });
    expect(sources.map(({ scope }) => scope)).toEqual([
      'module:envs/staging',
      'module:envs/staging',
      'envs/staging/terraform.tfvars',
    ]);
  });

  it('tells configurations of one provider apart', async () => {
    const text =
      'provider "aws" {\n region = "a"\n}\nprovider "aws" {\n alias = "x"\n region = "b"\n}\n';
    const source = await collectOne('p.tf', text);
    expect(source.attributes.map(({ subject }) => subject)).toEqual([
      'provider.aws',
      'provider.aws.x',
      'provider.aws.x',
    ]);
  });

  it('tells the rules of a firewall apart by what they open, be there one or several', async () => {
    const rule = (port: number): string =>
      `  ingress {\n    from_port = ${port}\n    to_port = ${port}\n    protocol = "tcp"\n  }\n`;
    const group = (rules: string): string => `resource "aws_security_group" "web" {\n${rules}}\n`;
    const one = await collectOne('a.tf', group(rule(443)));
    const two = await collectOne('a.tf', group(rule(22) + rule(443)));
    const names = two.attributes.map(({ name }) => name);
    expect(names).toHaveLength(6);
    expect(names.slice(3)).toEqual(one.attributes.map(({ name }) => name));
  });

  it('names an argument that is given twice', async () => {
    const source = await collectOne('a.tf', 'locals {\n  a = 1\n  a = 2\n}\n');
    expect(source.warnings.map(({ code }) => code)).toEqual(['duplicate-key']);
    expect(found(source, 'a')?.value).toBe('2');
  });
});

describe('secrets', () => {
  it.each([
    ['a named one', 'resource "y" "z" {\n  password = "canary"\n}\n'],
    [
      'the default of a secret variable',
      'variable "a" {\n  sensitive = true\n  default = "canary"\n}\n',
    ],
    ['a secret output', 'output "a" {\n  sensitive = true\n  value = "canary"\n}\n'],
    [
      'an attribute that is secret by its type',
      'resource "aws_ssm_parameter" "a" {\n  value = "canary"\n}\n',
    ],
    [
      'a literal within an expression',
      'resource "y" "z" {\n  password = var.a ? "canary" : ""\n}\n',
    ],
    ['a literal within a call', 'resource "y" "z" {\n  password = coalesce(var.a, "canary")\n}\n'],
    [
      'two references with text between',
      'resource "y" "z" {\n  password = "${var.a}canary${var.b}"\n}\n',
    ],
    ['a text of several lines', 'resource "aws_instance" "a" {\n  user_data = <<E\ncanary\nE\n}\n'],
  ])('%s is masked', async (_what, text) => {
    const source = await collectOne('main.tf', text);
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(source.attributes.filter(({ state }) => state === 'sensitive')).toHaveLength(1);
  });

  it.each([
    'var.db_password',
    'random_password.db.result',
    'data.vault_kv_secret.db.data["password"]',
    'file("secret.txt")',
  ])('a reference is none: %s', async (reference) => {
    const source = await collectOne(
      'main.tf',
      `resource "y" "z" {\n  password = ${reference}\n}\n`,
    );
    expect(found(source, 'password')?.value).toBe(`\${${reference}}`);
  });

  it('are masked by name in files of values', async () => {
    const text =
      'db_password = "canary-1"\ninstance_type = "m6i.large"\ndb_engine_version = "15.4"\n';
    const source = await collectOne('staging.tfvars', text);
    expect(JSON.stringify(source)).not.toContain('canary');
    expect(source.attributes).toMatchObject([
      { subject: 'tfvars:staging.tfvars', name: 'db_password', state: 'sensitive' },
      { name: 'instance_type', catalogueId: 'compute.instance-type' },
      { name: 'db_engine_version', catalogueId: 'database.engine-version' },
    ]);
    const json = await collectOne('p.tfvars.json', '{"db_password": "canary-1"}');
    expect(json.collector).toBe('hcl');
    expect(JSON.stringify(json)).not.toContain('canary');
  });
});

describe('a file that is not in order', () => {
  it.each([
    ['a = ', 'source.truncated', 1],
    ['a = "canary', 'source.truncated', 1],
    ['a "b" {\n  c = 1\n', 'source.truncated', 3],
    ['a = <<EOT\ncanary\n', 'source.truncated', 1],
    ['a = [1,\n 2', 'source.truncated', 2],
    ['a = {\n  b = 1\n', 'source.truncated', 3],
    ['/* canary', 'source.truncated', 1],
    ['a = 1\n}\n', 'source.syntax', 2],
    ['a = 1 b = 2\n', 'source.syntax', 1],
    ['a = "canary\nb"\n', 'source.syntax', 1],
    ['a = (1]\n', 'source.syntax', 1],
    ['= 1\n', 'source.syntax', 1],
    ['a = { b }\nc = 1\n', 'source.syntax', 1],
  ])('%j is refused with its place', async (text, code, line) => {
    const error = await refusalOf('main.tf', text);
    expect(error).toMatchObject({ code, place: { file: 'main.tf', line } });
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  it.each([
    ['brackets', '['.repeat(5000)],
    ['braces', '{a='.repeat(5000)],
    ['blocks', 'a {\n'.repeat(5000)],
    ['templates', 'a = "'.concat('${"'.repeat(50_000))],
    ['calls', 'a = '.concat('f('.repeat(50_000))],
  ])('nested too deep is refused: %s', async (_what, text) => {
    const error = await refusalOf('main.tf', text.startsWith('a') ? text : `a = ${text}`);
    expect(error.code).toMatch(/^source\.(?:too-deep|truncated)$/);
  });

  it('never ends otherwise than read or refused', () => {
    const piece = fc.constantFrom(
      'a',
      '=',
      '"',
      '${',
      '}',
      '{',
      '[',
      ']',
      '(',
      ')',
      '\n',
      ' ',
      '1',
      '<<E',
      '#',
      '/*',
      ',',
      '\\',
      '%{',
      '$${',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(outcomeOf(pieces.join(''))).toMatch(/^(?:read|source\.[a-z-]+)$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('other files in HCL', () => {
  it('are read: the inputs that Terragrunt hands to a module', async () => {
    const source = await collectOne(
      'prod/mysql/terragrunt.hcl',
      'include "root" {\n  path = find_in_parent_folders()\n}\n\ninputs = {\n  instance_class = "db.m5d.large"\n  password = "canary-input"\n}\n',
    );
    expect(source.collector).toBe('hcl');
    expect(source.attributes.find(({ name }) => name === 'instance_class')).toMatchObject({
      subject: 'inputs',
      catalogueId: 'compute.instance-type',
    });
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('are read: the versions of providers that are locked', async () => {
    const source = await collectOne(
      'lock.hcl',
      'provider "registry.terraform.io/hashicorp/aws" {\n  version = "5.31.0"\n  hashes = ["h1:abc="]\n}\n',
    );
    expect(source.attributes.map(({ subject, catalogueId }) => [subject, catalogueId])).toEqual([
      ['provider.registry.terraform.io/hashicorp/aws', 'library.version'],
    ]);
    expect(source.setAside.map(({ rule }) => rule)).toEqual(['hcl.lock-hash']);
  });
});
