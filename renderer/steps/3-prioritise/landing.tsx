import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { PlanView } from '../../../shared/contract/index.ts';
import { liveValue, useLive } from '../../app/store.ts';

/** A field of a gap's plan that the focus can be sent to. */
export type PlanSpot =
  | 'effort'
  | 'disposition'
  | 'reason'
  | 'owner'
  | 'contact'
  | 'phases'
  | 'due'
  | 'window'
  | 'review'
  | 'noticed'
  | 'rolledBack'
  | 'row';

/** What is missing or wrong in a plan. */
type ProblemCode = PlanView['missing'][number]['code'];

/** Where each problem is put right: in the row of the table, or in the panel of the gap. */
export const spotOf: Readonly<
  Record<ProblemCode, { readonly spot: PlanSpot; readonly at: 'row' | 'panel' }>
> = {
  'effort-missing': { spot: 'effort', at: 'row' },
  'disposition-missing': { spot: 'disposition', at: 'row' },
  'reason-missing': { spot: 'reason', at: 'panel' },
  'owner-missing': { spot: 'owner', at: 'row' },
  'contact-missing': { spot: 'contact', at: 'panel' },
  'phases-missing': { spot: 'phases', at: 'panel' },
  'phase-undated': { spot: 'phases', at: 'panel' },
  'phases-disordered': { spot: 'phases', at: 'panel' },
  'phase-overdue': { spot: 'phases', at: 'panel' },
  'due-missing': { spot: 'due', at: 'row' },
  overdue: { spot: 'due', at: 'row' },
  'window-removed': { spot: 'window', at: 'panel' },
  'window-past': { spot: 'window', at: 'panel' },
  'review-missing': { spot: 'review', at: 'panel' },
  'review-overdue': { spot: 'review', at: 'panel' },
  'noticed-by-missing': { spot: 'noticed', at: 'panel' },
  'rolled-back-by-missing': { spot: 'rolledBack', at: 'panel' },
  'exception-missing': { spot: 'row', at: 'panel' },
};

const wanted = liveValue<string | null>(null);
const keyOf = (gapId: string, spot: PlanSpot): string => `${spot}:${gapId}`;

/** Sends the focus to a field, which may yet have to be drawn. */
export function land(gapId: string, spot: PlanSpot): void {
  wanted.set(keyOf(gapId, spot));
}

/** Around a field that the focus can be sent to. */
export function Spot(props: {
  readonly gapId: string;
  readonly spot: PlanSpot;
  readonly children: ReactNode;
  readonly sx?: SxProps<Theme>;
}) {
  const place = useRef<HTMLDivElement>(null);
  const isWanted = useLive(wanted) === keyOf(props.gapId, props.spot);
  useEffect(() => {
    if (!isWanted) return undefined;
    let frame = 0;
    const take = () => {
      const field = place.current?.querySelector<HTMLElement>(fields);
      if (field?.checkVisibility()) focusOn(field);
      else frame = requestAnimationFrame(take);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, [isWanted]);
  return (
    <Box ref={place} sx={props.sx ?? { minWidth: 0 }}>
      {props.children}
    </Box>
  );
}

const fields = 'input, select, textarea, button, [role="combobox"]';

/** A panel that opens for it is seen a moment later than it is there; only then it takes the focus. */
function focusOn(field: HTMLElement): void {
  wanted.set(null);
  field.focus();
  field.scrollIntoView({ block: 'center' });
}
