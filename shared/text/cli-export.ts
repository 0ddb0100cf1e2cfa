/** What the command line says about exports of a record. */
export const recordExportText = {
  noSystem: (name: string | null): string =>
    name === null ? 'The record holds no system.' : `The record holds no system named "${name}".`,
  severalSystems: 'The record holds several systems.',
  noAudit: (number: number | null): string =>
    number === null ? 'The system has no audit.' : `The system has no audit ${number}.`,
  noTemplate: (name: string): string => `There is no template "${name}".`,
  choose: (option: string, known: readonly string[]): string =>
    known.length === 0
      ? 'Check that this is the right record.'
      : `Give --${option} with one of: ${known.join(', ')}.`,
  auditForm: (given: string): string => `--audit wants the number of an audit, and not "${given}".`,
  auditRemedy: 'See "evenkeel audits RECORD" for the numbers.',
  needsOut: 'This export cannot be printed on a terminal.',
  needsOutRemedy: 'Name a file with --out.',
  pdf: 'PDF is printed in a window, and the command line has none.',
  pdfRemedy: 'Export it in the app, or choose workbook, csv or oscal.',
  onlyFor: (option: string, format: string): string =>
    `--${option} belongs to --format ${format} alone.`,
  onlyForRemedy: 'Leave it out, or choose that format.',
  written: (sha256: string): string =>
    `SHA-256 ${sha256}. The record was only read: its audit trail does not tell of this export.`,
} as const;
