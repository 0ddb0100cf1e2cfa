import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { CollectorView, DocumentActs, MaskedRow } from '../../../shared/contract/views.ts';
import { catalogue } from '../../../shared/model/catalogue/index.ts';
import type { ColumnMapping } from '../../../shared/model/inventory.ts';
import { collectors } from '../collectors/registry.ts';
import { metadataOf } from '../collectors/types.ts';
import { movedSubjects, restoredRules } from '../store/documenting.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { findAudit, unknown } from './found.ts';

/** Every collector, from its own metadata, with its answers in the order of the catalogue. */
export function collectorList(): readonly CollectorView[] {
  return collectors.map((collector) => ({
    ...metadataOf(collector),
    answers: catalogue
      .filter((entry) => collector.answers.includes(entry.id))
      .map(({ label }) => label),
  }));
}

/** Masked values of a source and those whose mask was lifted, in the order of the source. */
export function maskedRows(
  store: Store,
  { sourceId, limit }: ParsedQueryInput<'source.masked'>,
): readonly MaskedRow[] {
  const known = store.get(sql.selectFrom('source').select('id').where('id', '=', sourceId));
  if (!known) throw unknown('source');
  const rows = store
    .prepare(
      `SELECT a.subject, a.name, a.line, m.id IS NOT NULL AS lifted
       FROM source s JOIN attribute a ON a.source_id = s.id
       LEFT JOIN lifted_mask m ON m.system_id = s.system_id AND m.collector = s.collector
         AND m.subject = a.subject AND m.name = a.name
       WHERE s.id = ? AND (a.state = 'sensitive' OR m.id IS NOT NULL)
       ORDER BY a.ordinal LIMIT ?`,
    )
    .all(sourceId, limit) as (Omit<MaskedRow, 'lifted'> & { readonly lifted: number })[];
  return rows.map(({ lifted, ...row }) => ({ ...row, lifted: lifted === 1 }));
}

/** What people have said about documenting this audit and its system. */
export function documentActs(
  store: Store,
  { auditId }: ParsedQueryInput<'document.acts'>,
): DocumentActs {
  const { system } = findAudit(store, auditId);
  return {
    restored: restoredRules(store, auditId).map(({ id, collector, rule, reason }) => ({
      id,
      collector,
      rule,
      reason,
    })),
    moves: movedSubjects(store, system.id).map(({ id, subject, dimension, reason }) => ({
      id,
      subject,
      dimension,
      reason,
    })),
    masks: store.all(
      sql
        .selectFrom('lifted_mask')
        .select(['id', 'collector', 'subject', 'name', 'reason'])
        .where('system_id', '=', system.id)
        .orderBy('subject')
        .orderBy('name'),
    ),
    mappings: mappingsOf(store, system.id),
    hosts: hostsOf(store, auditId),
  };
}

function mappingsOf(store: Store, systemId: string): DocumentActs['mappings'] {
  return store
    .all(
      sql
        .selectFrom('column_mapping')
        .select(['id', 'json_mapping'])
        .where('system_id', '=', systemId)
        .orderBy('header_digest'),
    )
    .map(({ id, json_mapping }) => ({ id, mapping: JSON.parse(json_mapping) as ColumnMapping }));
}

function hostsOf(store: Store, auditId: string): DocumentActs['hosts'] {
  return store
    .all(
      sql
        .selectFrom('allowed_host')
        .selectAll()
        .where('audit_id', '=', auditId)
        .orderBy('host')
        .orderBy('port'),
    )
    .map(({ id, host, port, reason, allowed_by, allowed_at }) => ({
      id,
      host,
      port,
      reason,
      allowedBy: allowed_by,
      allowedAt: allowed_at,
    }));
}
