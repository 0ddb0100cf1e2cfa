import { dimensions, risks, sides } from '../../../shared/model/index.ts';
import type { Difference, Dimension, Risk } from '../../../shared/model/index.ts';
import { reportText } from '../../../shared/text/cli.ts';
import { leftOutOf } from '../left-out.ts';
import { visible, visibleLines } from '../visible.ts';
import type { ComparedEnvironments, Format } from './format.ts';
import { shown } from './format.ts';

const DEFAULT_BAR: Risk = 'high';

/** JUnit XML: a suite a dimension, a case a difference; at or above the bar a case fails. */
export const junit: Format = (compared) => {
  const { comparison, failOn } = compared;
  const bar = risks.indexOf(failOn ?? DEFAULT_BAR);
  const suites = dimensions.map((dimension) =>
    suite(dimension, {
      rows: comparison.differences.filter((row) => row.dimension === dimension),
      bar,
    }),
  );
  const failures = comparison.differences.filter((row) => fails(row, bar)).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="evenkeel compare" tests="${comparison.differences.length}" failures="${failures}" errors="0">`,
    ...suites,
    ...leftOutSuite(compared),
    '</testsuites>',
    '',
  ].join('\n');
};

/** A suite without a case, for properties have a place only within one; none where nothing was left out. */
function leftOutSuite(compared: ComparedEnvironments): readonly string[] {
  const properties = sides.flatMap((side) =>
    leftOutOf(compared[side]).map(({ path, message }) => {
      const name = escape(visible(`${side}: ${path}`));
      return `      <property name="${name}" value="${escape(visible(message))}"/>`;
    }),
  );
  if (properties.length === 0) return [];
  return [
    `  <testsuite name="${escape(reportText.leftOut)}" tests="0" failures="0" errors="0" skipped="0">`,
    '    <properties>',
    ...properties,
    '    </properties>',
    '  </testsuite>',
  ];
}

interface Rows {
  readonly rows: readonly Difference[];
  readonly bar: number;
}

function suite(dimension: Dimension, { rows, bar }: Rows): string {
  const failures = rows.filter((row) => fails(row, bar)).length;
  return [
    `  <testsuite name="${dimension}" tests="${rows.length}" failures="${failures}" errors="0" skipped="0">`,
    ...rows.map((row) => testcase(row, { failed: fails(row, bar) })),
    '  </testsuite>',
  ].join('\n');
}

function testcase(row: Difference, { failed }: { readonly failed: boolean }): string {
  const { risk, rule, reasons } = row.suggestion;
  const head = `    <testcase classname="${escape(visible(`${row.dimension}.${row.subject}`))}" name="${escape(visible(row.name))}"`;
  const values = reportText.differs(shown(row.staging), shown(row.production));
  const body = escape([`${row.kind}: ${values}`, ...reasons].join('\n'));
  if (!failed) return `${head}>\n      <system-out>${body}</system-out>\n    </testcase>`;
  const message = escape(visible(reasons[0] ?? `${row.kind}: ${risk ?? reportText.noRisk}`));
  return `${head}>\n      <failure type="${escape(`${risk}: ${rule}`)}" message="${message}">${body}</failure>\n    </testcase>`;
}

function fails(row: Difference, bar: number): boolean {
  return row.suggestion.risk !== null && risks.indexOf(row.suggestion.risk) >= bar;
}

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 has no place for most control characters and lone surrogates, not even as references. */
function escape(text: string): string {
  return visibleLines(text)
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => names[character] ?? character);
}
