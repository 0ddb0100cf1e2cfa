import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { PeopleView, PersonView } from '../../../../shared/contract/index.ts';
import type { Result } from '../../../../shared/model/errors.ts';
import { peopleText as text } from '../../../../shared/text/people-screen.ts';
import { administrationText } from '../../../../shared/text/administration.ts';
import { PeopleScreen } from '../../../../renderer/views/people/PeopleScreen.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

const secret = 'seven quiet otters count stones';
const recoveryCode = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH';

const rin: PersonView = {
  id: 'p1',
  name: 'Rin Sato',
  team: 'operations',
  role: 'Release manager',
  administrator: true,
  active: true,
  passphrase: 'none',
  passphraseAt: null,
  wrongTries: 0,
  waitUntil: null,
  signatures: 0,
};

function open(change: Partial<PeopleView> = {}, answer?: () => Result<unknown>) {
  const people: PeopleView = {
    persons: [rin],
    administrators: [],
    participants: [],
    roles: ['Release manager'],
    authorities: [],
    required: [],
    refusals: [],
    ...change,
  };
  const bridge = fakeBridge({
    commands: {
      'person.passphrase': answer ?? (() => ({ ok: true, value: { recoveryCode } })),
      'person.reset': answer ?? (() => ({ ok: true, value: { recoveryCode } })),
    },
    queries: { 'people.get': () => people, 'record.info': () => ({ writable: true, notices: [] }) },
  });
  show(<PeopleScreen auditId="a" />);
  return bridge;
}

const passphraseOfAdministrator = new RegExp(`^${administrationText.passphrase}`);
const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const fill = async (label: RegExp, value: string): Promise<void> =>
  userEvent.type(await screen.findByLabelText(label), value);

describe('a first passphrase', () => {
  async function set(): Promise<void> {
    await press(`${text.acts.setPassphrase} Rin Sato`);
    await screen.findByRole('dialog', { name: text.set.firstTitle('Rin Sato') });
    await fill(/^New passphrase(?! again)/, secret);
    await fill(/^New passphrase again/, secret);
    await press(text.set.act);
  }

  it('is typed twice and told nobody; its recovery code is shown once', async () => {
    const { calls } = open();
    await set();
    const told = await screen.findByRole('dialog', { name: text.code.title('Rin Sato') });
    expect(within(told).getByText(recoveryCode)).toBeTruthy();
    expect(within(told).getByText(text.code.once)).toBeTruthy();
    expect(document.body.innerHTML).not.toContain(secret);
    expect(calls).toMatchObject([{ input: { personId: 'p1', passphrase: secret, current: null } }]);
    fireEvent.keyDown(told, { key: 'Escape' });
    expect(screen.getByText(recoveryCode)).toBeTruthy();
    await press(text.code.close);
    await waitFor(() => expect(screen.queryByText(recoveryCode)).toBeNull());
  });

  it('is not sent while the two are not the same', async () => {
    const { calls } = open();
    await press(`${text.acts.setPassphrase} Rin Sato`);
    await fill(/^New passphrase(?! again)/, secret);
    await fill(/^New passphrase again/, `${secret}!`);
    await press(text.set.act);
    expect(await screen.findByText(text.set.againDiffers)).toBeTruthy();
    expect(calls).toEqual([]);
  });

  it('that is too short is refused at its field', async () => {
    const error = { code: 'passphrase.short', sentence: 'Too short.', remedy: 'Longer.' };
    open({}, () => ({ ok: false, error }));
    await set();
    expect(await screen.findByText('Too short. Longer.')).toBeTruthy();
    expect(screen.getByLabelText(/^New passphrase(?! again)/)).toHaveProperty(
      'ariaInvalid',
      'true',
    );
  });
});

it('a lost passphrase is reset by the recovery code, or by another administrator alone', async () => {
  const { calls } = open({ persons: [{ ...rin, passphrase: 'set' }] });
  await press(`${text.acts.reset} Rin Sato`);
  expect(await screen.findByText(text.reset.noAdministrator)).toBeTruthy();
  const another = screen.getByRole('radio', { name: text.reset.ways.administrator });
  expect(another).toHaveProperty('disabled', true);
  expect(screen.getByRole('radio', { name: text.reset.ways.code })).toHaveProperty('checked', true);
  await fill(/^Recovery code/, recoveryCode);
  await fill(/^New passphrase(?! again)/, secret);
  await fill(/^New passphrase again/, secret);
  await press(text.reset.act);
  await screen.findByRole('dialog', { name: text.code.title('Rin Sato') });
  expect(calls).toMatchObject([{ name: 'person.reset', input: { by: { recoveryCode } } }]);
});

describe('where the system has an administrator with a passphrase', () => {
  const ada: PersonView = { ...rin, id: 'p2', name: 'Ada', passphrase: 'set' };
  const administrators = [{ id: 'p2', name: 'Ada' }];
  const by = { administratorId: 'p2', passphrase: secret };
  const persons = [rin, ada];

  it('a change of who may do what takes their passphrase, and says where it is missing', async () => {
    const { calls } = open({ persons, administrators });
    await press(text.authority.changeOf(text.authority.names.close));
    await fill(/^Reason/, 'The release board closes audits.');
    await press(text.authority.save);
    expect(await screen.findByText(administrationText.passphraseMissing)).toBeTruthy();
    expect(calls).toEqual([]);
    await fill(passphraseOfAdministrator, secret);
    await press(text.authority.save);
    await waitFor(() => expect(calls).toMatchObject([{ input: { act: 'close', by } }]));
  });

  it('so do retiring, a first passphrase and a role, and a team does not', async () => {
    const { calls } = open({ persons, administrators });
    await press(`${text.acts.retire} Rin Sato`);
    await fill(/^Reason/, 'has left');
    await fill(passphraseOfAdministrator, secret);
    await press(text.retire.act);
    await waitFor(() => expect(calls).toMatchObject([{ name: 'person.retire', input: { by } }]));
    await press(`${text.acts.change} Rin Sato`);
    expect(screen.queryByLabelText(passphraseOfAdministrator)).toBeNull();
    await fill(/^Role/, ' of the night');
    await fill(passphraseOfAdministrator, secret);
    await press(text.person.save);
    await waitFor(() => expect(calls[1]).toMatchObject({ name: 'person.set', input: { by } }));
  });

  it('another of them resets a lost passphrase, never the person alone', async () => {
    const other = { id: 'p3', name: 'Grace' };
    const { calls } = open({ persons, administrators: [...administrators, other] });
    await press(`${text.acts.reset} Ada`);
    await fill(passphraseOfAdministrator, secret);
    await fill(/^New passphrase(?! again)/, secret);
    await fill(/^New passphrase again/, secret);
    await press(text.reset.act);
    await screen.findByRole('dialog', { name: text.code.title('Ada') });
    expect(calls).toMatchObject([{ input: { personId: 'p2', by: { administratorId: 'p3' } } }]);
  });

  it('a wrong one is said at its field, and typed anew', async () => {
    const error = {
      code: 'signature.wrong-passphrase',
      sentence: 'This is not the passphrase of Ada.',
      remedy: 'Try again.',
    };
    open({ persons, administrators }, () => ({ ok: false, error }));
    await press(`${text.acts.setPassphrase} Rin Sato`);
    await fill(/^New passphrase(?! again)/, secret);
    await fill(/^New passphrase again/, secret);
    await fill(passphraseOfAdministrator, 'not this one');
    await press(text.set.act);
    expect(await screen.findByText(`${error.sentence} ${error.remedy}`)).toBeTruthy();
    const field = screen.getByLabelText(passphraseOfAdministrator);
    expect(field).toHaveProperty('ariaInvalid', 'true');
    expect(field).toHaveProperty('value', '');
  });

  it('the screen names them, and says without any that anybody may change people', async () => {
    open({ persons, administrators });
    expect(await screen.findByText(administrationText.guarded(['Ada']))).toBeTruthy();
    cleanup();
    open();
    expect(await screen.findByText(new RegExp(administrationText.openRemedy))).toBeTruthy();
  });
});

it('two signatures that are required alike are said once, with how many people they need', async () => {
  const one = { meaning: 'release-decision', role: 'CTO' } as const;
  open({
    required: [
      { id: 'r1', ...one },
      { id: 'r2', ...one, role: 'cto' },
      { id: 'r3', ...one, role: '' },
    ],
  });
  const list = await screen.findByRole('list', { name: text.required.title });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Release decision, by 2 people with the role CTO', 'Release decision, by anybody']);
});

it('no rule can be made before an administrator has a passphrase, and both panels say so', async () => {
  open();
  expect(await screen.findAllByText(new RegExp(administrationText.first))).toHaveLength(2);
  const changes = [text.required.change, text.authority.changeOf(text.authority.names.close)];
  for (const name of changes) expect(screen.queryByRole('button', { name })).toBeNull();
});

it('who may do what needs a reason, and says so at its field', async () => {
  const { calls } = open({ administrators: [{ id: 'p2', name: 'Ada' }] });
  await press(text.authority.changeOf(text.authority.names.close));
  await press(text.authority.save);
  expect(await screen.findByText(/^A reason is missing/)).toBeTruthy();
  await fill(/^Reason/, 'The release board closes audits.');
  await fill(passphraseOfAdministrator, secret);
  await press(text.authority.save);
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(calls).toMatchObject([{ input: { act: 'close', risk: null, roles: [] } }]);
});

it('lists what was refused', async () => {
  const refusal = {
    id: 'r1',
    at: '2026-11-22T09:00:00.000Z',
    person: 'Sam Okafor',
    sentence:
      'The approval of an exception was refused: the person requested it and cannot approve.',
    code: 'exception.own-request',
  };
  open({ refusals: [refusal] });
  expect(await screen.findByText(refusal.sentence)).toBeTruthy();
});
