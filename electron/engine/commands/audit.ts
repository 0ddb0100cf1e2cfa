import { randomBytes } from 'node:crypto';
import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import type { Audit } from '../../../shared/model/audit.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { foldedName } from '../../../shared/model/names.ts';
import { dimensions } from '../../../shared/model/words.ts';
import { defaultTokens } from '../../../shared/compare/index.ts';
import { auditText, irreversibleText } from '../../../shared/text/engine.ts';
import { flag, toAudit } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { AuditTable, SystemTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { carryOver } from './carry-over.ts';
import { irreversible, restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { checkHere } from './guards.ts';
import { newId, rowOf } from '../store/lookup.ts';

/** Days (design, section 2). */
const SNAPSHOT_AGE_LIMIT = 7;

type OpenInput = ParsedCommandInput<'audit.open'>;
type ChangeInput = ParsedCommandInput<'audit.change'>;

/** Opens an audit of a system, which it makes where there is none yet; one that is known carries over. */
export const openAudit: QuickCommand<'audit.open'> = {
  inverse: irreversible(irreversibleText['audit.open']),
  scope: () => ({ systemId: null, auditId: null }),
  apply: (tx, input) => {
    const systemId = input.system.id
      ? changeSystem(tx, input.system)
      : makeSystem(tx, input.system);
    const row = auditRow(tx, input, { auditId: newId(), systemId });
    tx.put('audit', row);
    const carriedOver = carryOver(tx, row);
    return { audit: readAudit(tx, row.id), carriedOver };
  },
};

/** Changes what an audit says of its release; what is not given stays. */
export const changeAudit: QuickCommand<'audit.change'> = {
  inverse: restore,
  apply: (tx, input) => {
    const audit = rowOf(tx.store, 'audit', input.auditId);
    tx.change('audit', audit.id, auditPatch(input));
    tx.change('system', audit.system_id, systemPatch(input));
    return { audit: readAudit(tx, audit.id) };
  },
};

/** Changes what an audit accepts in one dimension; what is not given stays. */
export const changeCriteria: QuickCommand<'audit.criteria'> = {
  inverse: restore,
  apply: (tx, input) => {
    tx.change('criteria', `${input.auditId}:${input.dimension}`, {
      ...(input.tolerance !== undefined && { tolerance: input.tolerance }),
      ...(input.parityTarget !== undefined && { parity_target: input.parityTarget }),
      ...(input.outOfScope !== undefined && { out_of_scope: input.outOfScope }),
    });
    return null;
  },
};

/** The audit with its criteria. */
function readAudit(tx: Transaction, auditId: string): Audit {
  const criteria = tx.all(
    sql.selectFrom('criteria').selectAll().where('audit_id', '=', auditId).orderBy('id'),
  );
  const order = (dimension: string): number => dimensions.findIndex((name) => name === dimension);
  const sorted = [...criteria].sort((a, b) => order(a.dimension) - order(b.dimension));
  return toAudit(rowOf(tx.store, 'audit', auditId), sorted);
}

function makeSystem(tx: Transaction, system: OpenInput['system']): string {
  const id = newId();
  refuseNamesake(tx, id, system.name);
  tx.put('system', {
    id,
    system_id: id,
    name: system.name,
    criticality: system.criticality,
    kernel_dependent: flag(system.kernelDependent),
    json_tokens: JSON.stringify(defaultTokens),
    secret_salt: randomBytes(16).toString('hex'),
    secret_key_id: null,
    created_at: tx.now,
    custody: 'here',
  });
  return id;
}

function changeSystem(tx: Transaction, system: OpenInput['system']): string {
  const { id } = rowOf(tx.store, 'system', system.id ?? '');
  checkHere(tx.store, id);
  refuseNamesake(tx, id, system.name);
  tx.change('system', id, {
    name: system.name,
    criticality: system.criticality,
    kernel_dependent: flag(system.kernelDependent),
  });
  return id;
}

/** Two systems of one name, as people read it, could not be told apart. */
function refuseNamesake(tx: Transaction, id: string, name: string): void {
  const others = tx.all(sql.selectFrom('system').select('name').where('id', '<>', id));
  const namesake = others.find((other) => foldedName(other.name) === foldedName(name));
  if (!namesake) return;
  throw new AppError({
    code: 'system.exists',
    sentence: auditText.systemExists(namesake.name),
    remedy: auditText.systemExistsRemedy,
    place: { field: 'system.name' },
  });
}

function auditRow(
  tx: Transaction,
  input: OpenInput,
  ids: { readonly auditId: string; readonly systemId: string },
): AuditTable {
  return {
    id: ids.auditId,
    system_id: ids.systemId,
    number: nextNumber(tx, ids.systemId),
    release: input.release,
    planned_date: input.plannedDate,
    json_profile: JSON.stringify(input.profile),
    staging_name: input.staging.name,
    staging_kind: input.staging.kind,
    production_name: input.production.name,
    production_kind: input.production.kind,
    snapshot_age_limit: SNAPSHOT_AGE_LIMIT,
    opened_at: tx.now,
    closed_at: null,
    closed_by: null,
    json_closing: null,
  };
}

function nextNumber(tx: Transaction, systemId: string): number {
  const newest = tx.get(
    sql
      .selectFrom('audit')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('system_id', '=', systemId),
  );
  return (newest?.number ?? 0) + 1;
}

function auditPatch(input: ChangeInput): Partial<AuditTable> {
  return {
    ...(input.release !== undefined && { release: input.release }),
    ...(input.plannedDate !== undefined && { planned_date: input.plannedDate }),
    ...(input.profile && { json_profile: JSON.stringify(input.profile) }),
    ...(input.snapshotAgeLimit !== undefined && { snapshot_age_limit: input.snapshotAgeLimit }),
    ...(input.staging && { staging_name: input.staging.name, staging_kind: input.staging.kind }),
    ...(input.production && {
      production_name: input.production.name,
      production_kind: input.production.kind,
    }),
  };
}

function systemPatch(input: ChangeInput): Partial<SystemTable> {
  return {
    ...(input.criticality && { criticality: input.criticality }),
    ...(input.kernelDependent !== undefined && { kernel_dependent: flag(input.kernelDependent) }),
  };
}
