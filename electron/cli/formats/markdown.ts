import { risks, sides } from '../../../shared/model/index.ts';
import type { Difference, Risk } from '../../../shared/model/index.ts';
import { reportText as words } from '../../../shared/text/cli.ts';
import { asideRules } from '../aside-rules.ts';
import { leftOutOf } from '../left-out.ts';
import { visible, visibleLines } from '../visible.ts';
import type { ComparedEnvironments, Format } from './format.ts';
import { shown } from './format.ts';
import { lineDiff } from './line-diff.ts';

const LONGEST = 120;

/** A report that reads well as text and renders as tables. */
export const markdown: Format = (compared) => {
  const { comparison } = compared;
  return [
    `# ${words.title}`,
    '',
    words.profile(compared.profile),
    ...section(words.summary, summaryLines(compared)),
    ...riskOrder.flatMap((risk) => riskSection(risk, comparison.differences)),
    ...section(words.unpaired, unpairedLines(compared)),
    ...section(words.expected, expectedLines(compared)),
    ...section(words.sources, sourceLines(compared)),
    ...section(words.setAside, setAsideLines(compared)),
    ...section(words.leftOut, leftOutLines(compared)),
    ...section(words.notes, noteLines(compared)),
    '',
  ].join('\n');
};

/** High first; rows without a suggestion stand between medium and low. */
const riskOrder: readonly (Risk | null)[] = ['high', 'medium', null, 'low'];

function section(title: string, lines: readonly string[]): readonly string[] {
  return ['', `## ${title}`, '', ...(lines.length > 0 ? lines : [words.none])];
}

function summaryLines({ comparison: { summary } }: ComparedEnvironments): readonly string[] {
  const { expected, unpaired, bySuggestedRisk } = summary;
  const expectedTotal = expected.changed + expected.onlyInStaging + expected.onlyInProduction;
  const risksShown = [...risks.toReversed(), 'none' as const].map(
    (risk) =>
      [`${words.risk}: ${risk === 'none' ? words.noRisk : risk}`, bySuggestedRisk[risk]] as const,
  );
  return table(
    ['', words.count],
    [
      [words.equal, String(summary.equal)],
      [words.changed, String(summary.changed)],
      [words.onlyInStaging, String(summary.onlyInStaging)],
      [words.onlyInProduction, String(summary.onlyInProduction)],
      [words.suspectEqual, String(summary.suspectEqual)],
      [words.expected, String(expectedTotal)],
      [words.unpaired, `${unpaired.staging} + ${unpaired.production}`],
      ...risksShown.map(([label, count]) => [label, String(count)]),
    ],
  );
}

function riskSection(risk: Risk | null, differences: readonly Difference[]): readonly string[] {
  const rows = differences.filter((row) => row.suggestion.risk === risk);
  if (rows.length === 0) return [];
  const head = [
    words.dimension,
    words.subject,
    words.attribute,
    words.staging,
    words.production,
    words.reasons,
  ];
  const lines = table(
    head,
    rows.map((row) => [
      row.dimension,
      visible(row.subject),
      visible(row.name),
      shown(row.staging),
      shown(row.production),
      { sentence: row.suggestion.reasons.join(' ') },
    ]),
  );
  return [
    ...section(`${words.differences}: ${risk ?? words.noRisk} (${rows.length})`, lines),
    ...rows.flatMap(longTextLines),
  ];
}

/** Texts of several lines are told apart line by line. */
function longTextLines(row: Difference): readonly string[] {
  const [left, right] = [row.staging.value ?? '', row.production.value ?? ''];
  if (row.kind !== 'changed' || !left.includes('\n') || !right.includes('\n')) return [];
  const diff = lineDiff(left, right);
  const fence = '`'.repeat(Math.max(3, longestTicks(diff.join('\n')) + 1));
  return [
    '',
    `${cell(row.subject)}: ${cell(row.name)}`,
    '',
    `${fence}diff`,
    ...diff.map(visibleLines),
    fence,
  ];
}

function longestTicks(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
}

function expectedLines({ comparison }: ComparedEnvironments): readonly string[] {
  if (comparison.expected.length === 0) return [];
  const head = [words.variation, words.subject, words.attribute, words.staging, words.production];
  return table(
    head,
    comparison.expected.map((row) => [
      row.variation,
      visible(row.subject),
      visible(row.name),
      shown(row.staging),
      shown(row.production),
    ]),
  );
}

function unpairedLines({ comparison }: ComparedEnvironments): readonly string[] {
  if (comparison.unpaired.length === 0) return [];
  const head = [words.side, words.file, words.attributes];
  return table(
    head,
    comparison.unpaired.map((row) => [row.side, visible(row.path), String(row.attributes)]),
  );
}

function sourceLines(compared: ComparedEnvironments): readonly string[] {
  const head = [
    words.side,
    words.file,
    words.collector,
    words.attributes,
    words.volatile,
    words.skipped,
    words.sensitive,
  ];
  const rows = (['staging', 'production'] as const).flatMap((side) =>
    compared[side].sources.map((source) => [
      side,
      visible(source.path),
      source.collector,
      String(source.attributes.length),
      String(source.setAside.filter((item) => item.how === 'volatile').length),
      String(source.setAside.filter((item) => item.how === 'skipped').length),
      String(source.attributes.filter((attribute) => attribute.state === 'sensitive').length),
    ]),
  );
  return table(head, rows);
}

/** Which rules set values aside, and how many on each side. */
function setAsideLines(compared: ComparedEnvironments): readonly string[] {
  const rows = sides.flatMap((side) =>
    asideRules(compared[side]).map(({ rule, how, count }) => [
      side,
      rule,
      words[how],
      String(count),
    ]),
  );
  return rows.length === 0 ? [] : table([words.side, words.rule, words.kind, words.count], rows);
}

/** Their sentences are whole: the reason is all there is to know of them. */
function leftOutLines(compared: ComparedEnvironments): readonly string[] {
  return sides.flatMap((side) =>
    leftOutOf(compared[side]).map(
      ({ path, message }) => `- ${side} ${cell(path)}: ${sentence(message)}`,
    ),
  );
}

function noteLines(compared: ComparedEnvironments): readonly string[] {
  const warnings = (['staging', 'production'] as const).flatMap((side) =>
    compared[side].sources.flatMap((source) =>
      source.warnings.map(({ message }) => `- ${side} ${cell(source.path)}: ${sentence(message)}`),
    ),
  );
  return [...compared.comparison.notes.map((note) => `- ${sentence(note)}`), ...warnings];
}

/** Data, which a table shortens, or a sentence, which stays whole. */
type Content = string | { readonly sentence: string };

function table(head: readonly string[], rows: readonly (readonly Content[])[]): readonly string[] {
  const written = (content: Content): string =>
    typeof content === 'string' ? cell(content) : sentence(content.sentence);
  const line = (cells: readonly Content[]): string => `| ${cells.map(written).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)];
}

/** Data in one line, no longer than a table bears. */
function cell(text: string): string {
  const line = visible(text.replaceAll(/\s+/g, ' '));
  return sentence(line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line);
}

/** One whole line, nothing in it that Markdown or HTML would read as its own. */
function sentence(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' ')).replaceAll(/[\\`*_{}[\]<>|#]/g, (character) =>
    character === '<' ? '&lt;' : `\\${character}`,
  );
}
