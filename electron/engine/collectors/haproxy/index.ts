import type { CollectedSource } from '../../../../shared/model/index.ts';
import {
  networkBecause,
  networkDetection,
  networkWarning,
} from '../../../../shared/text/formats/network.ts';
import { SourceBuilder } from '../common/builder.ts';
import { nothingInside } from '../common/errors.ts';
import { addFacts } from '../common/facts.ts';
import { answersOf } from '../common/mapping.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { factsOf } from './facts.ts';
import { haproxyMapping } from './mapping.ts';
import { readSections } from './read.ts';

const VERSION = '1';
const SECTION =
  /^(?:global|defaults|(?:frontend|backend|listen|userlist|peers|resolvers)[ \t]+\S+)[ \t\w-]*(?:#.*)?\r?$/m;
const KEYWORD =
  /^[ \t]*(?:timeout[ \t]+(?:connect|client|server)|bind[ \t]+\S+|balance[ \t]+\w+|default_backend|use_backend|option[ \t]+(?:httpchk|httplog|tcplog|forwardfor)|server[ \t]+\S+[ \t]+\S+:\d+|mode[ \t]+(?:http|tcp)|user[ \t]+\S+[ \t]+(?:insecure-)?password)\b/m;

/** Reads HAProxy. */
export const haproxy: Collector = {
  id: 'haproxy',
  version: VERSION,
  title: 'HAProxy configuration',
  formats: ['haproxy.cfg'],
  dimensions: ['network', 'infrastructure'],
  description:
    'Reads the sections of HAProxy: listeners, backends, servers, checks, timeouts and users.',
  filePatterns: ['haproxy.cfg', '*.cfg'],
  sample: 'haproxy.cfg',
  answers: answersOf(haproxyMapping),
  detect,
  collect,
};

function detect({ path, text }: SourceFile): Detection | null {
  if (/\.(?:ya?ml|json|tf|hcl|toml)$/i.test(path)) return null;
  const named = /haproxy[^/]*\.(?:cfg|conf)$/i.test(path);
  if (!SECTION.test(text) || !(named || KEYWORD.test(text))) return null;
  return { confidence: 0.9, because: networkBecause.haproxy };
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const sections = readSections(file.text, file.path);
  if (sections.length === 0) throw nothingInside(file.path);
  const builder = new SourceBuilder(file, context);
  if (!file.text.endsWith('\n')) builder.warn({ message: networkWarning.noLineEnd, at: null });
  addFacts(factsOf(sections), { mapping: haproxyMapping, asides: [] }, builder);
  const lines = sections.reduce((sum, section) => sum + section.lines.length, 0);
  return builder.build({
    collector: haproxy.id,
    collectorVersion: VERSION,
    scope: file.path,
    detection: networkDetection.haproxy(sections.length, lines),
  });
}
