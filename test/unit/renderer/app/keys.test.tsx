import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyBindings } from '../../../../renderer/app/keyboard/keys.ts';
import { KeyList } from '../../../../renderer/app/keyboard/KeyList.tsx';
import { strokeName } from '../../../../renderer/app/keyboard/names.ts';
import { hearKey, useKeys } from '../../../../renderer/app/keyboard/useKeys.ts';
import { themeFor } from '../../../../renderer/app/theme/theme.ts';
import { ThemeProvider } from '@mui/material/styles';
import { keySentences } from '../../../../shared/text/keys.ts';

let heard: string[] = [];

function Screen({ name = 'screen' }: { readonly name?: string }) {
  useKeys('everywhere', {
    help: () => heard.push(`${name} help`),
    palette: () => heard.push(`${name} palette`),
    undo: () => heard.push(`${name} undo`),
    'step.document': () => heard.push(`${name} step 1`),
  });
  useKeys('rows', { 'row.open': () => heard.push(`${name} open`) });
  return (
    <>
      <input aria-label="field" />
      <button type="button">button</button>
      <div tabIndex={-1} data-testid="row" />
    </>
  );
}

beforeEach(() => {
  heard = [];
  window.addEventListener('keydown', hearKey);
});
afterEach(() => {
  window.removeEventListener('keydown', hearKey);
  cleanup();
});

describe('keys', () => {
  it('are heard by the screen', () => {
    render(<Screen />);
    fireEvent.keyDown(screen.getByTestId('row'), { key: '?', shiftKey: true });
    fireEvent.keyDown(screen.getByTestId('row'), { key: '1', code: 'Digit1', altKey: true });
    fireEvent.keyDown(screen.getByTestId('row'), { key: 'z', ctrlKey: true });
    expect(heard).toEqual(['screen help', 'screen step 1', 'screen undo']);
  });

  it('never fire while typing, but for those that type nothing', () => {
    render(<Screen />);
    const field = screen.getByLabelText('field');
    fireEvent.keyDown(field, { key: '?', shiftKey: true });
    fireEvent.keyDown(field, { key: 'u' });
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
    expect(heard).toEqual([]);
    fireEvent.keyDown(field, { key: 'k', ctrlKey: true });
    expect(heard).toEqual(['screen palette']);
  });

  it('leave Enter to a focused button', () => {
    render(<Screen />);
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' });
    expect(heard).toEqual([]);
    fireEvent.keyDown(screen.getByTestId('row'), { key: 'Enter' });
    expect(heard).toEqual(['screen open']);
  });

  it('do nothing with another modifier, nor behind a dialog', () => {
    render(<Screen />);
    fireEvent.keyDown(screen.getByTestId('row'), { key: 'u', ctrlKey: true });
    expect(heard).toEqual([]);
    render(<div role="dialog" />);
    fireEvent.keyDown(screen.getByTestId('row'), { key: 'u' });
    expect(heard).toEqual([]);
  });

  it('go to the newest screen that hears them', () => {
    render(<Screen name="below" />);
    render(<Screen name="above" />);
    fireEvent.keyDown(document.body, { key: 'u' });
    expect(heard).toEqual(['above undo']);
  });

  it('are listed once each, with a sentence, and no stroke twice in a scope', () => {
    expect(keyBindings.map((binding) => binding.id).toSorted()).toEqual(
      Object.keys(keySentences).toSorted(),
    );
    const strokes = keyBindings.flatMap((binding) =>
      binding.strokes.map((stroke) => `${binding.scope} ${strokeName(stroke)}`),
    );
    expect(new Set(strokes).size).toBe(strokes.length);
    const theme = themeFor({
      dark: false,
      density: 'compact',
      moreContrast: false,
      lessMotion: true,
    });
    render(
      <ThemeProvider theme={theme}>
        <KeyList />
      </ThemeProvider>,
    );
    for (const sentence of Object.values(keySentences))
      expect(screen.getByText(sentence)).toBeTruthy();
  });
});
