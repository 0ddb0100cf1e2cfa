import { parseImage } from '../../../../shared/compare/images.ts';
import type { MappingLine } from '../common/mapping.ts';
import { mapOf, scalarOf } from '../packages/nodes.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { knownImages } from './known-images.data.ts';
import type { KnownImage } from './known-images.data.ts';

/** A part of what an image's name says; the leaf is called by the thing: `runs node`. */
const KIND = 'image';

/**
 * What the tag of a known image says: `node:22-alpine` runs node 22. Variables in it have the
 * values of `known`, or the default that stands with them.
 */
export function imageParts(
  subject: string,
  image: TreeNode | undefined,
  known: ReadonlyMap<string, string> = new Map(),
): readonly TreePart[] {
  if (image?.kind !== 'scalar') return [];
  const said = versionSaid(substituted(image.text, known));
  if (!said) return [];
  const name = `runs ${said.known.runs}`;
  const root = mapOf(image.position, { [name]: scalarOf(said.version, image.position) });
  return [{ subject, kind: KIND, root }];
}

/** How the facts of images read in the words of the catalogue. */
export const imageMapping: readonly MappingLine[] = knownImages.map(({ runs, id }) => ({
  subject: /^image$/,
  name: new RegExp(`^runs ${runs}$`),
  id,
}));

/** `nodejs22-debian12`: distroless images have the version in their name. */
const DISTROLESS = /^(nodejs|java|python)(\d+)-debian\d+$/;

function distrolessSaid(name: string, version: string): ReturnType<typeof versionSaid> {
  const runs = name === 'nodejs' ? 'node' : name;
  const known = knownImages.find((image) => image.runs === runs);
  return known ? { known, version } : null;
}

function substituted(text: string, known: ReadonlyMap<string, string>): string {
  return text.replaceAll(
    /\$(?:\{(\w+)(?::?-([^{}]*))?\}|(\w+))/g,
    (whole, braced: string | undefined, fallback: string | undefined, plain: string | undefined) =>
      known.get(braced ?? plain ?? '') ?? fallback ?? whole,
  );
}

function versionSaid(
  text: string,
): { readonly known: KnownImage; readonly version: string } | null {
  const image = parseImage(text);
  const name = image?.repository.split('/').at(-1);
  const distroless = DISTROLESS.exec(name ?? '');
  if (distroless) return distrolessSaid(distroless[1] ?? '', distroless[2] ?? '');
  const known = knownImages.find(({ names }) => name !== undefined && names.includes(name));
  const version = /^v?(\d+(?:\.\d+){0,3})(?=$|[-_+])/.exec(image?.tag ?? '')?.[1];
  return known && version !== undefined ? { known, version } : null;
}
