/** What every row of the exports is given. */
export interface ExportRowProps {
  readonly auditId: string;
  /** An export is recorded, so it needs a record that can be written. */
  readonly writable: boolean;
}
