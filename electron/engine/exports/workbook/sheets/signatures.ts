import type { OutsideApprovalView, SignatureView } from '../../../../../shared/contract/views.ts';
import type { ReleaseSignature } from '../../../../../shared/contract/views.ts';
import { words } from '../../../../../shared/text/components.ts';
import { originText } from '../../../../../shared/text/passphrase-origin.ts';
import { meaningWords, signedWhen } from '../../../../../shared/text/signing.ts';
import { governanceText as text } from '../../../../../shared/text/workbook-governance.ts';
import type { WorkbookData } from '../data.ts';
import { dayCell, momentCell, sheet } from '../sheet.ts';
import type { Column, Line, Sheet } from '../sheet.ts';

const { columns } = text;
type Bound = Pick<SignatureView, 'covers' | 'changes'>;

/** Who signed what, when, with which meaning, and whether it covers what stands there now. */
export function signaturesSheet({ signatures, release }: WorkbookData): Sheet {
  return sheet({
    name: text.sheets.signatures,
    above: [{ text: text.aboutSignatures, look: 'plain' }, ...release.signatures.map(requiredLine)],
    columns: signatureColumns,
    rows: signatures.signatures.toReversed(),
    emptySentence: text.empty.signatures,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

/** Approvals that were given elsewhere: a part of their own, for none of them is a signature. */
export function outsideSheet({ signatures }: WorkbookData): Sheet {
  return sheet({
    name: text.sheets.outside,
    above: [{ text: text.aboutOutside, look: 'strong' }],
    columns: outsideColumns,
    rows: signatures.outside.toReversed(),
    emptySentence: text.empty.outside,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

/** A signature that the system asks for, and who met it. */
export function requiredLine({ meaning, role, metBy, lapsed }: ReleaseSignature): Line {
  const what = text.required(meaningWords[meaning], role);
  if (metBy) return { text: text.met(what, metBy.name, metBy.at), look: 'plain' };
  return { text: lapsed ? text.lapsed(what, lapsed.name) : text.missing(what), look: 'strong' };
}

/** What is signed, whether it still says so, and its hash. */
function boundColumns<Row extends Bound & Pick<SignatureView, 'title' | 'contentHash'>>(
  hash: string,
): {
  readonly what: Column<Row>;
  readonly rest: readonly Column<Row>[];
} {
  return {
    what: { header: columns.subject, kind: 'text', width: [18, 34], value: ({ title }) => title },
    rest: [
      { header: columns.covers, kind: 'text', width: [14, 34], value: coversText },
      {
        header: hash,
        kind: 'code',
        width: [35, 35],
        value: ({ contentHash }) => contentHash,
      },
    ],
  };
}

/** Yes, or what changed since. */
function coversText({ covers, changes }: Bound): string {
  return covers ? text.coversYes : text.coversNo(changes.map(({ label }) => label));
}

const ofSignature = boundColumns<SignatureView>(columns.contentHash);
const signatureColumns: readonly Column<SignatureView>[] = [
  { header: columns.name, kind: 'strong', width: [16, 24], value: ({ name }) => name },
  { header: columns.role, kind: 'text', width: [12, 20], value: ({ role }) => role },
  { header: columns.team, kind: 'text', width: [12, 16], value: ({ team }) => words.team[team] },
  {
    header: columns.meaning,
    kind: 'text',
    width: [14, 18],
    value: ({ meaning }) => meaningWords[meaning],
  },
  { header: columns.signedAt, kind: 'moment', width: [19, 20], value: ({ at }) => momentCell(at) },
  {
    header: columns.signedWhen,
    kind: 'text',
    width: [22, 26],
    value: ({ at, utcOffset }) => signedWhen(at, utcOffset),
  },
  ofSignature.what,
  { header: columns.way, kind: 'text', width: [14, 22], value: ({ way }) => text.ways[way] },
  {
    header: originText.title,
    kind: 'text',
    width: [16, 28],
    value: ({ passphrase }) => passphrase?.words ?? '',
  },
  { header: columns.note, kind: 'text', width: [12, 28], value: ({ note }) => note },
  ...ofSignature.rest,
];

const ofOutside = boundColumns<OutsideApprovalView>(columns.approvedContent);
const outsideColumns: readonly Column<OutsideApprovalView>[] = [
  { header: columns.approver, kind: 'strong', width: [16, 24], value: ({ approver }) => approver },
  { header: columns.statedRole, kind: 'text', width: [12, 20], value: ({ role }) => role },
  {
    header: columns.meaning,
    kind: 'text',
    width: [14, 18],
    value: ({ meaning }) => meaningWords[meaning],
  },
  {
    header: columns.givenOn,
    kind: 'date',
    width: [11, 12],
    value: ({ givenOn }) => dayCell(givenOn),
  },
  { header: columns.how, kind: 'text', width: [16, 30], value: ({ how }) => how },
  ofOutside.what,
  {
    header: columns.recordedBy,
    kind: 'text',
    width: [12, 20],
    value: ({ recordedBy }) => recordedBy,
  },
  {
    header: columns.recordedAt,
    kind: 'moment',
    width: [19, 20],
    value: ({ recordedAt }) => momentCell(recordedAt),
  },
  {
    header: columns.evidence,
    kind: 'text',
    width: [20, 40],
    value: ({ evidence }) =>
      evidence.map(({ fileName, sha256 }) => text.file(fileName, sha256)).join('\n'),
  },
  ...ofOutside.rest,
];
