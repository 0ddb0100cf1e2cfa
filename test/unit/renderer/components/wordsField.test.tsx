import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { WordsField } from '../../../../renderer/components/WordsField.tsx';

afterEach(cleanup);

function Form(props: { readonly error: string | null }) {
  const [value, setValue] = useState('');
  return (
    <WordsField
      required
      label="Reason"
      hint="The trail keeps it."
      value={value}
      onChange={setValue}
      {...props}
    />
  );
}

const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Reason' });

describe('a field for words', () => {
  it('gives what is typed', async () => {
    render(<Form error={null} />);
    await userEvent.type(field(), 'Agreed on Monday');
    expect(field()).toHaveProperty('value', 'Agreed on Monday');
  });

  it('is described by its hint, and by what stands in the way in its place', () => {
    const { rerender } = render(<Form error={null} />);
    const said = () =>
      document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent;
    expect([said(), field().getAttribute('aria-invalid')]).toEqual([
      'The trail keeps it.',
      'false',
    ]);
    rerender(<Form error="A reason is missing." />);
    expect([said(), field().getAttribute('aria-invalid')]).toEqual([
      'A reason is missing.',
      'true',
    ]);
  });
});
