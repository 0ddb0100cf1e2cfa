import type { Fact } from '../common/facts.ts';
import { isPath } from '../common/secret-values.ts';
import type { Placed } from './include.ts';
import { mainDirectives } from './names.data.ts';

/** A block whose directives are about one subject. */
export interface Within {
  readonly subject: string;
  /** Name of the block: `main`, `http`, `server`, `location`. */
  readonly kind: string;
}

/** What is said of one value. */
interface Said {
  readonly name: string;
  readonly text: string;
  readonly keys?: readonly string[];
  readonly sensitive?: boolean;
}

/** A fact of a directive. A path to a key is no key. */
export function factOf(directive: Pick<Placed, 'name' | 'line'>, at: Within, said_: Said): Fact {
  const { name, text, keys = [name], sensitive } = said_;
  const infrastructure = at.kind === 'events' || mainDirectives.has(directive.name);
  const path = isPath(text) || /\.(?:pem|key|crt|cer)$/.test(text);
  return {
    subject: at.subject,
    kind: at.kind,
    name,
    keys,
    text,
    position: { line: directive.line },
    hints: {
      dimension: infrastructure ? 'infrastructure' : 'network',
      ...(sensitive ? { sensitive } : {}),
      ...(path && /^ssl_|_ssl_|_file$/.test(name) ? { reference: true } : {}),
    },
  };
}
