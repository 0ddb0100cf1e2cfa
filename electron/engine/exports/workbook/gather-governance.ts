import { evidenceList } from '../../queries/evidence.ts';
import { releaseView } from '../../queries/release.ts';
import { signaturesView } from '../../queries/signatures.ts';
import type { Store } from '../../store/store.ts';
import type { WorkbookData } from './data.ts';

type Governance = Pick<WorkbookData, 'release' | 'signatures' | 'evidence'>;

/** What the workbook tells of the decision, what it rests on, and who stands for what. */
export function governanceParts(store: Store, auditId: string, now: Date): Governance {
  const { dossier, checklist, productionChanges, decision, signatures, closed } = releaseView(
    store,
    { auditId },
    now,
  );
  return {
    release: { dossier, checklist, productionChanges, decision, signatures, closed },
    signatures: signaturesView(store, { auditId }, now),
    evidence: evidenceList(store, { auditId, subject: null }),
  };
}
