import type { CollectedSource } from '../../../../shared/model/index.ts';
import { hostText } from '../../../../shared/text/formats/hosts.ts';
import { SourceBuilder } from '../common/builder.ts';
import { addFacts } from '../common/facts.ts';
import type { Fact } from '../common/facts.ts';
import { answersOf } from '../common/mapping.ts';
import { NotThisFormat } from '../types.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { hostAsides, hostMapping } from './mapping.ts';
import { HEAD, readCapture } from './read.ts';
import type { Capture, CapturedLine } from './read.ts';

const VERSION = '1';
const SUBJECT = 'host';
/** Settings of the kernel that are secrets (ip-sysctl). */
const SECRET = /(?:fastopen_key|stable_secret)$/;
/** A key of noughts is none. */
const UNSET = /^[0:-]*$/;

/** Reads what the capture script prints. */
export const hostCapture: Collector = {
  id: 'host-capture',
  version: VERSION,
  title: 'Captured host',
  formats: ['output of the script that "evenkeel capture-script" prints'],
  dimensions: ['infrastructure', 'dependencies', 'network'],
  description:
    'Reads a captured host: system, kernel, settings, storage, packages, runtimes, resolver, ports.',
  filePatterns: ['*.capture'],
  sample: 'web-1.capture',
  answers: answersOf(hostMapping),
  detect: ({ text }: SourceFile): Detection | null =>
    /^evenkeel-host-capture \d+\s*$/m.test(text.slice(0, text.indexOf('\n') + 1 || undefined))
      ? { confidence: 0.95, because: hostText.because }
      : null,
  collect,
};

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  if (!HEAD.test(file.text)) throw new NotThisFormat();
  const capture = readCapture(file.text, file.path);
  const builder = new SourceBuilder(file, context);
  for (const { message } of doubts(capture)) builder.warn({ message, at: null });
  addFacts(capture.lines.map(factOf), { mapping: hostMapping, asides: hostAsides }, builder);
  const host = capture.lines.find(({ section }) => section === 'hostname')?.text ?? '';
  return builder.build({
    collector: hostCapture.id,
    collectorVersion: VERSION,
    scope: host || SUBJECT,
    detection: hostText.detection(host, capture.sections.length, capture.lines.length),
  });
}

/** What could not be found out, by its reason. */
function doubts({ lines }: Capture): readonly { readonly message: string }[] {
  const unknown = lines.filter(({ kind }) => kind === 'unknown');
  const byReason = Map.groupBy(unknown, ({ text }) => text);
  return [...byReason].map(([reason, of]) => ({ message: hostText.unknown(of.length, reason) }));
}

/** The host is one subject whatever its name; packages are subjects of their own: `deb:openssl`. */
function factOf({ section, name, kind, text, line }: CapturedLine): Fact {
  const isPackage = section === 'packages' && name.includes(':');
  const named = isPackage ? 'version' : `${section}.${name}`;
  return {
    subject: isPackage ? name : SUBJECT,
    kind: kind === 'missing' ? 'missing' : section,
    name: named,
    keys: /^(?:kernel|mounts)$/.test(section) ? [named] : [section],
    text: kind === 'unknown' ? null : text,
    position: { line },
    hints: SECRET.test(name) && !UNSET.test(text) ? { sensitive: true } : {},
  };
}
