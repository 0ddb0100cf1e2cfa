import { dirname, join, normalize } from 'node:path/posix';
import { kustomizeText } from '../../../../shared/text/formats/kustomize.ts';
import type { SourceWarning } from '../../../../shared/model/index.ts';
import { overLimit } from '../common/errors.ts';
import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import { readYaml } from '../common/yaml-tree.ts';
import { scanEnv } from '../env/scan.ts';
import { unwrapList } from '../kubernetes/objects.ts';
import type { CollectContext, SourceFile } from '../types.ts';
import { itemsAt, textsAt } from './edit.ts';
import { targetOf, withoutFormerNames } from './names.ts';
import { generated, patched, transformed, withGenerated } from './transform.ts';
import type { Patch } from './transform.ts';

/** Names of the file that makes a folder a kustomization. */
const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;
/** Kustomizations within kustomizations: real trees have three or four. */
const DEEPEST = 12;
/** Fields whose effect is not built; their presence is said. */
const UNBUILT = [
  'helmCharts',
  'helmChartInflationGenerator',
  'replacements',
  'vars',
  'transformers',
  'generators',
  'configurations',
] as const;

interface Kustomization {
  readonly root: TreeNode;
  /** Folder relative to the first kustomization; empty for its own. */
  readonly folder: string;
  readonly depth: number;
}

/**
 * Builds the objects of a kustomization and all that it refers to, as `kustomize build` would, but
 * for references to renamed objects and for the hashes in names of generated ones.
 */
export class Build {
  readonly warnings: SourceWarning[] = [];
  readonly includes = new Set<string>();
  private readonly file: SourceFile;
  private readonly context: CollectContext;

  constructor(file: SourceFile, context: CollectContext) {
    this.file = file;
    this.context = context;
  }

  objects(root: TreeNode): readonly TreeNode[] {
    return this.build({ root, folder: '', depth: 0 }).map(withoutFormerNames);
  }

  private build(at: Kustomization): readonly TreeNode[] {
    if (at.depth > DEEPEST) {
      const what = kustomizeText.tooDeep(DEEPEST);
      throw overLimit({ code: 'source.too-deep', place: { file: this.file.path }, what });
    }
    for (const field of UNBUILT) {
      if (child(at.root, field)) this.warn(kustomizeText.unbuilt(field));
    }
    const found = ['resources', 'bases', 'components'].flatMap((field) =>
      textsAt(at.root, field).flatMap((name) => this.resource(name, at)),
    );
    const all = this.withGenerators(found, at);
    const after = this.patches(at).reduce<readonly TreeNode[]>(
      (objects, patch) => this.lay(objects, patch),
      all,
    );
    return after.map((object) => transformed(object, at.root));
  }

  private resource(name: string, at: Kustomization): readonly TreeNode[] {
    if (/^(?:https?|ssh|git)[:@]|^github\.com\/|\?ref=/.test(name)) {
      this.warn(kustomizeText.remote);
      return [];
    }
    const path = join(at.folder, name);
    const text = this.open(path);
    if (text !== null) return this.read(text, path).flatMap(unwrapList);
    for (const each of NAMES) {
      const inner = this.open(join(path, each));
      const [root] = inner === null ? [] : this.read(inner, join(path, each));
      if (root) return this.build({ root, folder: path, depth: at.depth + 1 });
    }
    this.warn(kustomizeText.missing(path));
    return [];
  }

  private withGenerators(objects: readonly TreeNode[], at: Kustomization): readonly TreeNode[] {
    const of = (
      before: readonly TreeNode[],
      field: string,
      kind: 'ConfigMap' | 'Secret',
    ): readonly TreeNode[] =>
      itemsAt(at.root, field).reduce<readonly TreeNode[]>(
        (all, item) =>
          withGenerated(
            all,
            generated(kind, item, this.entries(item, at)),
            textAt(item, 'behavior'),
          ),
        before,
      );
    const withMaps = of(objects, 'configMapGenerator', 'ConfigMap');
    return of(withMaps, 'secretGenerator', 'Secret');
  }

  private entries(item: TreeNode, at: Kustomization): Readonly<Record<string, string>> {
    const entries = new Map<string, string>();
    for (const literal of textsAt(item, 'literals')) {
      const [name = '', ...rest] = literal.split('=');
      entries.set(name, rest.join('='));
    }
    for (const given of textsAt(item, 'files')) {
      const [path = '', ...more] = given.split('=').toReversed();
      const text = this.open(join(at.folder, path));
      if (text === null) this.warn(kustomizeText.missing(join(at.folder, path)));
      else entries.set(more[0] ?? path.split('/').at(-1) ?? path, text);
    }
    const lone = textAt(item, 'env');
    for (const path of [...textsAt(item, 'envs'), ...(lone === undefined ? [] : [lone])]) {
      this.variables(join(at.folder, path), entries);
    }
    return Object.fromEntries(entries);
  }

  private variables(path: string, entries: Map<string, string>): void {
    const text = this.open(path);
    if (text === null) return this.warn(kustomizeText.missing(path));
    for (const each of scanEnv(text, this.pathOf(path)).variables)
      entries.set(each.name, each.text);
  }

  private patches(at: Kustomization): readonly Patch[] {
    const strategic = textsAt(at.root, 'patchesStrategicMerge').flatMap((given) =>
      this.patchDocuments(given, at).map((document): Patch => ({ target: null, document })),
    );
    const others = ['patches', 'patchesJson6902'].flatMap((field) =>
      itemsAt(at.root, field).flatMap((item) => this.patchOf(item, at)),
    );
    return [...strategic, ...others];
  }

  private patchOf(item: TreeNode, at: Kustomization): readonly Patch[] {
    const given = textAt(item, 'path') ?? textAt(item, 'patch') ?? '';
    const named = child(item, 'target');
    const target = named ? targetOf(named) : null;
    return this.patchDocuments(given, at).map((document) => ({ target, document }));
  }

  /** A patch is the path of a file, or the patch itself. */
  private patchDocuments(given: string, at: Kustomization): readonly TreeNode[] {
    const path = join(at.folder, given);
    if (given.includes('\n') || given.includes(': ')) return this.read(given, this.file.path);
    const text = this.open(path);
    if (text !== null) return this.read(text, path);
    this.warn(kustomizeText.missing(path));
    return [];
  }

  private lay(objects: readonly TreeNode[], patch: Patch): readonly TreeNode[] {
    const after = patched(objects, patch);
    if (typeof after !== 'string') return after;
    const target = patch.target ?? targetOf(patch.document);
    this.warn(
      after === 'no-object' ? kustomizeText.unpatched(target) : kustomizeText.notDone(target),
    );
    return objects;
  }

  private read(text: string, path: string): readonly TreeNode[] {
    const tree = readYaml(text, this.pathOf(path), this.context.limits);
    return tree.documents.flatMap(({ root }) => (root ? [root] : []));
  }

  private open(relative: string): string | null {
    const near = this.file.near(relative);
    if (near) this.includes.add(near.path);
    return near?.text ?? null;
  }

  private pathOf(relative: string): string {
    return normalize(join(dirname(this.file.path), relative));
  }

  private warn(message: string): void {
    if (this.warnings.some((warning) => warning.message === message)) return;
    this.warnings.push({ message, at: null });
  }
}
