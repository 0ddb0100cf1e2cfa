import type {
  EvidenceView,
  OutsideApprovalView,
  SignatureView,
} from '../../../../shared/contract/views.ts';
import { words } from '../../../../shared/text/components.ts';
import { approvalsReport as text, reportText } from '../../../../shared/text/report.ts';
import { meaningWords } from '../../../../shared/text/signing.ts';
import { lines, markup } from './html.ts';
import type { Content, Markup } from './html.ts';
import { table } from './table.ts';

const { columns } = reportText;

/** Signatures as they are printed: who, what for, when, and whether the content is still the same. */
export function signatureTable(signatures: readonly SignatureView[]): Markup {
  return table({
    columns: [
      { header: columns.name, width: 22, cell: signatoryOf },
      { header: columns.meaning, width: 16, cell: ({ meaning }) => meaningWords[meaning] },
      { header: columns.when, width: 20, cell: givenText },
      { header: columns.hash, width: 26, cell: signedContent },
      { header: columns.covers, width: 16, cell: coversText },
    ],
    rows: signatures,
    empty: text.noSignatures,
  });
}

function signatoryOf({ name, role, team }: SignatureView): Content {
  return lines([markup`<span class="strong">${name}</span>`, role, words.team[team]]);
}

function givenText({ when, way, passphrase, note }: SignatureView): Content {
  const origin = passphrase === null ? null : text.passphrase(passphrase.words);
  return lines([when, way === 'package' ? text.byPackage : null, origin, note]);
}

function signedContent({
  title,
  contentHash,
}: Pick<SignatureView, 'title' | 'contentHash'>): Content {
  return lines([title, markup`<code>${contentHash}</code>`]);
}

function coversText({ covers, changes }: Pick<SignatureView, 'covers' | 'changes'>): string {
  return covers ? text.covers : text.changed(changes.length);
}

/** What was approved elsewhere, under a heading that says what it is; nothing where there is none. */
export function outsidePart(approvals: readonly OutsideApprovalView[]): Markup | null {
  if (approvals.length === 0) return null;
  return markup`<h3>${text.outside}</h3>
    ${table({
      columns: [
        {
          header: columns.approver,
          width: 20,
          cell: ({ approver, role }) =>
            lines([approver, role === '' ? null : text.statedRole(role)]),
        },
        {
          header: columns.how,
          width: 24,
          cell: ({ how, givenOn }) => lines([how, text.givenOn(givenOn)]),
        },
        {
          header: columns.recorded,
          width: 18,
          cell: ({ recordedBy, recordedAt }) => reportText.byOn(recordedBy, recordedAt),
        },
        { header: columns.approved, width: 22, cell: outsideContent },
        { header: columns.covers, width: 16, cell: coversText },
      ],
      rows: approvals,
      empty: '',
    })}`;
}

function outsideContent(approval: OutsideApprovalView): Content {
  const files = approval.evidence.map(({ fileName, sha256 }) => text.file(fileName, sha256));
  return lines([meaningWords[approval.meaning], signedContent(approval), ...files]);
}

type Evidence = Omit<EvidenceView, 'subject' | 'about'>;

/** Files that are kept with the record, each by its hash. */
export function evidenceTable(evidence: readonly Evidence[]): Markup {
  return table({
    columns: [
      { header: columns.file, width: 26, cell: ({ fileName }) => fileName },
      {
        header: columns.size,
        width: 10,
        look: 'number',
        cell: ({ size }) => size.toLocaleString('en'),
      },
      { header: columns.sha256, width: 26, look: 'value', cell: ({ sha256 }) => sha256 },
      { header: columns.note, width: 18, cell: ({ note }) => note },
      {
        header: columns.added,
        width: 20,
        cell: ({ addedBy, addedAt }) => reportText.byOn(addedBy, addedAt),
      },
    ],
    rows: evidence,
    empty: text.noEvidence,
  });
}
