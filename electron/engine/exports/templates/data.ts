import type {
  TemplateKind,
  WorkbookTemplate,
} from '../../../../shared/contract/commands/exports.ts';

/** One column as an organisation wants it. */
export interface KeptColumn {
  readonly header: string;
  /** What fills it; null leaves it empty. */
  readonly field: string | null;
  /** Width in characters, as in the file; null where it says none. */
  readonly width: number | null;
  /** Colour behind the header as six hex digits; null where the file has none. */
  readonly fill: string | null;
}

/** How an organisation wants a table. */
export interface TemplateLayout {
  readonly name: string;
  readonly kind: TemplateKind;
  readonly columns: readonly KeptColumn[];
}

/** What a workbook holds: by a built-in template, or one table by that of an organisation. */
export type WorkbookLayout = WorkbookTemplate | TemplateLayout;

/** What the file of an organisation has for headers. */
export type TemplateFound =
  | { readonly problem: 'not-a-workbook' | 'no-headers' }
  | {
      readonly problem: null;
      readonly sheet: string;
      /** Row of the headers, from 1. */
      readonly row: number;
      readonly columns: readonly KeptColumn[];
    };
