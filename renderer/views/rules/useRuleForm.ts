import { useState } from 'react';
import type { RuleTest } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { announce } from '../../app/announce.ts';
import { bridge, runCommand } from '../../app/bridge.ts';
import { reportProblem } from '../../app/errors.ts';
import { draftOf, ruleProblems } from './form.ts';
import type { RuleForm, RuleProblems } from './form.ts';
import type { RuleDialogProps } from './RuleDialog.tsx';
import { useRuleDraft } from './useRuleDraft.ts';

/** A test with what was typed when it began. */
interface Tested {
  readonly of: string;
  readonly result: RuleTest;
}

/** The form of a rule: what is typed, what is missing, its test and its saving. */
export function useRuleForm({ auditId, view, row, onClose }: RuleDialogProps) {
  const draft = useRuleDraft(auditId, row);
  const [restored, setRestored] = useState(draft.dirty);
  const [asked, setAsked] = useState<'test' | 'save' | null>(null);
  const [busy, setBusy] = useState<'test' | 'save' | null>(null);
  const [tested, setTested] = useState<Tested | null>(null);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const form = draft.value;
  const taken = new Set(row ? [] : view.rules.map(({ rule }) => rule.id));
  const problems = ruleProblems(form, taken);
  const written = JSON.stringify(draftOf(form));

  const change = (part: Partial<RuleForm>): void => {
    setRefusal(null);
    draft.set({ ...form, ...part });
  };
  const runTest = async (): Promise<void> => {
    setAsked((before) => before ?? 'test');
    if (isMissing(problems, 'test')) return showFirstProblem();
    setBusy('test');
    const asking = { auditId, change: { kind: 'set', rule: draftOf(form) } } as const;
    const result = await bridge().queries['rule.test'](asking);
    setBusy(null);
    if (result.ok) return setTested({ of: written, result: result.value });
    refused(result);
  };
  const save = async (): Promise<void> => {
    setAsked('save');
    if (isMissing(problems, 'save')) return showFirstProblem();
    setBusy('save');
    const input = { auditId, rule: draftOf(form), reason: form.reason.trim() };
    const result = await runCommand('rule.set', input, { quiet: true });
    setBusy(null);
    if (!result.ok) return refused(result);
    announce(rulesText.form.saved(form.title.trim(), result.value.version));
    draft.clear();
    onClose();
  };
  const refused = ({ error, crash }: { readonly error: ErrorData; readonly crash?: boolean }) => {
    if (crash) reportProblem(error, { crash });
    else setRefusal(error);
  };
  const discard = (): void => {
    draft.clear();
    setRestored(false);
    setAsked(null);
    setTested(null);
    setRefusal(null);
  };
  return {
    form,
    problems: shownProblems(problems, asked),
    change,
    runTest,
    save,
    discard,
    refusal,
    restored: restored && draft.dirty,
    dirty: draft.dirty,
    busy: busy !== null,
    testing: busy === 'test',
    test: tested?.result ?? null,
    outdated: tested !== null && tested.of !== written,
  };
}

/** The first field that is not as it should be takes the focus, once it is drawn as such. */
function showFirstProblem(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus();
  });
}

/** A test needs no reason. */
function isMissing(problems: RuleProblems, act: 'test' | 'save'): boolean {
  const fields = Object.keys(problems);
  return act === 'save' ? fields.length > 0 : fields.some((field) => field !== 'reason');
}

function shownProblems(problems: RuleProblems, asked: 'test' | 'save' | null): RuleProblems {
  if (asked === null) return {};
  if (asked === 'save') return problems;
  const { reason: _reason, ...others } = problems;
  return others;
}
