import { sides } from '../../../../shared/model/words.ts';
import { words } from '../../../../shared/text/components.ts';
import { oscalWords as text } from '../../../../shared/text/oscal.ts';
import type { OscalData } from './data.ts';
import { Parties } from './parties.ts';
import { known, oneLine, prose, property, referenceTo, stableUuid } from './values.ts';
import type { JsonObject } from './values.ts';

/** Version of OSCAL whose schema the documents follow. */
const OSCAL_VERSION = '1.2.2';

/** What the parts of one document share: names of things, and who was named. */
export interface Draft {
  readonly data: OscalData;
  readonly parties: Parties;
  /** UUID of a thing of this audit's system. */
  readonly uuid: (kind: string, id: string) => string;
  /** As the origin of what the app found. */
  readonly tool: JsonObject;
}

export function draftOf(data: OscalData): Draft {
  const { system } = data.about;
  const uuid = (kind: string, id: string): string => stableUuid(kind, system.id, id);
  return {
    data,
    parties: new Parties(system.id, data.people),
    uuid,
    tool: { actors: [{ type: 'tool', 'actor-uuid': uuid('component', 'tool') }] },
  };
}

/** Who a thing comes from; the app where nobody can be named. */
export function originOf(draft: Draft, party: string | null): JsonObject {
  return party === null ? draft.tool : { actors: [{ type: 'party', 'actor-uuid': party }] };
}

/** Metadata come last: by then every party was named. */
export function metadataOf({ data: { about, model }, parties }: Draft): JsonObject {
  const { system, audit, chainHead } = about;
  parties.uuid(about.exportedBy, 'prepared-by');
  return known({
    title: oneLine(text.title[model](system.name, audit.release)),
    'last-modified': about.exportedAt,
    version: text.version(audit.number, chainHead?.sequence ?? 0),
    'oscal-version': OSCAL_VERSION,
    props: [
      ...property('system', system.name),
      ...property('system-criticality', words.criticality[system.criticality]),
      ...property('release', audit.release),
      ...property('audit-number', audit.number),
      ...property('planned-date', audit.plannedDate),
      ...property('compared-at', about.comparedAt),
      ...property('trail-head-sequence', chainHead?.sequence ?? null),
      ...property('trail-head-hash', chainHead?.hash ?? null),
      ...property('app-version', about.appVersion),
      ...(about.developmentRuntime ? property('runtime', text.developmentRuntime) : []),
    ],
    ...parties.roles(),
    parties: parties.parties(),
    remarks: text.about,
  });
}

/** UUID of the document: another state of the record, or another day, is another document. */
export function documentUuid({ data: { about, model } }: Draft): string {
  const { audit, chainHead, exportedAt } = about;
  const day = exportedAt.slice(0, 10);
  return stableUuid('document', model, audit.id, chainHead?.hash ?? '', day);
}

/** The two environments and the app. */
export function componentsOf({ data: { about }, uuid }: Draft): readonly JsonObject[] {
  const { environments } = about.audit;
  const compared = sides.map((side) => {
    const { name, kind } = environments[side];
    const title = text.components.environment(name, words.environmentKind[kind].toLowerCase());
    return known({
      uuid: uuid('component', side),
      type: 'system',
      title: oneLine(title),
      description: text.components.environmentText[side],
      status: { state: 'operational' },
    });
  });
  const tool = known({
    uuid: uuid('component', 'tool'),
    type: 'software',
    title: oneLine(text.components.tool(about.appVersion)),
    description: text.components.toolText,
    status: { state: 'operational' },
  });
  return [...compared, tool];
}

/** What the document refers to: files by their hashes, and what stands where there is no plan. */
export function backMatterOf({ data, uuid }: Draft): JsonObject {
  const missing = data.model === 'poam' ? text.noSsp : text.noPlan;
  const sources = data.sources.map((source) =>
    known({
      uuid: uuid('source', source.id),
      title: oneLine(text.source(words.side[source.side].toLowerCase(), source.path)),
      rlinks: [linkTo(referenceTo(source.path), source.sha256)],
    }),
  );
  const evidence = data.evidence.map((each) =>
    known({
      uuid: uuid('evidence', each.id),
      title: oneLine(text.evidence(each.fileName)),
      description: prose(each.note),
      props: [
        ...property('file-name', each.fileName),
        ...property('size', each.size),
        ...property('shows', each.about),
        ...property('added-by', each.addedBy),
        ...property('added-at', each.addedAt),
      ],
      rlinks: [
        {
          ...linkTo(referenceTo(`evidence/${each.sha256}`), each.sha256),
          ...known({ 'media-type': oneLine(each.mediaType) }),
        },
      ],
    }),
  );
  const standIn = {
    uuid: uuid('resource', 'none'),
    title: missing.title,
    description: missing.text,
  };
  return { resources: [standIn, ...sources, ...evidence] };
}

/** Where the document names a plan that there is not. */
export function standInOf({ uuid, data: { model } }: Draft): JsonObject {
  const { text: remarks } = model === 'poam' ? text.noSsp : text.noPlan;
  return { href: `#${uuid('resource', 'none')}`, remarks };
}

function linkTo(href: string, sha256: string): JsonObject {
  const hashes = /^[0-9a-f]{64}$/.test(sha256) ? [{ algorithm: 'SHA-256', value: sha256 }] : [];
  return known({ href, hashes });
}
