import type { Step } from '../../shared/model/words.ts';
import { componentsText } from '../../shared/text/components.ts';
import { useQueryOf } from './bridge.ts';

/** The last line of a step: what remains, as the rail says it. Undefined until it is known. */
export function useRemains(auditId: string, step: Step): string | undefined {
  const steps = useQueryOf('steps.get', { auditId }).data?.steps;
  const state = steps?.find((each) => each.step === step);
  return state && componentsText.remaining(state);
}
