import { offsetText, verifierText as text } from '../text/verifier.ts';
import { sameFingerprint } from './fingerprint.ts';
import type { PackageAbout, PackageReport } from './report.ts';

/** What was told of a package in another way than by the package. */
export interface Expected {
  readonly fingerprint: string | null;
  readonly head: string | null;
}

/** One part of a verdict: named values, or sentences. */
export interface VerdictPart {
  readonly title: string;
  readonly values: readonly (readonly [string, string])[];
  readonly sentences: readonly string[];
}

/** A verdict as people read it, on a page or in a terminal. */
export interface Verdict {
  readonly ok: boolean;
  readonly headline: string;
  /** What differs from what was expected, though the package holds together. */
  readonly warnings: readonly string[];
  readonly parts: readonly VerdictPart[];
}

/** Puts a report into words. */
export function verdictOf(report: PackageReport, expected: Expected): Verdict {
  const warnings = report.ok ? differing(report, expected) : [];
  const parts = [
    breakPart(report),
    comparePart(report),
    aboutPart(report.about),
    ...listed(report),
  ];
  return {
    ok: report.ok && warnings.length === 0,
    headline: headlineOf(report),
    warnings,
    parts: parts.filter(({ values, sentences }) => values.length + sentences.length > 0),
  };
}

/** A verdict as plain lines. What it quotes of a package may hold control characters. */
export function verdictText({ headline, warnings, parts }: Verdict): string {
  const lines = [headline, ...warnings];
  for (const { title, values, sentences } of parts) {
    lines.push('', title);
    for (const [name, value] of values) lines.push(`  ${name}: ${value}`);
    for (const sentence of sentences) lines.push(`  - ${sentence}`);
  }
  return `${lines.join('\n')}\n`;
}

function headlineOf({ ok, fingerprint }: PackageReport): string {
  if (!ok) return text.bad;
  return fingerprint === null ? text.goodUnsigned : text.good;
}

function differing(report: PackageReport, { fingerprint, head }: Expected): readonly string[] {
  const found = report.fingerprint ?? text.unsigned;
  const ends = report.about?.head ?? '';
  return [
    ...(fingerprint === null || sameFingerprint(found, fingerprint)
      ? []
      : [text.keyDiffers(found)]),
    ...(head === null || ends === head.trim().toLowerCase() ? [] : [text.headDiffers(ends)]),
  ];
}

function breakPart({ break: found }: PackageReport): VerdictPart {
  const title = text.firstBreak;
  if (found === null) return { title, values: [], sentences: [] };
  const values: [string, string][] = [[text.kind, text.kinds[found.kind]]];
  if (found.sequence !== null) values.push([text.entry, String(found.sequence)]);
  if (found.file !== null) values.push([text.file, found.file]);
  return { title, values, sentences: [found.sentence] };
}

function comparePart({ ok, about, fingerprint }: PackageReport): VerdictPart {
  const values: [string, string][] = [
    [text.key, fingerprint ?? text.unsigned],
    [text.head, about?.head ?? ''],
  ];
  return { title: text.compare, values: ok ? values : [], sentences: [] };
}

function aboutPart(about: PackageAbout | null): VerdictPart {
  const title = text.about;
  if (about === null) return { title, values: [], sentences: [] };
  const runtime = about.developmentRuntime ? `, ${text.development}` : '';
  const values: [string, string][] = [
    [text.system, about.systemName],
    [text.release, about.release],
    [text.audit, String(about.auditNumber)],
    [text.purpose, text.purposes[about.purpose]],
    [text.created, `${about.createdAt} (${offsetText(about.utcOffset)})`],
    [text.version, `Evenkeel ${about.appVersion}${runtime}`],
    [text.entries, String(about.entries)],
    [text.packageId, about.packageId],
  ];
  if (about.peer !== null) values.push([text.peer, about.peer]);
  return { title, values, sentences: [] };
}

function listed({ checked, cannotProve }: PackageReport): readonly VerdictPart[] {
  return [
    { title: text.checked, values: [], sentences: checked },
    { title: text.cannot, values: [], sentences: cannotProve },
  ];
}
