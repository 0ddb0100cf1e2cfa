import type { OscalModel } from '../../../../shared/contract/commands/reports.ts';
import { samePerson } from '../../../../shared/model/names.ts';
import { dayOf } from '../../days.ts';
import { evidenceList } from '../../queries/evidence.ts';
import { findAudit } from '../../queries/found.ts';
import { sessionsOf } from '../../queries/meeting.ts';
import { shownExceptions } from '../../queries/register.ts';
import { releaseView } from '../../queries/release.ts';
import { scorecardOf } from '../../queries/scorecard.ts';
import { signaturesView } from '../../queries/signatures.ts';
import { liveSources } from '../../store/comparison-inputs.ts';
import { sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';
import { aboutOf, allGaps } from '../workbook/gather.ts';
import type { ExportContext } from '../workbook/gather.ts';
import type { OscalData, OscalPerson } from './data.ts';

/** Everything that a document says, read in one go. */
export function oscalData(
  store: Store,
  { auditId, model }: { readonly auditId: string; readonly model: OscalModel },
  context: ExportContext,
): OscalData {
  const { row } = findAudit(store, auditId);
  return {
    model,
    about: aboutOf(store, auditId, context),
    gaps: allGaps(store, auditId, dayOf(context.now)),
    exceptions: shownExceptions(store, auditId, context.now),
    scorecard: scorecardOf(store, auditId, context.now),
    release: releaseView(store, { auditId }, context.now),
    signed: signaturesView(store, { auditId }, context.now),
    evidence: evidenceList(store, { auditId, subject: null }),
    people: peopleOf(store, auditId, row.system_id),
    meetings: sessionsOf(store, auditId).toReversed(),
    sources: liveSources(store, auditId).map(({ id, side, path, sha256 }) => ({
      id,
      side,
      path,
      sha256,
    })),
  };
}

/** People of the system first; a participant of the same name is the same person. */
function peopleOf(store: Store, auditId: string, systemId: string): readonly OscalPerson[] {
  const fields = ['name', 'team', 'role'] as const;
  const persons = store.all(
    sql.selectFrom('person').select(fields).where('system_id', '=', systemId).orderBy('name'),
  );
  const participants = store.all(
    sql.selectFrom('participant').select(fields).where('audit_id', '=', auditId).orderBy('name'),
  );
  const isNew = ({ name }: OscalPerson): boolean =>
    !persons.some((person) => samePerson(person.name, name));
  return [...persons, ...participants.filter(isNew)];
}
