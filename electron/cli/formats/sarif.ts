import { sides } from '../../../shared/model/index.ts';
import type { Difference, Risk, Side } from '../../../shared/model/index.ts';
import { cliText, reportText } from '../../../shared/text/cli.ts';
import { leftOutOf } from '../left-out.ts';
import { appVersion } from '../version.ts';
import { jsonText } from '../visible.ts';
import type { ComparedEnvironments, Format } from './format.ts';
import { shown, sourceOf } from './format.ts';

/** Rule of differences for which no rule of the catalogue speaks. */
const NO_RULE = 'no-rule';
const LONGEST = 200;

/** SARIF 2.1.0: one result a difference, placed in the file that documents it. */
export const sarif: Format = (compared) => {
  const { differences } = compared.comparison;
  const rules = [
    ...new Set(differences.map(({ suggestion }) => suggestion.rule ?? NO_RULE)),
  ].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: cliText.name, version: appVersion, rules: rules.map((id) => ({ id })) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: true, toolExecutionNotifications: notifications(compared) },
        ],
        results: differences.map((row) => result(row, { rules, compared })),
      },
    ],
  };
  return jsonText(log);
};

interface Within {
  readonly rules: readonly string[];
  readonly compared: ComparedEnvironments;
}

function result(row: Difference, { rules, compared }: Within): object {
  const ruleId = row.suggestion.rule ?? NO_RULE;
  const reasons = row.suggestion.reasons.join(' ');
  const values = reportText.differs(short(shown(row.staging)), short(shown(row.production)));
  return {
    ruleId,
    ruleIndex: rules.indexOf(ruleId),
    level: levelOf(row.suggestion.risk),
    message: { text: `${row.subject} ${row.name}: ${values}. ${reasons}`.trim() },
    locations: locationsOf(row, compared),
    partialFingerprints: { 'evenkeelKey/v1': row.key },
    properties: { dimension: row.dimension, kind: row.kind, suggestedRisk: row.suggestion.risk },
  };
}

/** What a folder held beside the sources. */
function notifications(compared: ComparedEnvironments): readonly object[] {
  return sides.flatMap((side) =>
    leftOutOf(compared[side]).map(({ path, code, message }) => ({
      level: 'note',
      descriptor: { id: code },
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(side, path) } } }],
    })),
  );
}

function uriOf(side: Side, path: string): string {
  return `${side}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function levelOf(risk: Risk | null): 'error' | 'warning' | 'note' {
  switch (risk) {
    case 'high':
      return 'error';
    case 'medium':
      return 'warning';
    case 'low':
    case null:
      return 'note';
  }
}

/** Production is the reference; where it lacks the attribute, staging's file is the place. */
function locationsOf(row: Difference, compared: ComparedEnvironments): readonly object[] {
  const sides: readonly Side[] = ['production', 'staging'];
  for (const side of sides) {
    const value = row[side];
    const source = sourceOf(compared, { side, value });
    if (!source) continue;
    const uri = uriOf(side, source.path);
    const { position } = value;
    const region = position && {
      startLine: position.line,
      ...(position.column === undefined ? {} : { startColumn: position.column }),
    };
    return [{ physicalLocation: { artifactLocation: { uri }, ...(region ? { region } : {}) } }];
  }
  return [];
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}
