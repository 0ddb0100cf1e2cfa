import { useEffect, useRef } from 'react';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { announce } from '../../app/announce.ts';
import type { Room } from './useRoom.ts';

/** Says which item is at hand, and after a reveal what each team said. */
export function useHeard({ shown, standing, item, state, store }: Room): void {
  const title = shown?.title;
  const number = shown?.number;
  const total = shown?.total;
  useEffect(() => {
    if (title === undefined || number === undefined || total === undefined) return;
    const { said } = store.get();
    announce(`${said} ${text.placeHeard(number, total, title)}`.trim());
    if (said !== '') store.set((now) => ({ ...now, said: '' }));
    if (document.querySelector('[role="dialog"]')) return;
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [title, number, total, store]);
  const { through } = state;
  useEffect(() => {
    if (!through) return;
    announce(`${store.get().said} ${text.summary.title}.`.trim());
    store.set((now) => ({ ...now, said: '' }));
  }, [through, store]);
  const before = useRef<{ readonly id: string; readonly collecting: boolean } | null>(null);
  const id = item?.item.id;
  const phase = standing?.phase;
  useEffect(() => {
    if (!item || id === undefined || phase === undefined) return;
    const revealed = phase === 'agreed' || phase === 'disagreed';
    if (revealed && before.current?.id === id && before.current.collecting) {
      const said = item.assessments.map(({ team, risk }) => [team, risk] as const);
      announce(text.revealedHeard(said, phase === 'agreed' ? item.agreed : null));
    }
    before.current = { id, collecting: phase === 'collecting' };
  }, [item, id, phase]);
}
