import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ReasonDialog } from '../../../../renderer/components/ReasonDialog.tsx';
import { componentsText } from '../../../../shared/text/components.ts';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

/** Shows the dialog and keeps what came of it. */
function asked(more: { readonly optional?: boolean } = {}) {
  fakeBridge({});
  const given: string[] = [];
  show(
    <ReasonDialog
      open
      title="Why the source leaves"
      action="Remove the source"
      onConfirm={(reason) => void given.push(reason)}
      onCancel={() => void given.push('cancelled')}
      {...more}
    />,
  );
  return given;
}

const field = () => screen.getByLabelText(componentsText.reason);

describe('the reason dialog', () => {
  it('is named by what it asks, and begins in its field', () => {
    asked();
    expect(screen.getByRole('dialog', { name: 'Why the source leaves' })).toBeTruthy();
    expect(document.activeElement).toBe(field());
  });

  it('is left by Escape and by Cancel, with nothing done', async () => {
    const given = asked();
    await userEvent.type(field(), 'because');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: componentsText.cancel }));
    expect(given).toEqual(['cancelled', 'cancelled']);
  });

  it('takes Enter for a new line, and Ctrl with Enter for its act', async () => {
    const given = asked();
    await userEvent.type(field(), 'read twice{Enter}by mistake');
    expect(given).toEqual([]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(given).toEqual(['read twice\nby mistake']);
  });

  it('says what is missing beside the field, and does nothing without it', async () => {
    const given = asked();
    await userEvent.click(screen.getByRole('button', { name: 'Remove the source' }));
    expect(given).toEqual([]);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(componentsText.reasonMissing)).toBeTruthy();
  });

  it('asks for nothing where a reason may stay out', async () => {
    const given = asked({ optional: true });
    await userEvent.click(screen.getByRole('button', { name: 'Remove the source' }));
    expect(given).toEqual(['']);
  });
});
