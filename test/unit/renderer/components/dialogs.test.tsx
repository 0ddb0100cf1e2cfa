import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ConfirmDialog } from '../../../../renderer/components/ConfirmDialog.tsx';
import { FormDialog } from '../../../../renderer/components/FormDialog.tsx';
import { ReasonDialog } from '../../../../renderer/components/ReasonDialog.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

describe('dialogs', () => {
  it('put the focus on Cancel before a destructive act', () => {
    fakeBridge({});
    const nothing = () => undefined;
    show(<ConfirmDialog open title="T" action="Remove" onConfirm={nothing} onCancel={nothing} />);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  });

  it('leave on Escape while the button that was pressed is switched off', async () => {
    fakeBridge({});
    const left: string[] = [];
    function Working() {
      const [busy, setBusy] = useState(false);
      const at = { onConfirm: () => setBusy(true), onClose: () => void left.push('left') };
      return (
        <FormDialog title="T" action="Take in" disabled={busy} {...at}>
          <p>Words</p>
        </FormDialog>
      );
    }
    show(<Working />);
    await userEvent.click(screen.getByRole('button', { name: 'Take in' }));
    expect(document.activeElement?.contains(screen.getByText('Words'))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    await userEvent.keyboard('{Escape}');
    expect(left).toEqual(['left']);
  });

  it('ask for a reason until one is given', async () => {
    fakeBridge({});
    const given: string[] = [];
    const add = (reason: string) => void given.push(reason);
    show(
      <ReasonDialog open title="T" action="Remove" onConfirm={add} onCancel={() => undefined} />,
    );
    await userEvent.type(screen.getByLabelText('Reason'), '  ');
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(given).toEqual([]);
    expect(screen.getByText(/A reason is missing/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Reason'), 'obsolete ');
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(given).toEqual(['obsolete']);
  });
});
