import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PeopleView, PersonView, SigningPreview } from '../../../../shared/contract/index.ts';
import type { PublicStatus } from '../../../../shared/contract/public.ts';
import type { ErrorData, Result } from '../../../../shared/model/errors.ts';
import { componentsText } from '../../../../shared/text/components.ts';
import { signingText as text } from '../../../../shared/text/signing-screen.ts';
import { bridge } from '../../../../renderer/app/bridge.ts';
import { ApproveDialog } from '../../../../renderer/views/signing/ApproveDialog.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';
import { person } from './person.ts';

afterEach(cleanup);

const secret = 'seven quiet otters count stones';

const people: PeopleView = {
  persons: [person('Camille Roy'), person('Sam Okafor'), person('Noa', { passphrase: 'none' })],
  administrators: [],
  participants: [],
  roles: ['Approver'],
  authorities: [],
  required: [],
  refusals: [],
};

const own: ErrorData = {
  code: 'exception.own-request',
  sentence: 'The approver is the person who requested the exception.',
  remedy: 'Have another person approve it.',
};
const wrong: ErrorData = {
  code: 'signature.wrong-passphrase',
  sentence: 'This is not the passphrase of Camille Roy.',
  remedy: 'Wait 4 seconds, then try again.',
};

const preview = (problems: readonly ErrorData[]): SigningPreview => ({
  subject: { kind: 'exception', id: 'e1' },
  title: 'Exception E-001',
  lines: [{ path: 'reason', label: 'Reason', value: 'Cost.' }],
  contentHash: 'ab'.repeat(32),
  json: '{}',
  problems,
});

interface Setting {
  readonly answer?: () => Result<unknown>;
  readonly persons?: readonly PersonView[];
  readonly status?: PublicStatus;
}

function open({ answer, persons = people.persons, status }: Setting = {}) {
  const { calls } = fakeBridge({
    commands: answer ? { 'exception.approve': answer } : {},
    queries: {
      'people.get': () => ({ ...people, persons }),
      'signing.preview': ({ personId }: { readonly personId: string | null }) =>
        preview(personId === 'p-Sam Okafor' ? [own] : []),
    },
  });
  if (status) Object.assign(bridge().publicView, { status: async () => status });
  const onClose = vi.fn<() => void>();
  const drawn = show(<ApproveDialog auditId="a" exceptionId="e1" number={1} onClose={onClose} />);
  return { calls, onClose, drawn };
}

async function choose(name: string): Promise<void> {
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: /^Signed by/ }));
  fireEvent.click(await screen.findByRole('option', { name: `${name}, Approver` }));
}

const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(/^Passphrase/);
const act = (): HTMLElement => screen.getByRole('button', { name: text.approve.act });

describe('approving in the window', () => {
  it('shows what exactly is signed, and sends its hash with the passphrase', async () => {
    const { calls, onClose } = open();
    await screen.findByText('ab'.repeat(32));
    expect(screen.getByText('Cost.')).toBeTruthy();
    await choose('Camille Roy');
    await userEvent.type(field(), secret);
    fireEvent.click(act());
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(calls).toMatchObject([
      {
        name: 'exception.approve',
        input: {
          exceptionId: 'e1',
          personId: 'p-Camille Roy',
          passphrase: secret,
          contentHash: 'ab'.repeat(32),
        },
      },
    ]);
  });

  it('offers those alone who have a passphrase', async () => {
    open();
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: /^Signed by/ }));
    const names = (await screen.findAllByRole('option')).map((each) => each.textContent);
    expect(names).toEqual(['Camille Roy, Approver', 'Sam Okafor, Approver']);
  });

  it('says at the person why somebody may not, before anything is typed', async () => {
    open();
    await choose('Sam Okafor');
    expect(await screen.findByText(`${own.sentence} ${own.remedy}`)).toBeTruthy();
  });

  it('says at the fields what is missing, and sends nothing', async () => {
    const { calls } = open();
    await screen.findByText('ab'.repeat(32));
    fireEvent.click(act());
    expect(await screen.findByText(text.person.missing)).toBeTruthy();
    expect(screen.getByText(text.passphrase.missing)).toBeTruthy();
    expect(calls).toEqual([]);
  });

  it('leads to the people, or to an outside approval, where nobody can sign', async () => {
    open({ persons: [person('Noa', { passphrase: 'none' })] });
    expect(await screen.findByText(text.person.none)).toBeTruthy();
    expect(act()).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: text.approve.outside }));
    expect(await screen.findByText(text.outside.body)).toBeTruthy();
  });
});

describe('a passphrase', () => {
  it('is forgotten after a wrong try, which says at the field when to try again', async () => {
    const { onClose } = open({ answer: () => ({ ok: false, error: wrong }) });
    await choose('Camille Roy');
    await userEvent.type(field(), 'not the one');
    fireEvent.click(act());
    expect(await screen.findByText(`${wrong.sentence} ${wrong.remedy}`)).toBeTruthy();
    expect(field().value).toBe('');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is not there when the dialog opens again, and nowhere offered or shown', async () => {
    const first = open();
    await choose('Camille Roy');
    await userEvent.type(field(), secret);
    expect(field().type).toBe('password');
    expect(field().autocomplete).toBe('off');
    first.drawn.unmount();
    open();
    await screen.findByText('ab'.repeat(32));
    expect(field().value).toBe('');
    expect(document.body.innerHTML).not.toContain(secret);
  });

  it('is typed with a hint where Caps Lock is on', async () => {
    open();
    await screen.findByText('ab'.repeat(32));
    fireEvent.keyDown(field(), { key: 'A', modifierCapsLock: true });
    expect(await screen.findByText(new RegExp(text.passphrase.capsLock))).toBeTruthy();
  });

  it('tells until when nothing is checked for a person', async () => {
    const waitUntil = new Date(Date.now() + 60_000).toISOString();
    open({ persons: [person('Camille Roy', { wrongTries: 5, waitUntil })] });
    await choose('Camille Roy');
    expect(await screen.findByText(/^After wrong tries nothing is checked/)).toBeTruthy();
  });
});

describe('before the room', () => {
  it('does not open a dialog of signing where both displays show the same', async () => {
    open({ status: { open: true, displays: 'mirrored' } });
    const dialog = await screen.findByRole('dialog', { name: text.mirrored.title });
    expect(screen.queryByLabelText(/^Passphrase/)).toBeNull();
    fireEvent.click(within(dialog).getByRole('button', { name: text.mirrored.close }));
    expect(await screen.findByLabelText(/^Passphrase/)).toBeTruthy();
  });

  it('opens where the public view has a display of its own', async () => {
    const { onClose } = open({ status: { open: true, displays: 'second' } });
    expect(await screen.findByLabelText(/^Passphrase/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: componentsText.cancel }));
    expect(onClose).toHaveBeenCalled();
  });
});
