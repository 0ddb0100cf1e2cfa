import type { MeetingView } from '../../../shared/contract/views.ts';
import { dimensions } from '../../../shared/model/words.ts';
import type { Dimension } from '../../../shared/model/words.ts';
import { outOfScope, requiredBy } from '../../../shared/scorecard/index.ts';
import { calledForBy } from '../../../shared/scorecard/profile.data.ts';
import { agendaText } from '../../../shared/text/agenda.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { agendaOf } from './agenda.ts';
import type { FoundAudit } from './found.ts';

type CalledFor = MeetingView['calledFor'];

/**
 * The dimensions in scope that the release calls for, each with every reason: what its profile says,
 * incidents that a parity gap caused, and, where one of these holds, the criticality of the system
 * (the guide, "When Parity Matters Most").
 */
export function calledForOf(store: Store, { audit, system }: FoundAudit): CalledFor {
  const incidents = store.all(
    sql
      .selectFrom('incident')
      .selectAll()
      .where('audit_id', '=', audit.id)
      .where('parity_gap', '=', 1)
      .orderBy('date', 'desc'),
  );
  const criticality = agendaText.criticality[system.criticality];
  return dimensions.flatMap((dimension) => {
    if (outOfScope({ audit }, dimension) !== null) return [];
    const reasons = [
      ...profileReasons(audit.profile.traits, dimension),
      ...incidents
        .filter((incident) => incident.dimension === dimension)
        .map(({ date, what }) => agendaText.incident(date, what)),
    ];
    if (reasons.length === 0) return [];
    const all = criticality === null ? reasons : [...reasons, criticality];
    return [{ dimension, reasons: all, toDecide: toDecide(store, audit.id, dimension) }];
  });
}

function profileReasons(
  traits: FoundAudit['audit']['profile']['traits'],
  dimension: Dimension,
): readonly string[] {
  if (traits.length === 0) return [requiredBy(traits)[dimension] ?? ''].filter(Boolean);
  const reasons = traits
    .flatMap((trait) => calledForBy[trait])
    .filter((entry) => entry.dimension === dimension)
    .map(({ reason }) => reason);
  return [...new Set(reasons)];
}

/** Differences of a dimension that are left to decide. */
function toDecide(store: Store, auditId: string, dimension: Dimension): number {
  return agendaOf(store, auditId)
    .filter(({ rows }) => rows[0].dimension === dimension)
    .reduce((sum, { open }) => sum + open.length, 0);
}
