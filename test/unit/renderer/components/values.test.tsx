import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { markedParts } from '../../../../renderer/components/marked.ts';
import { RiskMark } from '../../../../renderer/components/RiskMark.tsx';
import { ValueText } from '../../../../renderer/components/ValueText.tsx';
import { valueStates } from '../../../../shared/model/words.ts';

afterEach(cleanup);

describe('marked values', () => {
  it.each([
    ['13.14', '13.6', '13.[14]'],
    ['https://pay.stg.example/x', 'https://pay.example/x', 'https://pay.[stg.]example/x'],
    ['debug', 'info', '[debug]'],
    ['same', 'same', 'same'],
    ['alone', null, 'alone'],
    ['a-b', 'a', 'a[-b]'],
  ])('marks what %s has that %s has not', (value, other, expected) => {
    const parts = markedParts(value, other);
    expect(parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')).toBe(
      expected,
    );
  });

  it('never loses or adds a character', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, other) => {
        expect(
          markedParts(value, other)
            .map((part) => part.text)
            .join(''),
        ).toBe(value);
      }),
    );
  });

  it('says every state without a spelling in a word of its own', () => {
    const said = valueStates.map((state) => {
      const { container, unmount } = render(<ValueText value={null} state={state} />);
      const text = container.textContent;
      unmount();
      return text;
    });
    expect(new Set(said).size).toBe(valueStates.length);
    expect(said).not.toContain('');
  });
});

describe('risk', () => {
  it('is a word and a shape, not a colour alone', () => {
    const shapes = (['high', 'medium', 'low'] as const).map((risk) => {
      const { container, unmount } = render(<RiskMark risk={risk} />);
      expect(screen.getByText(new RegExp(risk, 'i'))).toBeTruthy();
      const shape = container.querySelector('path')?.getAttribute('d');
      unmount();
      return shape;
    });
    expect(new Set(shapes).size).toBe(3);
  });
});
