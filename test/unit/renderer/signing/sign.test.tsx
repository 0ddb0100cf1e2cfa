import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SigningPreview } from '../../../../shared/contract/index.ts';
import { signingText as text } from '../../../../shared/text/signing-screen.ts';
import { SignDialog } from '../../../../renderer/views/signing/SignDialog.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';
import { person } from './person.ts';

afterEach(cleanup);

const subject = { kind: 'decision', id: 'd1' } as const;

const preview: SigningPreview = {
  subject,
  title: 'Decision 1',
  lines: [{ path: 'decision', label: 'Decision', value: 'release' }],
  contentHash: 'ab'.repeat(32),
  json: '{}',
  problems: [],
};

function open(role?: string): void {
  fakeBridge({
    queries: {
      'people.get': () => ({
        persons: [person('Grace', { role: 'release  manager' }), person('Linus')],
        administrators: [],
        participants: [],
        roles: [],
        authorities: [],
        required: [],
        refusals: [],
      }),
      'signing.preview': () => preview,
    },
  });
  const asked = role === undefined ? {} : { role };
  show(
    <SignDialog
      auditId="a"
      subject={subject}
      name="Decision"
      meanings={['release-decision']}
      onClose={() => undefined}
      {...asked}
    />,
  );
}

async function choose(name: RegExp): Promise<void> {
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: /^Signed by/ }));
  fireEvent.click(await screen.findByRole('option', { name }));
}

const warning = () => screen.queryByText(text.sign.otherRole('Linus', 'Release manager'));

describe('signing what is required of a role', () => {
  it('says of somebody with another role that it will not be the required signature', async () => {
    open('Release manager');
    expect(warning()).toBeNull();
    await choose(/^Linus/);
    expect(warning()).not.toBeNull();
  });

  it('says nothing of somebody who has the role, however it is spelled', async () => {
    open('Release manager');
    await choose(/^Grace/);
    expect(screen.queryByText(/will not be it/)).toBeNull();
  });

  it('says nothing where anybody may', async () => {
    open();
    await choose(/^Linus/);
    expect(screen.queryByText(/will not be it/)).toBeNull();
  });
});
