import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SavedField } from '../../../../renderer/components/SavedField.tsx';
import { fakeBridge } from '../fakeBridge.ts';
import { show } from '../show.tsx';

afterEach(cleanup);

const field = () => screen.getByLabelText<HTMLInputElement>('Role');

describe('a field that saves itself', () => {
  it('saves on leaving and on Enter, and only what changed', async () => {
    fakeBridge({});
    const saves: string[] = [];
    const onSave = async (value: string) => saves.push(value) > 0;
    show(<SavedField draftKey="t1" label="Role" saved="lead" onSave={onSave} />);
    await userEvent.click(field());
    await userEvent.tab();
    expect(saves).toEqual([]);
    await userEvent.type(field(), 'er{Enter}');
    expect(saves).toEqual(['leader']);
    await userEvent.type(field(), '2');
    await userEvent.tab();
    expect(saves).toEqual(['leader', 'lead2']);
  });

  it('keeps what was typed when it cannot be saved, and when the screen is left', async () => {
    fakeBridge({});
    const refuse = async () => false;
    const element = <SavedField draftKey="t2" label="Role" saved="lead" onSave={refuse} />;
    const first = show(element);
    await userEvent.type(field(), ' developer');
    await userEvent.tab();
    first.unmount();
    show(element);
    expect(field().value).toBe('lead developer');
    await userEvent.type(field(), '{Escape}');
    await waitFor(() => expect(field().value).toBe('lead'));
  });

  it('says what is wrong at the field and does not save it', async () => {
    fakeBridge({});
    const saves: string[] = [];
    const check = (value: string) => (value === '' ? 'A role is missing.' : null);
    const onSave = async (value: string) => saves.push(value) > 0;
    show(<SavedField draftKey="t3" label="Role" saved="x" check={check} onSave={onSave} />);
    await userEvent.clear(field());
    await userEvent.tab();
    expect(screen.getByText('A role is missing.')).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(saves).toEqual([]);
  });
});
