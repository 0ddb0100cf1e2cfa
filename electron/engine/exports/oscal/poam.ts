import type { GapView } from '../../../../shared/contract/views.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import { exceptionNumber, gapNumber } from '../../../../shared/text/components.ts';
import { oscalText } from '../../../../shared/text/oscal.ts';
import type { Exception } from './deviations.ts';
import {
  backMatterOf,
  componentsOf,
  documentUuid,
  metadataOf,
  originOf,
  standInOf,
} from './document.ts';
import type { Draft } from './document.ts';
import { observationsOf, placeProps, titleOf } from './observations.ts';
import { exceptionRisk, exceptionTitle, gapRisk, requestedExceptions } from './risks.ts';
import { known, property, prose, stableUuid } from './values.ts';
import type { JsonObject } from './values.ts';

/**
 * The plan of action and milestones: an item for each rated gap, and for each exception that covers
 * none of them.
 *
 * @throws AppError `oscal.nothing-planned`: the model has at least one item.
 */
export function planOfAction(draft: Draft): JsonObject {
  const { data } = draft;
  const gaps = data.gaps.filter(({ row }) => row.rating !== null);
  const keys = new Set(gaps.map(({ row }) => row.key));
  const alone = requestedExceptions(draft).filter(
    ({ covers }) => !covers.some((key) => keys.has(key)),
  );
  const items = [
    ...gaps.map((gap) => gapItem(draft, gap)),
    ...alone.map((exception) => exceptionItem(draft, exception)),
  ];
  if (items.length === 0) {
    throw new AppError({ code: 'oscal.nothing-planned', ...oscalText.nothingPlanned });
  }
  const body = {
    'import-ssp': standInOf(draft),
    'system-id': {
      'identifier-type': 'http://ietf.org/rfc/rfc4122',
      id: stableUuid('system', data.about.system.id),
    },
    'local-definitions': { components: componentsOf(draft) },
    observations: observationsOf(draft, gaps),
    risks: [
      ...gaps.map((gap) => gapRisk(draft, gap)),
      ...alone.map((exception) => exceptionRisk(draft, exception)),
    ],
    'poam-items': items,
    'back-matter': backMatterOf(draft),
  };
  return known({ uuid: documentUuid(draft), metadata: metadataOf(draft), ...body });
}

function gapItem(draft: Draft, gap: GapView): JsonObject {
  const { row, missing } = gap;
  const party = draft.parties.uuid(row.plan.owner, 'risk-owner');
  return known({
    uuid: draft.uuid('item', row.id),
    title: titleOf(row),
    description: prose(row.rating?.rationale ?? '') ?? titleOf(row),
    props: [
      ...placeProps(row),
      ...property('item-id', gapNumber(row.number)),
      ...property('due', row.plan.due),
      ...property('still-missing', missing.join('; ')),
    ],
    origins: party === null ? [] : [originOf(draft, party)],
    'related-observations': [{ 'observation-uuid': draft.uuid('observation', row.id) }],
    'related-risks': [{ 'risk-uuid': draft.uuid('risk', row.id) }],
  });
}

function exceptionItem(draft: Draft, exception: Exception): JsonObject {
  const party = draft.parties.uuid(exception.owner, 'risk-owner');
  return known({
    uuid: draft.uuid('item', exception.id),
    title: exceptionTitle(exception),
    description: prose(exception.reason) ?? exceptionTitle(exception),
    props: [
      ...property('item-id', exceptionNumber(exception.number)),
      ...property('dimension', exception.dimension),
      ...property('expires-on', exception.expiresOn),
      ...property('review-trigger', exception.reviewTrigger),
    ],
    origins: party === null ? [] : [originOf(draft, party)],
    'related-risks': [{ 'risk-uuid': draft.uuid('risk', exception.id) }],
  });
}
