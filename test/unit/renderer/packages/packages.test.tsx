import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type {
  CommandInput,
  PackageFileInfo,
  PackageReport,
  QueryInput,
} from '../../../../shared/contract/index.ts';
import { bridge } from '../../../../renderer/app/bridge.ts';
import { CustodyPanel } from '../../../../renderer/views/packages/CustodyPanel.tsx';
import { OpenPackage } from '../../../../renderer/views/packages/OpenPackage.tsx';
import { secretProblems, secretsInput } from '../../../../renderer/views/packages/packageFields.ts';
import { administrationText } from '../../../../shared/text/administration.ts';
import { packageScreen } from '../../../../shared/text/package-screen.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

const { fields, handover } = packageScreen;

describe('the passphrase of a package', () => {
  const given = { encrypt: true, passphrase: 'calm herons', again: '', keyPassphrase: '' };

  it('is typed twice where the package is encrypted, and not asked for otherwise', () => {
    expect(secretProblems(given)).toEqual({ again: fields.differs });
    expect(secretProblems({ ...given, passphrase: '' })).toEqual({
      passphrase: fields.passphraseMissing,
    });
    expect(secretProblems({ ...given, encrypt: false })).toEqual({});
    expect(secretProblems({ ...given, again: 'calm herons' })).toEqual({});
  });

  it('goes nowhere where the package stays readable', () => {
    expect(secretsInput({ ...given, encrypt: false })).toEqual({
      passphrase: null,
      keyPassphrase: null,
    });
    expect(secretsInput(given).passphrase).toBe('calm herons');
  });
});

const report: PackageReport = {
  ok: true,
  about: null,
  fingerprint: 'ab12 cd34',
  break: null,
  checked: ['140 entries follow each other unbroken.'],
  cannotProve: ['Who owns the key.'],
};

const checked: Extract<PackageFileInfo, { kind: 'checked' }> = {
  kind: 'checked',
  key: 'unknown',
  report,
  relation: { kind: 'fork', sequence: 120, sentence: 'Here it is a rating, there a source.' },
  continuable: { ok: false, sentence: 'Both machines went on.' },
};

function drawOpening(file: (asked: QueryInput<'package.info'>) => PackageFileInfo) {
  const faked = fakeBridge({
    queries: { 'package.info': (asked: QueryInput<'package.info'>) => ({ file: file(asked) }) },
    commands: {
      'package.open': () => ({
        ok: true,
        value: {
          fileName: 'ferry-copy.db',
          recordToken: 'r',
          systemName: 'Ferry',
          custody: 'copy',
          report,
          relation: checked.relation,
        },
      }),
    },
  });
  Object.assign(bridge().files, { pick: async () => [{ token: 'p', name: 'p', folder: false }] });
  show(<OpenPackage auditId="a" />);
  return faked;
}

describe('a package from elsewhere', () => {
  it('is checked first; a fork is named and cannot be continued, a copy can be read', async () => {
    const { calls } = drawOpening(() => checked);
    await userEvent.click(screen.getByRole('button', { name: handover.open.act }));
    expect(await screen.findByText(/^Fork: .+ from entry 120 on\./)).toBeTruthy();
    expect(screen.getByText(handover.open.unknownKey)).toBeTruthy();
    const goOn = screen.getByRole('button', { name: handover.open.continue });
    expect((goOn as HTMLButtonElement).disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: handover.open.read }));
    expect(await screen.findByText(/Ferry is in the record ferry-copy\.db\./)).toBeTruthy();
    expect(calls[0]?.input).toEqual({ file: 'p', passphrase: null });
  });

  it('asks for the passphrase of an encrypted one and opens it with that', async () => {
    const { calls } = drawOpening(({ passphrase }) =>
      passphrase === 'calm herons' ? checked : { kind: 'passphrase-needed' },
    );
    await userEvent.click(screen.getByRole('button', { name: handover.open.act }));
    const dialog = await screen.findByRole('dialog', { name: handover.open.passphrase });
    await userEvent.type(
      within(dialog).getByLabelText(/^Passphrase of the package/),
      'calm herons',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: handover.open.passphraseAct }),
    );
    await userEvent.click(await screen.findByRole('button', { name: handover.open.read }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toEqual({ file: 'p', passphrase: 'calm herons' });
  });
});

const wrongPassphrase = {
  code: 'signature.wrong-passphrase',
  sentence: 'This is not the passphrase of Grace.',
  remedy: 'Wait 4 seconds, then try again.',
};

describe('custody', () => {
  it('is released with a receiver and a reason, and the key is asked for where it is sealed', async () => {
    const { calls } = fakeBridge({
      queries: { 'package.info': () => ({ installation: { held: 'passphrase' } }) },
      commands: {
        'package.release': ({ keyPassphrase }: CommandInput<'package.release'>) =>
          keyPassphrase === null
            ? {
                ok: false,
                error: {
                  code: 'package.key-sealed',
                  sentence: 'The key is sealed.',
                  remedy: 'Enter its passphrase.',
                  place: { field: 'keyPassphrase' },
                },
              }
            : { ok: true, value: null },
      },
    });
    show(<CustodyPanel auditId="a" custody="here" />);
    await userEvent.click(screen.getByRole('button', { name: handover.release.act }));
    const dialog = within(await screen.findByRole('dialog'));
    const confirm = dialog.getByRole('button', { name: handover.release.confirm });
    await userEvent.click(confirm);
    expect(dialog.getByText(handover.release.peerMissing)).toBeTruthy();
    expect(calls).toEqual([]);
    await userEvent.type(dialog.getByLabelText(/^To whom/), 'Desk of Rin');
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Rin goes on.');
    await userEvent.click(confirm);
    expect(await dialog.findByText(/The key is sealed\./)).toBeTruthy();
    expect(calls[0]?.input).toMatchObject({ peer: 'Desk of Rin', keyPassphrase: null });
  });

  it('is released with the leave of an administrator where the system has one', async () => {
    const administrators = [{ id: 'p-Grace', name: 'Grace' }];
    const { calls } = fakeBridge({
      queries: {
        'package.info': () => ({ installation: { held: 'keychain' } }),
        'people.get': () => ({ administrators }),
      },
      commands: { 'package.release': () => ({ ok: false, error: wrongPassphrase }) },
    });
    show(<CustodyPanel auditId="a" custody="here" />);
    await userEvent.click(screen.getByRole('button', { name: handover.release.act }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/^To whom/), 'Desk of Rin');
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Rin goes on.');
    const confirm = dialog.getByRole('button', { name: handover.release.confirm });
    fireEvent.mouseDown(await dialog.findByRole('combobox', { name: /^Administrator/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Grace' }));
    await userEvent.click(confirm);
    expect(dialog.getByText(administrationText.passphraseMissing)).toBeTruthy();
    expect(calls).toEqual([]);
    await userEvent.type(dialog.getByLabelText(/^Passphrase of the administrator/), 'calm herons');
    await userEvent.click(confirm);
    expect(await dialog.findByText(/This is not the passphrase of Grace\./)).toBeTruthy();
    const by = { administratorId: 'p-Grace', passphrase: 'calm herons' };
    expect(calls[0]?.input).toMatchObject({ peer: 'Desk of Rin', by });
  });

  it('of a copy can neither be released nor taken back', () => {
    fakeBridge({});
    const { container } = show(<CustodyPanel auditId="a" custody="copy" />);
    expect(container.textContent).toBe('');
  });
});
