import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { GapView } from '../../../shared/contract/index.ts';
import type { Effort } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { announce } from '../../app/announce.ts';
import { chipAct, type ChipAct } from './boardKeys.ts';
import { chipName } from './chipWords.ts';
import { idsOfChip, type Chip } from './matrix.ts';

const text = prioritiseText.board;

/** Where a chip was: by its own id, and by its first gap once it is part of another chip. */
export interface ChipPlace {
  readonly chip: string;
  readonly gap: string;
}

const placeOf = (chip: Chip): ChipPlace => ({ chip: chip.id, gap: chip.gaps[0].row.id });

/** The chip that is at a place now. */
export function chipAt(chips: readonly Chip[], place: ChipPlace | null): Chip | undefined {
  if (place === null) return undefined;
  const same = chips.find((chip) => chip.id === place.chip);
  return same ?? chips.find((chip) => idsOfChip(chip).includes(place.gap));
}

/** What chips can be told to do. */
export interface BoardActs {
  readonly writable: boolean;
  readonly onEffort: (gaps: readonly GapView[], effort: Effort | null) => Promise<boolean>;
  /** Opens the change of these gaps at a field. */
  readonly onEdit: (gaps: readonly GapView[], field: 'disposition' | 'owner' | 'due') => void;
  /** Opens the request of an exception for these gaps. */
  readonly onException: (gaps: readonly GapView[]) => void;
}

/** Moves chips: what is dragged, which chip has the tab stop, and where the focus goes. */
export function useMoving(props: BoardActs & { readonly onGroup: (chip: Chip) => void }) {
  const { onEffort, writable } = props;
  const [dragged, setDragged] = useState<Chip | null>(null);
  const [active, setActive] = useState<ChipPlace | null>(null);
  const [wanted, setWanted] = useState<ChipPlace | null>(null);
  const move = async (chip: Chip, effort: Effort | null) => {
    if (!writable || chip.gaps[0].row.plan.effort === effort) return;
    setWanted(placeOf(chip));
    if (!(await onEffort(chip.gaps, effort))) return;
    announce(text.moved(chipName(chip), effort === null ? null : words.effort[effort]));
  };
  const carryOut = (act: ChipAct, chip: Chip, board: HTMLElement) => {
    if (act.act === 'effort') void move(chip, act.effort);
    if (act.act === 'move') focusNeighbour(board, chip, act.by);
    if (act.act === 'group' && chip.gaps.length > 1) props.onGroup(chip);
    if (act.act === 'edit' && writable) props.onEdit(chip.gaps, act.field);
    if (act.act === 'exception' && writable) props.onException(chip.gaps);
  };
  const onKeyDown = (chips: readonly Chip[]) => (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset['chip'];
    const chip = chips.find((one) => one.id === id);
    const act = chip && chipAct(event.nativeEvent, chip);
    if (!chip || !act) return;
    event.preventDefault();
    carryOut(act, chip, event.currentTarget);
  };
  return {
    active,
    wanted,
    onKeyDown,
    setActive: (chip: Chip) => {
      setActive(placeOf(chip));
      setWanted(null);
    },
    take: setDragged,
    drop: (effort: Effort | null) => {
      if (dragged) void move(dragged, effort);
      setDragged(null);
    },
  };
}

/** Moves the focus to the chip before or after. */
function focusNeighbour(board: HTMLElement, chip: Chip, by: 1 | -1): void {
  const chips = [...board.querySelectorAll<HTMLElement>('[data-chip]')];
  chips[chips.findIndex((one) => one.dataset['chip'] === chip.id) + by]?.focus();
}
