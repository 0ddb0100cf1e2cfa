import type { GapView } from '../../../../shared/contract/views.ts';
import { words } from '../../../../shared/text/components.ts';
import { oscalWords as text } from '../../../../shared/text/oscal.ts';
import type { Draft } from './document.ts';
import { originOf } from './document.ts';
import { endOfDay, known, oneLine, property, prose, standardProperty } from './values.ts';
import type { JsonObject } from './values.ts';

/** What is done about a gap; nothing while nobody has said. */
export function remediationOf(draft: Draft, { row, phases }: GapView): readonly JsonObject[] {
  const { plan } = row;
  if (plan.disposition === null) return [];
  const party = draft.parties.uuid(plan.owner, 'risk-owner');
  const accepted = plan.disposition === 'accept' || plan.disposition === 'exception';
  return [
    known({
      uuid: draft.uuid('remediation', row.id),
      lifecycle: plan.status === 'verified' ? 'completed' : 'planned',
      title: text.remediation(words.disposition[plan.disposition].toLowerCase()),
      description: descriptionOf(plan),
      props: [
        standardProperty('type', accepted ? 'accept' : 'mitigate'),
        ...property('disposition', plan.disposition),
        ...property('status', plan.status),
        ...property('effort', plan.effort),
        ...property('owner-contact', plan.ownerContact),
        ...property('review-on', plan.reviewOn),
      ],
      origins: [originOf(draft, party)],
      tasks: phases.map((phase, index) =>
        known({
          uuid: draft.uuid(`phase ${index}`, row.id),
          type: 'milestone',
          title: oneLine(phase.title) ?? words.disposition.phased,
          props: property('status', phase.status),
          timing: timingOf(phase.due),
          'responsible-roles':
            party === null ? [] : [{ 'role-id': 'risk-owner', 'party-uuids': [party] }],
        }),
      ),
    }),
  ];
}

function descriptionOf(plan: GapView['row']['plan']): string {
  const said = [
    prose(plan.mitigation),
    prose(plan.dispositionReason),
    plan.noticedBy === '' ? null : text.noticed(plan.noticedBy),
    plan.rolledBackBy === '' ? null : text.rolledBack(plan.rolledBackBy),
    prose(plan.note),
  ].filter((part) => part !== null);
  return said.length === 0 ? text.noResponse : said.join('\n\n');
}

function timingOf(due: string | null): JsonObject | null {
  const date = due === null ? null : endOfDay(due);
  return date === null ? null : { 'on-date': { date } };
}
