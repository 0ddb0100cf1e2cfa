import type { DocumentActs } from '../../../shared/contract/views.ts';
import type { Result } from '../../../shared/model/errors.ts';
import { assertNever } from '../../../shared/model/words.ts';
import { ruleTitle } from '../../../shared/text/aside.ts';
import { words } from '../../../shared/text/components.ts';
import { actsText } from '../../../shared/text/document.ts';
import { runCommand } from '../../app/bridge.ts';

/** Something a person said about documenting, as the list shows it. */
export interface ActLine {
  readonly id: string;
  readonly kind: 'restored' | 'moved' | 'lifted' | 'mapped' | 'host';
  readonly what: string;
  readonly reach: 'audit' | 'system';
  readonly reason: string;
}

/** Everything people said, connections first. */
export function actLines(acts: DocumentActs): readonly ActLine[] {
  const t = actsText;
  return [
    ...acts.hosts.map((act) => hostLine(act)),
    ...acts.restored.map((act) => ({
      ...of(act, 'restored', 'audit'),
      what: t.restored(ruleTitle(act.rule), act.collector),
    })),
    ...acts.moves.map((act) => ({
      ...of(act, 'moved', 'system'),
      what: t.moved(act.subject, words.dimension[act.dimension]),
    })),
    ...acts.masks.map((act) => ({
      ...of(act, 'lifted', 'system'),
      what: t.lifted(act.subject, act.name),
    })),
    ...acts.mappings.map(({ id, mapping }) => ({
      ...of({ id, reason: '' }, 'mapped', 'system'),
      what: t.mapped(mapping.subject, mapping.name, mapping.value),
    })),
  ];
}

/** An allowed host as a line. */
export function hostLine(act: DocumentActs['hosts'][number]): ActLine {
  return { ...of(act, 'host', 'audit'), what: actsText.host(act.host, act.port) };
}

function of(
  act: { readonly id: string; readonly reason: string },
  kind: ActLine['kind'],
  reach: ActLine['reach'],
) {
  return { id: act.id, reason: act.reason, kind, reach };
}

/** The act that takes another one back. */
export async function takeBack({ kind, id }: ActLine, reason: string): Promise<Result<unknown>> {
  const options = { reason };
  switch (kind) {
    case 'restored':
      return runCommand('aside.withdraw', { restoredId: id, reason }, options);
    case 'moved':
      return runCommand('subject.move-back', { moveId: id, reason }, options);
    case 'lifted':
      return runCommand('mask.put-back', { maskId: id, reason }, options);
    case 'mapped':
      return runCommand('mapping.remove', { mappingId: id, reason }, options);
    case 'host':
      return runCommand('host.disallow', { hostId: id, reason }, options);
    default:
      return assertNever(kind);
  }
}
