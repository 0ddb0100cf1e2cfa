import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { SignRequestInfo } from '../../../../shared/contract/index.ts';
import { AnswerDialog } from '../../../../renderer/views/packages/AnswerDialog.tsx';
import { ReceiveDialog } from '../../../../renderer/views/packages/ReceiveDialog.tsx';
import { RequestSignDialog } from '../../../../renderer/views/packages/RequestSignDialog.tsx';
import { signElsewhere } from '../../../../shared/text/sign-elsewhere.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

const { asking, signing, receiving } = signElsewhere;
const secret = 'seven quiet otters count stones';

const request: SignRequestInfo = {
  kind: 'request',
  requestId: 'q',
  system: 'Ferry',
  release: '7.1',
  meaning: 'approved',
  personName: 'Camille Roy',
  createdAt: '2026-03-02T09:00:00.000Z',
  preview: {
    subject: { kind: 'exception', id: 'e1' },
    title: 'Exception E-001, Smaller pool',
    lines: [{ path: 'reason', label: 'Reason', value: 'Cost.' }],
    contentHash: 'c'.repeat(64),
    json: '{}',
    problems: [],
  },
  answer: null,
};

const click = async (name: string): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

describe('signing what another machine asks for', () => {
  function draw() {
    const faked = fakeBridge({
      commands: { 'sign-request.sign': () => ({ ok: true, value: {} }) },
    });
    const written: unknown[] = [];
    const onWritten = (done: unknown): void => void written.push(done);
    show(<AnswerDialog file="f" info={request} onClose={() => undefined} onWritten={onWritten} />);
    return { ...faked, written };
  }
  const field = (label: string) => screen.getByLabelText(new RegExp(`^${label}`));

  it('shows exactly what is signed, and that a slip is noticed only elsewhere', () => {
    draw();
    const dialog = within(screen.getByRole('dialog', { name: 'Camille Roy is asked to sign' }));
    expect(dialog.getByText('Cost.')).toBeTruthy();
    expect(dialog.getByText('c'.repeat(64))).toBeTruthy();
    expect(dialog.getByText(/Exception E-001, Smaller pool\. Ferry, release 7\.1\./)).toBeTruthy();
    expect(dialog.getByText(signing.own('Camille Roy'))).toBeTruthy();
  });

  it('takes the passphrase twice, and nothing where both differ', async () => {
    const { calls, written } = draw();
    await click(signing.confirm);
    expect(screen.getByText(signing.passphraseMissing)).toBeTruthy();
    await userEvent.type(field(signing.passphrase), secret);
    await userEvent.type(field(signing.again), 'another');
    expect(screen.getByText(signing.differs)).toBeTruthy();
    await click(signing.confirm);
    expect(calls).toEqual([]);
    await userEvent.clear(field(signing.again));
    await userEvent.type(field(signing.again), secret);
    await userEvent.type(field(signing.note), ' Seen. ');
    await click(signing.confirm);
    await waitFor(() => expect(written).toHaveLength(1));
    expect(calls[0]?.input).toEqual({ file: 'f', passphrase: secret, note: 'Seen.' });
  });
});

describe('an answer that came back', () => {
  const answer = { at: '2026-03-02T10:00:00.000Z', utcOffset: 60, note: 'Seen.' };
  const wrong = {
    code: 'signature.wrong-passphrase',
    sentence: 'The answer was not made with the passphrase of Camille Roy.',
    remedy: 'Have it answered again with the right one.',
  };

  it('is taken in, and a refusal is said where it was tried', async () => {
    const { calls } = fakeBridge({
      commands: { 'sign-request.receive': () => ({ ok: false, error: wrong }) },
    });
    const info: SignRequestInfo = { ...request, kind: 'answer', answer };
    show(<ReceiveDialog auditId="a" file="f" info={info} onClose={() => undefined} />);
    expect(screen.getByText(/Note: Seen\./)).toBeTruthy();
    await click(receiving.confirm);
    expect(await screen.findByText(`${wrong.sentence} ${wrong.remedy}`)).toBeTruthy();
    expect(calls[0]?.input).toEqual({ auditId: 'a', file: 'f' });
  });

  it('that this record cannot open cannot be taken in, and says why', () => {
    fakeBridge({});
    const info: SignRequestInfo = { ...request, kind: 'answer' };
    show(<ReceiveDialog auditId="a" file="f" info={info} onClose={() => undefined} />);
    expect(screen.getByText(receiving.closed)).toBeTruthy();
    const button = screen.getByRole('button', { name: receiving.confirm });
    expect((button as HTMLButtonElement).disabled).toBe(true);
  });
});

describe('asking for a signature elsewhere', () => {
  const exceptions = [
    { id: 'e1', number: 1, title: 'Smaller pool', standing: 'requested' },
    { id: 'e2', number: 2, title: 'Closed long ago', standing: 'closed' },
  ];
  const persons = [
    { id: 'p1', name: 'Camille Roy', role: 'Approver', active: true, passphrase: 'set' },
    { id: 'p2', name: 'Noa', role: '', active: true, passphrase: 'none' },
  ];

  function draw(people: typeof persons, decision: string | null = null) {
    const faked = fakeBridge({
      queries: {
        'release.get': () => ({ subjects: { decision, audit: 'audit:a' } }),
        'register.get': () => ({ exceptions }),
        'people.get': () => ({ persons: people }),
      },
    });
    show(<RequestSignDialog auditId="a" onClose={() => undefined} onWritten={() => undefined} />);
    return faked;
  }

  it('offers exceptions that live, and people who have a passphrase here', async () => {
    const { calls } = draw(persons);
    await screen.findByText('Camille Roy, Approver');
    expect(screen.getByText(asking.learns)).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: asking.what }));
    const offered = screen.getAllByRole('option').map((option) => option.textContent);
    expect(offered).toEqual(['Exception E-001, Smaller pool', asking.audit]);
    await userEvent.click(screen.getByRole('option', { name: /Smaller pool/ }));
    await userEvent.click(screen.getByRole('combobox', { name: asking.person }));
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await click(asking.confirm);
    const asked = { auditId: 'a', subject: 'exception:e1', meaning: 'approved', personId: 'p1' };
    expect(calls[0]?.input).toEqual(asked);
  });

  it('begins with the release decision where there is one, and means that', async () => {
    const { calls } = draw(persons, 'decision:d');
    await screen.findByText('Camille Roy, Approver');
    await click(asking.confirm);
    const asked = { auditId: 'a', subject: 'decision:d', meaning: 'release-decision' };
    expect(calls[0]?.input).toEqual({ ...asked, personId: 'p1' });
  });

  it('says so where nobody can be asked', async () => {
    draw(persons.slice(1));
    expect(await screen.findByText(asking.nobody)).toBeTruthy();
    const button = screen.getByRole('button', { name: asking.confirm });
    expect((button as HTMLButtonElement).disabled).toBe(true);
  });
});
