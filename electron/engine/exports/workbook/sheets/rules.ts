import type { RuleRow } from '../../../../../shared/contract/views.ts';
import type { Rule, RuleMatch } from '../../../../../shared/model/rule.ts';
import { words } from '../../../../../shared/text/components.ts';
import { matchWords } from '../../../../../shared/text/rule-words.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData } from '../data.ts';
import { momentCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';

const { columns } = workbookText;

/** What the system changed in the rule catalogue: rules of its own, and what is switched off. */
export function rulesSheet({ rules }: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.rules,
    columns: ruleColumns,
    rows: rules,
    emptySentence: workbookText.empty.rules,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

const ruleColumns: readonly Column<RuleRow>[] = [
  { header: columns.id, kind: 'strong', width: [16, 30], value: ({ rule }) => rule.id },
  { header: columns.title, kind: 'text', width: [18, 34], value: ({ rule }) => rule.title },
  { header: columns.origin, kind: 'text', width: [12, 18], value: originText },
  {
    header: columns.inForce,
    kind: 'text',
    width: [9, 9],
    value: ({ on }) => (on ? workbookText.yes : workbookText.no),
  },
  {
    header: columns.ruleVersion,
    kind: 'integer',
    width: [8, 8],
    value: ({ rule }) => rule.version,
  },
  {
    header: columns.gives,
    kind: 'text',
    width: [10, 14],
    value: ({ gives }) => gives.map((risk) => words.risk[risk]).join(', '),
  },
  { header: columns.matches, kind: 'text', width: [20, 44], value: ({ rule }) => matchText(rule) },
  { header: columns.rationale, kind: 'text', width: [20, 44], value: ({ rule }) => rule.rationale },
  {
    header: columns.suggests,
    kind: 'integer',
    width: [11, 11],
    value: ({ suggests }) => suggests,
  },
  { header: columns.changedBy, kind: 'text', width: [12, 18], value: (row) => row.changedBy },
  {
    header: columns.changedAt,
    kind: 'moment',
    width: [19, 20],
    value: (row) => momentCell(row.changedAt),
  },
  { header: columns.history, kind: 'text', width: [24, 54], value: historyText },
];

function originText({ rule, replaces }: RuleRow): string {
  const { ruleOrigin } = workbookText;
  if (rule.origin === 'built-in') return ruleOrigin['built-in'];
  return replaces === null ? ruleOrigin.own : ruleOrigin.replacing;
}

/** One part a line: all of them must hold. */
function matchText({ match }: Rule): string {
  return (Object.keys(matchWords) as (keyof RuleMatch)[])
    .flatMap((part) => {
      const values = match[part] ?? [];
      return values.length === 0 ? [] : [`${matchWords[part]}: ${values.join(', ')}`];
    })
    .join('\n');
}

function historyText({ history }: RuleRow): string {
  return history
    .map(({ at, actor, what, reason }) =>
      workbookText.ruleAct(workbookText.utc(at), actor, what, reason),
    )
    .join('\n');
}
