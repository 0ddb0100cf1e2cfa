import { useLocation } from 'wouter';
import { componentsText } from '../../shared/text/components.ts';
import { useQueryOf } from './bridge.ts';

/**
 * The one switch of what can be written: the record can be changed here and, on a screen of an
 * audit, its system was not released to another machine and the audit is not closed. True until it
 * is known; the engine refuses besides.
 */
export function useWritable(): boolean {
  const { record, here, open } = useStanding();
  return record && here && open;
}

/**
 * What stays possible in a closed audit: exceptions and their evidence, signatures, people, exports
 * and opening it again.
 */
export function useSystemWritable(): boolean {
  const { record, here } = useStanding();
  return record && here;
}

/** The first line of a step: what to do now, or that nothing can be done here. */
export function useLead(whatToDo: string): string {
  return useWritable() ? whatToDo : componentsText.readOnly;
}

function useStanding() {
  const record = useQueryOf('record.info', {}).data?.writable ?? true;
  const [path] = useLocation();
  const auditId = /^\/audit\/([^/]+)/.exec(path)?.[1] ?? null;
  const asked = useQueryOf('audit.get', { auditId: auditId ?? '' }, { enabled: auditId !== null });
  const view = auditId === null ? undefined : asked.data;
  return {
    record,
    here: (view?.custody.state ?? 'here') === 'here',
    open: (view?.audit.closedAt ?? null) === null,
  };
}
