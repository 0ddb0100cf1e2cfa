import { basename, dirname } from 'node:path/posix';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dependencyBecause, dependencyText } from '../../../../shared/text/formats/dependencies.ts';
import { nothingInside } from '../common/errors.ts';
import { answersOf } from '../common/mapping.ts';
import type { MappingLine } from '../common/mapping.ts';
import { buildParts } from '../containers/build.ts';
import { mapOf, scalarOf } from '../packages/nodes.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { fileRuntimes, toolNames } from './names.data.ts';

const VERSION = '1';
const mapping: readonly MappingLine[] = [
  { subject: /^runtime$/, name: /^version$/, id: 'runtime.version' },
];

/** Reads the small files in which projects fix the version of a language or a tool. */
export const runtimeVersions: Collector = {
  id: 'runtime-versions',
  version: VERSION,
  title: 'Runtime versions',
  formats: ['.tool-versions', ...Object.keys(fileRuntimes)],
  dimensions: ['dependencies'],
  description: 'Reads the versions of languages and tools that a project fixes.',
  filePatterns: ['.tool-versions', ...Object.keys(fileRuntimes)],
  sample: '.tool-versions',
  answers: answersOf(mapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  const name = basename(file.path);
  if (fileRuntimes[name] === undefined && !TOOLS.test(name)) return null;
  return file.text.length < LONGEST
    ? { confidence: 0.9, because: dependencyBecause.runtimeVersions }
    : null;
}

/** Files of this kind have a few lines. */
const LONGEST = 20_000;
const TOOLS = /^(?:.+)?\.tool-versions$/;

interface ToolLine {
  readonly tool: string;
  readonly version: string;
  readonly line: number;
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tools = linesOf(file);
  if (tools.length === 0) throw nothingInside(file.path);
  return buildParts(file, context, {
    collector: runtimeVersions.id,
    collectorVersion: VERSION,
    scope: `runtime:${dirname(file.path)}`,
    detection: dependencyText.runtimes(tools.length),
    parts: tools.map(({ tool, version, line }) => {
      const position = { line, column: 1 };
      const name = toolNames[tool] ?? tool;
      const kind = runtimes.has(name) ? 'runtime' : 'tool';
      return {
        subject: `${kind}:${name}`,
        kind,
        root: mapOf(position, { version: scalarOf(version, position) }),
      };
    }),
    mapping,
    asides: [],
    identity: { unordered: /(?!)/, generatedIds: false },
  });
}

const runtimes: ReadonlySet<string> = new Set(Object.values(toolNames));

/** `nodejs 22.14.0 20.18.1` names fallbacks, which are versions too; other files hold one version. */
function linesOf({ text, path }: SourceFile): readonly ToolLine[] {
  const fixed = fileRuntimes[basename(path)];
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
    if (line === '') return [];
    const [, tool = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
    if (fixed === undefined) return tool === '' ? [] : [{ tool, version: rest, line: index + 1 }];
    return [{ tool: fixed, version: versionIn(line), line: index + 1 }];
  });
}

/** `python-3.12.8` of a runtime.txt, `java=21.0.2-tem` of an .sdkmanrc. */
function versionIn(line: string): string {
  return line.replace(/^(?:[a-z]+(?:-|=))(?=\d)/, '');
}
