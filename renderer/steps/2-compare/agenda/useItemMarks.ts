import { useCallback, useState } from 'react';
import type { Risk } from '../../../../shared/model/words.ts';

/** A decision on its way to the record, by item. A null risk takes over the suggestion. */
export type ItemMarks = ReadonlyMap<string, Risk | null>;

/** Marks of items that are being decided, so that the line shows it before the record answers. */
export function useItemMarks() {
  const [marks, setMarks] = useState<ItemMarks>(new Map());
  const mark = useCallback((itemId: string, risk: Risk | null) => {
    setMarks((now) => new Map(now).set(itemId, risk));
    return () =>
      setMarks((now) => {
        const next = new Map(now);
        next.delete(itemId);
        return next;
      });
  }, []);
  return { marks, mark };
}
