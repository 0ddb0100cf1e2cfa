import type { DifferenceRow, GapView } from '../../../../shared/contract/views.ts';
import { attributeNaming } from '../../../../shared/judging/naming.ts';
import { sides } from '../../../../shared/model/words.ts';
import type { Side } from '../../../../shared/model/words.ts';
import { gapNumber, words } from '../../../../shared/text/components.ts';
import { oscalWords as text } from '../../../../shared/text/oscal.ts';
import { sideText } from '../workbook/sheets/common.ts';
import type { Draft } from './document.ts';
import { known, oneLine, property } from './values.ts';
import type { JsonObject } from './values.ts';

/** What was observed of each difference: both values, unless they are secret. */
export function observationsOf(draft: Draft, gaps: readonly GapView[]): readonly JsonObject[] {
  return gaps.map(({ row }) => observationOf(draft, row));
}

function observationOf(draft: Draft, row: DifferenceRow): JsonObject {
  const { about } = draft.data;
  const [staging, production] = [sideText(row.staging), sideText(row.production)];
  return known({
    uuid: draft.uuid('observation', row.id),
    title: titleOf(row),
    description: text.observation(words.kind[row.kind], staging, production),
    props: [
      ...placeProps(row),
      ...property('kind', row.kind),
      ...sides.flatMap((side) => sideProps(row, side)),
      ...property('first-seen', row.firstSeen),
    ],
    methods: ['EXAMINE'],
    types: ['finding'],
    origins: [draft.tool],
    subjects: sides.map((side) => ({
      'subject-uuid': draft.uuid('component', side),
      type: 'component',
    })),
    'relevant-evidence': sides.flatMap((side) => sourceOf(draft, row, side)),
    collected: about.comparedAt ?? row.firstSeen,
    remarks: row.goneSince === null ? null : text.notFound,
  });
}

/** Number, attribute and subject on a line. */
export function titleOf(row: DifferenceRow): string {
  const { title, subject } = attributeNaming(row);
  return oneLine(`${gapNumber(row.number)} ${text.risk(title, subject)}`) ?? gapNumber(row.number);
}

/** What identifies a difference. */
export function placeProps(row: DifferenceRow): readonly JsonObject[] {
  return [
    ...property('gap-number', gapNumber(row.number)),
    ...property('dimension', row.dimension),
    ...property('subject', row.subject),
    ...property('attribute', row.name),
    ...property('catalogue-id', row.catalogueId),
  ];
}

function sideProps(row: DifferenceRow, side: Side): readonly JsonObject[] {
  const { state, value } = row[side];
  return [
    ...property(`${side}-state`, state),
    ...property(`${side}-value`, state === 'value' ? value : null),
  ];
}

function sourceOf({ data, uuid }: Draft, row: DifferenceRow, side: Side): readonly JsonObject[] {
  const source = data.sources.find((each) => each.side === side && each.path === row[side].path);
  if (!source) return [];
  const description = text.sourceOf(words.side[side].toLowerCase());
  return [{ href: `#${uuid('source', source.id)}`, description }];
}
