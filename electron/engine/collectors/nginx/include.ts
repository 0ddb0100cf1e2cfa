import type { SourceWarning } from '../../../../shared/model/index.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { collectorText } from '../../../../shared/text/collectors.ts';
import { networkWarning } from '../../../../shared/text/formats/network.ts';
import type { SourceFile } from '../types.ts';
import { NginxReader } from './read.ts';
import type { Directive } from './read.ts';

/** A directive with where it is told to stand: the include of the dropped file that led to it. */
export interface Placed extends Omit<Directive, 'block'> {
  readonly block: readonly Placed[] | null;
}

/** A configuration with what it includes put in its place. */
export interface Expanded {
  readonly directives: readonly Placed[];
  /** Includes that were followed. */
  readonly followed: readonly Directive[];
  readonly includes: readonly string[];
  readonly warnings: readonly SourceWarning[];
}

/** `nginx -T` prints every file after such a line. */
const PRINTED = /^# configuration file (\S+):[ \t]*$/gm;
const PREFIXES = /^(?:\/etc\/nginx|\/usr\/local\/(?:openresty\/)?nginx\/conf|\/opt\/nginx\/conf)\//;

/** Files that come with every nginx. */
const SHIPPED =
  /(?:^|\/)(?:mime\.types|(?:fastcgi|uwsgi|scgi|proxy)_params|fastcgi\.conf|modules(?:-enabled)?\/\*\.conf)$/;

interface Found {
  readonly path: string;
  readonly text: string;
}

type Lookup = (pattern: string) => readonly Found[];

/** Whether a text is what `nginx -T` prints. */
export function isPrinted(text: string): boolean {
  return /^# configuration file \S+:[ \t]*$/m.test(text);
}

/** Reads a file and what it includes; `nginx -T` holds it all, else it lies near the file. */
export function expand(file: SourceFile, limits: Limits): Expanded {
  const printed = isPrinted(file.text) ? printedFiles(file.text) : null;
  const [root] = printed ?? [{ path: file.path, text: file.text }];
  const lookup = printed ? among(printed) : nearTo(file);
  const expander = new Expander(lookup, limits);
  const text = root?.text ?? '';
  const directives = expander.expand(
    new NginxReader(text, file.path, limits).read(),
    [root?.path ?? ''],
    null,
  );
  const { followed, warnings } = expander;
  return { directives, followed, warnings, includes: printed ? [] : [...expander.paths] };
}

/** Line ends before a printed file are kept, so that its lines count as in what was dropped. */
function printedFiles(text: string): readonly Found[] {
  const heads = [...text.matchAll(PRINTED)];
  return heads.map((head, index) => {
    const body = text.slice(head.index, heads[index + 1]?.index);
    const before = text.slice(0, head.index).split('\n').length - 1;
    return { path: head[1] ?? '', text: '\n'.repeat(before) + body };
  });
}

/** Names may hold `*`; relative ones count from the folder of the first file. */
function among(files: readonly Found[]): Lookup {
  const base = (files[0]?.path ?? '').replace(/[^/]*$/, '');
  return (pattern) => {
    const full = pattern.startsWith('/') ? pattern : base + pattern;
    return files.filter(({ path }) => matches(path, full));
  };
}

function matches(path: string, pattern: string): boolean {
  const parts = pattern.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return path === pattern;
  const inside = path.slice(first.length, path.length - last.length);
  return path.startsWith(first) && path.endsWith(last) && !inside.includes('/');
}

function nearTo(file: SourceFile): Lookup {
  return (pattern) => {
    const found = file.near(pattern.replace(PREFIXES, ''));
    return found ? [found] : [];
  };
}

class Expander {
  readonly paths = new Set<string>();
  readonly followed: Directive[] = [];
  readonly warnings: SourceWarning[] = [];
  private readonly lookup: Lookup;
  private readonly limits: Limits;
  private left: number;

  constructor(lookup: Lookup, limits: Limits) {
    this.lookup = lookup;
    this.limits = limits;
    this.left = limits.nodes;
  }

  /** `line` is where the outermost include stands; null within the dropped file itself. */
  expand(
    directives: readonly Directive[],
    way: readonly string[],
    line: number | null,
  ): readonly Placed[] {
    return directives.flatMap((directive) => {
      if (directive.name === 'include') return this.include(directive, way, line);
      const block = directive.block && this.expand(directive.block, way, line);
      return [{ ...directive, block, line: line ?? directive.line }];
    });
  }

  private include(
    directive: Directive,
    way: readonly string[],
    line: number | null,
  ): readonly Placed[] {
    const pattern = directive.args[0] ?? '';
    const files = this.lookup(pattern);
    const at = line ?? directive.line;
    if (files.length === 0) {
      if (!SHIPPED.test(pattern)) this.warn(networkWarning.notIncluded(pattern), at);
      return [{ ...directive, block: null, line: at }];
    }
    this.followed.push({ ...directive, line: at });
    return files.flatMap((found) => this.includeFile(found, way, at));
  }

  private includeFile(
    { path, text }: Found,
    way: readonly string[],
    line: number,
  ): readonly Placed[] {
    if (way.includes(path) || way.length >= this.limits.depth) {
      this.warn(networkWarning.includeCycle(path), line);
      return [];
    }
    this.paths.add(path);
    this.left -= text.length;
    const limits = { ...this.limits, nodes: Math.max(this.left, 0) };
    const inner = new NginxReader(text, path, limits).read();
    return this.expand(inner, [...way, path], line);
  }

  private warn(message: string, line: number): void {
    this.warnings.push({ message, at: collectorText.line(line) });
  }
}
