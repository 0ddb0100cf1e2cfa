import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { CommandOutput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import {
  builtInRule,
  checkRule,
  parseRuleFile,
  ruleContent,
  ruleFileText,
} from '../../../shared/risk/index.ts';
import type { OwnRules, RuleDraft } from '../../../shared/risk/index.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { ruleText } from '../../../shared/text/rules.ts';
import { readRuleFile } from '../rules-file.ts';
import type { Store } from '../store/store.ts';
import { ownRules } from '../store/system-rules.ts';
import { canonicalJson } from '../store/trail.ts';
import { chainHead } from '../store/transaction.ts';
import { irreversible, restore } from './command.ts';
import type { LongCommand, QuickCommand } from './command.ts';
import { deliver, exportName, recordExport } from './exports.ts';
import type { Written } from './exports.ts';
import { rowOf } from '../store/lookup.ts';
import { RuleRows } from './rule-rows.ts';

/** Adds a rule of the system, changes one, or puts one in the place of a built-in rule. */
export const setRule: QuickCommand<'rule.set'> = {
  inverse: restore,
  recompares: 'afterwards',
  apply: (tx, { auditId, rule }) => {
    const draft = ruleContent(rule as RuleDraft);
    checkRule(draft, 'rule');
    const rows = new RuleRows(tx, systemOf(tx.store, auditId));
    const { version } = rows.set(draft);
    return { ruleId: rule.id, version };
  },
};

/** Switches a rule off or on again, built-in or not; its version stays. */
export const switchRule: QuickCommand<'rule.switch'> = {
  inverse: restore,
  recompares: 'afterwards',
  apply: (tx, { auditId, ruleId, on }) => {
    const rows = new RuleRows(tx, systemOf(tx.store, auditId));
    if (!rows.own(ruleId) && !builtInRule(ruleId)) throw unknownRule(ruleId);
    rows.switch(ruleId, { on });
    return null;
  },
};

/** Removes a rule of the system; a built-in one that it replaced is in force again. */
export const removeRule: QuickCommand<'rule.remove'> = {
  inverse: restore,
  removes: true,
  recompares: 'afterwards',
  apply: (tx, { auditId, ruleId }) => {
    const rows = new RuleRows(tx, systemOf(tx.store, auditId));
    if (rows.own(ruleId)) rows.remove(ruleId);
    else throw builtInRule(ruleId) ? builtIn() : unknownRule(ruleId);
    return null;
  },
};

/**
 * Takes the rules of a file over, all or none. What the file does not name stays as it is; a rule
 * that it holds and does not list as off is on.
 */
export const importRules: LongCommand<'rule.import'> = {
  inverse: restore,
  bulk: true,
  recompares: 'afterwards',
  prepare: async (work, { auditId, file }) => {
    const path = await work.host.resolveFile(file);
    const given = await readRuleFile(path, basename(path));
    return (tx) => takeOver(new RuleRows(tx, systemOf(tx.store, auditId)), given);
  },
};

const rulesExport = { what: 'rules', extension: '.json' } as const;

/** Writes the rules of the system, and what is switched off, read back before they leave. */
export const exportRules: LongCommand<'export.rules'> = {
  inverse: irreversible(irreversibleText['export.rules']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, fileName }) => {
    const systemId = systemOf(work.store, auditId);
    const name = exportName(work, { auditId, fileName, kind: rulesExport });
    const { hash } = chainHead(work.store, systemId);
    const done = await deliver(work, name, written(ownRules(work.store, systemId)));
    return (tx) => {
      recordExport(tx, { kind: 'rules', systemId, auditId, chainHead: hash, done });
      return done;
    };
  },
};

/** The file of rules, read back: what left is what can be imported. */
function written(own: OwnRules): Written {
  const text = ruleFileText(own);
  if (canonicalJson(parseRuleFile(text)) !== canonicalJson(own)) {
    throw new Error('the file of rules does not say what the record does');
  }
  const bytes = new TextEncoder().encode(text);
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sheets: [
      { name: ruleText.exported.rules, rows: own.rules.length },
      { name: ruleText.exported.off, rows: own.off.length },
    ],
    cellsChecked: own.rules.length + own.off.length,
  };
}

/** Sets and switches what a file says; a rule counts once, whatever of it changed. */
function takeOver(rows: RuleRows, { rules, off }: OwnRules): CommandOutput<'rule.import'> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const silent = new Set(off);
  for (const rule of rules) {
    const isNew = rows.own(rule.id) === null;
    const { changed } = rows.set(ruleContent(rule));
    const switched = rows.switch(rule.id, { on: !silent.has(rule.id) });
    if (isNew) counts.added += 1;
    else if (changed || switched) counts.changed += 1;
    else counts.unchanged += 1;
  }
  const others = off.filter((id) => !rules.some((rule) => rule.id === id));
  for (const id of others) {
    if (rows.switch(id, { on: false })) counts.changed += 1;
    else counts.unchanged += 1;
  }
  return counts;
}

function systemOf(store: Store, auditId: string): string {
  return rowOf(store, 'audit', auditId).system_id;
}

function unknownRule(id: string): AppError {
  return new AppError({ code: 'rule.unknown', ...ruleText.unknown(id) });
}

function builtIn(): AppError {
  return new AppError({ code: 'rule.built-in', ...ruleText.builtIn });
}
