import type { Displays } from '../../shared/contract/public.ts';

/** A display as far as it matters here. */
export interface Screen {
  readonly id: number;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/**
 * Which display the public view takes: the first that shows another place than the facilitator's
 * one. Displays that mirror each other are reported by some systems as one, by others as two in the
 * same place.
 */
export function publicDisplay<S extends Screen>(
  all: readonly S[],
  own: Screen,
): { readonly displays: Displays; readonly display: S | null } {
  const other = all.find((each) => !overlaps(each, own));
  if (other) return { displays: 'second', display: other };
  return { displays: all.length > 1 ? 'mirrored' : 'single', display: null };
}

function overlaps({ bounds: one }: Screen, { bounds: two }: Screen): boolean {
  const across = one.x < two.x + two.width && two.x < one.x + one.width;
  const down = one.y < two.y + two.height && two.y < one.y + one.height;
  return across && down;
}
