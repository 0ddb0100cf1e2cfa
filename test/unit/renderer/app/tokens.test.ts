import { describe, expect, it } from 'vitest';
import {
  darkTokens,
  lightTokens,
  withMoreContrast,
} from '../../../../renderer/app/theme/tokens.ts';
import type { ColorTokens } from '../../../../renderer/app/theme/tokens.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, two: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const themes: readonly (readonly [string, ColorTokens])[] = [
  ['light', lightTokens],
  ['dark', darkTokens],
  ['light, more contrast', withMoreContrast(lightTokens)],
  ['dark, more contrast', withMoreContrast(darkTokens)],
];

describe.each(themes)('colours, %s', (_, tokens) => {
  const { background, surface, accentSoft, hover, mark } = tokens;
  const grounds = [background, surface, accentSoft, hover];

  it('reads on every ground: 4.5 to 1', () => {
    const inks = [tokens.text, tokens.secondary, tokens.accent, ...Object.values(tokens.risk)];
    const low = inks.flatMap((ink) =>
      grounds.map((ground) => ({ ink, ground, ratio: contrast(ink, ground) })),
    );
    expect(low.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
    expect(contrast(tokens.text, mark)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows where controls end: 3 to 1', () => {
    expect(contrast(tokens.control, surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens.control, background)).toBeGreaterThanOrEqual(3);
  });
});
