import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectorText } from '../../../../shared/text/collectors.ts';
import {
  dependencyBecause,
  dependencyText,
  dependencyWarnings,
} from '../../../../shared/text/formats/dependencies.ts';
import { nothingInside } from '../common/errors.ts';
import { answersOf } from '../common/mapping.ts';
import { buildPackages } from '../packages/build.ts';
import { packageMapping } from '../packages/mapping.ts';
import { NotThisFormat } from '../types.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { readRequirements } from './include.ts';
import type { ReadRequirements } from './include.ts';
import { requirementParts } from './parts.ts';
import { readRequirement, requirementLines } from './scan.ts';

const VERSION = '1';
const NAMED =
  /(?:^|\/)(?:[\w.-]*(?:requirements|constraints)[\w.-]*\.(?:txt|in|pip)|requirements\/[\w.-]+\.(?:txt|in))$/i;

/** Reads requirements files of pip, with the files that they include. */
export const requirements: Collector = {
  id: 'requirements',
  version: VERSION,
  title: 'Python requirements',
  formats: ['requirements.txt', 'constraints.txt'],
  dimensions: ['dependencies', 'network'],
  description:
    'Reads pins, ranges, markers, checksums and indexes of requirements files, included ones too.',
  filePatterns: ['requirements.txt', 'requirements*.txt', 'constraints.txt', 'requirements*.in'],
  sample: 'requirements.txt',
  answers: answersOf(packageMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  if (/^\s*[[{<]/.test(file.text)) return null;
  const lines = requirementLines(file.text.slice(0, HEAD));
  const readable = lines.filter(({ text }) => readRequirement(text));
  if (NAMED.test(file.path) && readable.length * 2 >= lines.length) {
    return { confidence: 0.8, because: dependencyBecause.namedRequirements };
  }
  const telling = lines.some(({ text }) => TELLING.test(text));
  return telling && readable.length === lines.length
    ? { confidence: 0.6, because: dependencyBecause.requirements }
    : null;
}

/** Characters that are looked at; the last line of them may be cut. */
const HEAD = 20_000;
const TELLING =
  /^(?:-[rc]\s|--(?:requirement|constraint|index-url|extra-index-url)\b|[\w.-]+(?:\[[\w,. -]+\])?\s*==\s*\d)/;

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const read = readRequirements(file);
  if (read.entries.length === 0 && read.missing.length === 0 && read.includes.length === 0) {
    throw read.unreadable.length > 0 ? new NotThisFormat() : nothingInside(file.path);
  }
  return buildPackages(file, context, {
    collector: requirements.id,
    collectorVersion: VERSION,
    scope: `pypi:${file.path}`,
    ecosystem: 'pypi',
    parts: requirementParts(read),
    format: dependencyText.requirements(read.includes.length),
    includes: read.includes,
    tree: { duplicates: [], notes: notesOf(read) },
  });
}

function notesOf({ missing, unreadable }: ReadRequirements): { message: string; at: string }[] {
  return [
    ...missing.map(({ path, position }) => ({
      message: dependencyWarnings.includeMissing(path),
      at: collectorText.line(position.line),
    })),
    ...unreadable.map(({ line }) => ({
      message: dependencyWarnings.requirementUnreadable(line),
      at: collectorText.line(line),
    })),
  ];
}
