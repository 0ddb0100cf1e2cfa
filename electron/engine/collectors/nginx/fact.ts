import { saidFact } from '../common/facts.ts';
import type { Fact, Said } from '../common/facts.ts';
import { isPath } from '../common/secret-values.ts';
import type { Placed } from './include.ts';
import { mainDirectives } from './names.data.ts';

/** A block whose directives are about one subject. */
export interface Within {
  readonly subject: string;
  /** Name of the block: `main`, `http`, `server`, `location`. */
  readonly kind: string;
}

/** A fact of a directive. A path to a key is no key. */
export function factOf(directive: Pick<Placed, 'name' | 'line'>, at: Within, given: Said): Fact {
  const infrastructure = at.kind === 'events' || mainDirectives.has(directive.name);
  const dimension = infrastructure ? 'infrastructure' : 'network';
  const { subject, kind } = at;
  const place = { subject, kind, line: directive.line, dimension } as const;
  return saidFact({ ...place, reference: isKeyPath(given) }, given);
}

function isKeyPath({ name, text }: Said): boolean {
  const path = isPath(text) || /\.(?:pem|key|crt|cer)$/.test(text);
  return path && /^ssl_|_ssl_|_file$/.test(name);
}
