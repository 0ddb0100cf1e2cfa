import type { Risk } from '../../../shared/model/words.ts';

/** Every colour of the interface. Each pair in use meets WCAG AA; a test computes it. */
export interface ColorTokens {
  readonly background: string;
  readonly surface: string;
  readonly line: string;
  /** Border of controls, 3:1 against the surface. */
  readonly control: string;
  readonly text: string;
  readonly secondary: string;
  readonly accent: string;
  /** Text on the accent. */
  readonly onAccent: string;
  /** Behind a selected row and the current step. */
  readonly accentSoft: string;
  readonly risk: Readonly<Record<Risk, string>>;
  /** Behind the part of a value that differs. */
  readonly mark: string;
  /** Behind a row under the pointer. */
  readonly hover: string;
}

export const lightTokens: ColorTokens = {
  background: '#FAFAF7',
  surface: '#FFFFFF',
  line: '#DDDDD6',
  control: '#85888C',
  text: '#1B1D1F',
  secondary: '#55595E',
  accent: '#0F6B6B',
  onAccent: '#FFFFFF',
  accentSoft: '#E7F1F0',
  risk: { high: '#B3261E', medium: '#8A5A00', low: '#1F6F43' },
  mark: '#FFF1C2',
  hover: '#F3F4F0',
};

export const darkTokens: ColorTokens = {
  background: '#14171A',
  surface: '#1C2024',
  line: '#32383E',
  control: '#767D85',
  text: '#ECEDEE',
  secondary: '#A3A9B0',
  accent: '#5CC2BF',
  onAccent: '#14171A',
  accentSoft: '#1C2F31',
  risk: { high: '#FF8A80', medium: '#F2B84B', low: '#6FCF97' },
  mark: '#4A3C10',
  hover: '#23282D',
};

/** With `prefers-contrast: more` lines and secondary text take the strength of text. */
export function withMoreContrast(tokens: ColorTokens): ColorTokens {
  return { ...tokens, line: tokens.control, control: tokens.text, secondary: tokens.text };
}

/** Row heights in pixels, by density. */
export const rowHeights = { compact: 36, comfortable: 44 } as const;
export type Density = keyof typeof rowHeights;

/** Faces: text with tabular numbers, and values. */
export const textFace = "'Inter', system-ui, sans-serif";
export const valueFace = "'JetBrains Mono', ui-monospace, monospace";

/** Longest motion, in milliseconds. */
export const longestMotion = 120;
