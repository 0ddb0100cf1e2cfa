import { dirname } from 'node:path/posix';
import { hclText } from '../../../../shared/text/formats/infrastructure.ts';
import { startsAsJson } from '../common/read-tree.ts';
import { readJson } from '../common/json-tree.ts';
import { treeCollector } from '../common/tree-collector.ts';
import { identity } from '../terraform-state/resource.ts';
import type { Detection, SourceFile } from '../types.ts';
import { hclMapping } from './mapping.ts';
import { hclParts, isVariableFile } from './parts.ts';
import { readHcl } from './read.ts';
import { hclSecrecy } from './secrecy.ts';

/** Reads the source files of Terraform and OpenTofu, and the values of their variables. */
export const hcl = treeCollector({
  id: 'hcl',
  version: '1',
  title: 'Terraform source files',
  formats: [
    'Terraform configuration (.tf, .tofu, .tf.json)',
    'values of variables (.tfvars, .tfvars.json)',
    'Terragrunt configuration and lock files of providers (.hcl)',
  ],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads resources, variables, modules, providers and back ends as they are written; references are not followed.',
  filePatterns: [
    '*.tf',
    '*.tofu',
    '*.tfvars',
    '*.tf.json',
    '*.tofu.json',
    '*.tfvars.json',
    '*.hcl',
  ],
  sample: 'sample.tf',
  detect,
  read: ({ path, text }, limits) =>
    startsAsJson(text) ? readJson(text, path, limits) : readHcl(text, path, limits),
  parts: hclParts,
  scope: (_tree, file) => scopeOf(file.path),
  mapping: hclMapping,
  asides: [{ id: 'hcl.lock-hash', how: 'skipped', subject: /^provider$/, name: /^hashes\[\]$/ }],
  identity,
  hints: hclSecrecy,
});

function detect({ path, text }: SourceFile): Detection | null {
  const named = /\.(?:tf|tofu|tfvars)(?:\.json)?$/i.test(path);
  if (!named && !(/\.hcl$/i.test(path) && HCL.test(text))) return null;
  return { confidence: 0.9, because: hclText.because };
}

/** A block or an attribute at the beginning of a line. */
const HCL = /^[a-z][\w-]*(?: +"[^"\n]{0,200}"){0,3} *(?:\{|=)/m;

/** All files of a folder are one module; files of values are one of many. */
function scopeOf(path: string): string {
  return isVariableFile(path) ? path : `module:${dirname(path)}`;
}
