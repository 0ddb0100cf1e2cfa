import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hearKey } from '../../../../renderer/app/keyboard/useKeys.ts';
import type { ChecklistItemView } from '../../../../shared/contract/index.ts';
import { componentsText } from '../../../../shared/text/components.ts';
import { governText } from '../../../../shared/text/govern.ts';
import { releaseText } from '../../../../shared/text/govern-screen.ts';
import { ChecklistPanel } from '../../../../renderer/steps/5-govern/ChecklistPanel.tsx';
import { ClosePanel } from '../../../../renderer/steps/5-govern/ClosePanel.tsx';
import {
  decisionProblems,
  DecisionForm,
} from '../../../../renderer/steps/5-govern/DecisionForm.tsx';
import { DossierPanel } from '../../../../renderer/steps/5-govern/DossierPanel.tsx';
import { changeProblems } from '../../../../renderer/steps/5-govern/ProductionChangeDialog.tsx';
import { SignaturesPanel } from '../../../../renderer/steps/5-govern/SignaturesPanel.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';
import { decided, nothingYet } from './release.ts';

afterEach(cleanup);

const point = (id: string, text: string): ChecklistItemView => ({
  id,
  text,
  state: 'open',
  note: '',
  answeredBy: null,
  answeredAt: null,
  evidence: 0,
});

describe('the checklist', () => {
  beforeEach(() => window.addEventListener('keydown', hearKey));
  afterEach(() => window.removeEventListener('keydown', hearKey));
  const checklist = [point('c1', 'The tests ran.'), point('c2', 'The way back was tried.')];
  const draw = () => {
    const bridge = fakeBridge({});
    const release = { ...nothingYet, checklist };
    show(<ChecklistPanel auditId="a" release={release} writable />);
    return bridge;
  };

  it('is answered by keys on the row in focus, and not applicable takes a note', async () => {
    const { calls } = draw();
    screen.getAllByRole('row')[1]?.focus();
    await userEvent.keyboard('d');
    expect(calls[0]).toMatchObject({
      name: 'checklist.answer',
      input: { itemId: 'c1', state: 'done', note: '', reason: '' },
    });
    await userEvent.keyboard('{ArrowDown}n');
    const dialog = await screen.findByRole('dialog', { name: releaseText.checklist.noteTitle });
    await userEvent.type(within(dialog).getByRole('textbox'), 'No database is touched.');
    await userEvent.click(
      within(dialog).getByRole('button', { name: releaseText.checklist.noteAct }),
    );
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(calls[1]?.input).toEqual({
      itemId: 'c2',
      state: 'not-applicable',
      note: 'No database is touched.',
      reason: '',
    });
  });

  it('answers nothing while the focus is elsewhere', async () => {
    const { calls } = draw();
    screen.getByRole('button', { name: releaseText.checklist.add }).focus();
    await userEvent.keyboard('d');
    expect(calls).toEqual([]);
  });
});

describe('the decision', () => {
  const draft = {
    decision: 'release',
    decidedBy: 'Ola',
    reason: 'Now.',
    differsReason: '',
  } as const;

  it('takes a reason of its own where people release although reasons stand against it', () => {
    expect(decisionProblems(draft, 'ready')).toEqual({});
    expect(decisionProblems({ ...draft, decision: 'hold' }, 'not-ready')).toEqual({});
    expect(decisionProblems(draft, 'not-ready')).toEqual({
      differsReason: releaseText.decision.differsMissing,
    });
  });

  it('asks for that reason in the form, and sends it', async () => {
    const { calls } = fakeBridge({ queries: { 'audit.get': () => ({ participants: [] }) } });
    show(<DecisionForm auditId="a" state="not-ready" onDone={() => undefined} />);
    await userEvent.click(screen.getByRole('radio', { name: governText.decision.words.release }));
    const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}`) });
    await userEvent.type(screen.getByRole('combobox'), 'Ola');
    await userEvent.type(field(governText.decision.reason), 'The fix cannot wait.');
    await userEvent.click(screen.getByRole('button', { name: /^Record the decision/ }));
    expect(calls).toEqual([]);
    expect(screen.getByText(releaseText.decision.differsMissing)).toBeTruthy();
    await userEvent.type(field(releaseText.decision.differsField), 'No customer is touched.');
    await userEvent.click(screen.getByRole('button', { name: /^Record the decision/ }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toMatchObject({
      decision: 'release',
      differsReason: 'No customer is touched.',
    });
  });
});

describe('what a decision rests on', () => {
  it('is changed with a reason once the decision stands', async () => {
    const { calls } = fakeBridge({});
    show(<DossierPanel auditId="a" release={decided} writable />);
    const field = screen.getByRole('textbox', { name: releaseText.dossier.backOut });
    await userEvent.type(field, ' Then tell support.');
    await userEvent.tab();
    const dialog = await screen.findByRole('dialog', { name: releaseText.reason.title });
    expect(calls).toEqual([]);
    await userEvent.type(within(dialog).getByRole('textbox'), 'Support was missing.');
    await userEvent.click(within(dialog).getByRole('button', { name: releaseText.reason.act }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toMatchObject({
      backOutPlan: 'Deploy the image before. Then tell support.',
      testEvidence: 'Load test passed.',
      reason: 'Support was missing.',
    });
  });

  it('stays as it was where the reason is not given', async () => {
    const { calls } = fakeBridge({});
    show(<DossierPanel auditId="b" release={decided} writable />);
    await userEvent.type(screen.getByRole('textbox', { name: releaseText.dossier.tests }), '!');
    await userEvent.tab();
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: componentsText.cancel }));
    expect(calls).toEqual([]);
  });

  it('names what an entry of the log lacks', () => {
    const form = {
      date: '',
      dimension: 'data',
      what: ' ',
      madeBy: '',
      foundHow: '',
      resolution: '',
      reason: '',
    } as const;
    expect(Object.keys(changeProblems(form, { needsReason: false }))).toEqual([
      'date',
      'what',
      'foundHow',
    ]);
    expect(changeProblems(form, { needsReason: true }).reason).toBe(
      releaseText.changes.missing.reason,
    );
  });
});

describe('signatures and closing', () => {
  it('offers to sign what is missing, and says what lapsed', () => {
    fakeBridge({ queries: { 'signatures.get': () => ({ signatures: [], outside: [] }) } });
    show(<SignaturesPanel auditId="a" release={decided} writable />);
    const required = screen.getByRole('region', { name: releaseText.signatures.required });
    expect(within(required).getAllByRole('button')).toHaveLength(2);
    expect(within(required).getByText(/Camille.*no longer covers/)).toBeTruthy();
  });

  it('offers nothing to sign before there is a decision', () => {
    fakeBridge({ queries: { 'signatures.get': () => ({ signatures: [], outside: [] }) } });
    show(<SignaturesPanel auditId="a" release={nothingYet} writable />);
    expect(screen.getByText(releaseText.signatures.noDecision)).toBeTruthy();
    expect(screen.queryByRole('button', { name: releaseText.signatures.signDecision })).toBeNull();
  });

  it('closes only once nothing keeps it, with a reason', async () => {
    const { calls } = fakeBridge({});
    show(<ClosePanel auditId="a" release={decided} writable />);
    const button = () => screen.getByRole('button', { name: releaseText.closing.act });
    expect((button() as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByRole('list', { name: releaseText.closing.keeps })).toBeTruthy();
    cleanup();
    show(<ClosePanel auditId="a" release={{ ...decided, toClose: [] }} writable />);
    await userEvent.click(button());
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), 'Released.');
    await userEvent.click(
      within(dialog).getByRole('button', { name: releaseText.closing.confirm }),
    );
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]).toMatchObject({ name: 'audit.close', input: { reason: 'Released.' } });
  });

  it('says who closed it and why, and opens it again', () => {
    fakeBridge({});
    const closed = { at: '2026-03-02T09:00:00.000Z', by: 'Ola', reason: 'Released.' };
    show(<ClosePanel auditId="a" release={{ ...decided, toClose: [], closed }} writable />);
    expect(screen.getByText(/by Ola/)).toBeTruthy();
    expect(screen.getByText('Released.')).toBeTruthy();
    expect(screen.getByRole('button', { name: releaseText.closing.reopen })).toBeTruthy();
  });
});
