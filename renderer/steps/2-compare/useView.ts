import { useState } from 'react';
import type { DifferenceRow } from '../../../shared/contract/index.ts';
import { placeOnAgenda, type AgendaPlace } from './agenda/findItem.ts';
import { useAgendaFilter, wholeAgenda } from './agenda/useAgendaFilter.ts';

/** The tabs of step 2. */
export type View = 'agenda' | 'differences' | 'set-aside';

interface Chosen {
  readonly view: View;
  /** Where the tab begins: on the agenda, or at a row of the grid. */
  readonly place: AgendaPlace | null;
  readonly row: string | null;
}

const plainly = (view: View): Chosen => ({ view, place: null, row: null });

/**
 * The tab: a person's choice, or the differences where a number elsewhere asks for its rows; before
 * either, the agenda where anything can be taken together. The row at the cursor can be shown on
 * the other tab.
 */
export function useView(auditId: string, title: string | null, groups: number | null) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const { filter, setFilter } = useAgendaFilter(auditId);
  if (title !== asked) {
    setAsked(title);
    if (title !== null) setChosen(plainly('differences'));
  } else if (chosen === null && (groups ?? 0) > 0) setChosen(plainly('agenda'));
  const now = chosen ?? plainly('differences');
  const toAgenda = async (row: DifferenceRow) => {
    const here = await placeOnAgenda(auditId, row, filter);
    if (here === null) setFilter(wholeAgenda);
    const place = here ?? (await placeOnAgenda(auditId, row, wholeAgenda));
    setChosen({ ...plainly('agenda'), place });
  };
  return {
    ...now,
    setView: (view: View) => setChosen(plainly(view)),
    toAgenda: (row: DifferenceRow) => void toAgenda(row),
    toGrid: (row: string) => setChosen({ ...plainly('differences'), row }),
  };
}
