import type { Density } from './tokens.ts';

/** What the theme knows beyond MUI: its own palette entries, the row height and the value face. */
export interface EvenkeelTheme {
  readonly density: Density;
  /** Height of a row, in pixels. */
  readonly rowHeight: number;
  readonly valueFace: string;
}

interface OwnPalette {
  line: string;
  control: string;
  accentSoft: string;
  mark: string;
  hover: string;
  risk: { high: string; medium: string; low: string };
}

declare module '@mui/material/styles' {
  interface Palette extends OwnPalette {}
  interface PaletteOptions extends Partial<OwnPalette> {}
  interface Theme {
    readonly evenkeel: EvenkeelTheme;
  }
  interface ThemeOptions {
    readonly evenkeel?: EvenkeelTheme;
  }
  interface TypographyVariants {
    value: React.CSSProperties;
  }
  interface TypographyVariantsOptions {
    value?: React.CSSProperties;
  }
}

declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    value: true;
  }
}
