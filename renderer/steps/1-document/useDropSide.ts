import { useState } from 'react';
import type { DragEvent } from 'react';
import type { Dimension, Side } from '../../../shared/model/words.ts';

/** Where files hover: a side, and the cell of a dimension on it. */
export interface DropPlace {
  readonly side: Side;
  readonly dimension: Dimension | null;
}

/** Handlers that make a part of a side take files; a drop anywhere on a side belongs to the side. */
export function useDropSide(onDrop: (side: Side, files: readonly File[]) => void) {
  const [over, setOver] = useState<DropPlace | null>(null);
  const handlersOf = (place: DropPlace) => ({
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      if (over?.side !== place.side || over.dimension !== place.dimension) setOver(place);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(null);
      const files = [...event.dataTransfer.files];
      if (files.length > 0) onDrop(place.side, files);
    },
  });
  /** On the whole: files that leave it hover nowhere. */
  const onDragLeave = (event: DragEvent<HTMLElement>) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(null);
  };
  return { over, handlersOf, onDragLeave };
}
