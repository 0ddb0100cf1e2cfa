import { useEffect, useRef } from 'react';
import type { PublicStatus, PublicView } from '../../../shared/contract/public.ts';
import { bridge, shown, useQueryOf } from '../../app/bridge.ts';
import { useSettings } from '../../app/settings.ts';
import { liveValue, useLive } from '../../app/store.ts';

/** The projector's window, as far as it was told last. */
const status = liveValue<PublicStatus>({ open: false, displays: 'single' });

/** Whether the public view is open, which displays there are, and how to open or close it. */
export function usePublicStatus() {
  useEffect(() => {
    const look = (): void => void follow(bridge().publicView.status());
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  const now = useLive(status);
  return {
    ...now,
    open,
    close,
    toggle: () => (status.get().open ? close() : open()),
    isOpen: now.open,
  };
}

const open = (): void => void follow(bridge().publicView.open());

/** Closes it, as the meeting does when it ends. */
export const close = (): void => {
  void bridge().publicView.close();
  status.set((now) => ({ ...now, open: false }));
};

async function follow(answer: Promise<PublicStatus>): Promise<void> {
  status.set(await answer);
}

/** What goes to the projector without the parts that every view has. */
type Content = PublicView extends infer View
  ? View extends PublicView
    ? Omit<View, 'theme' | 'system' | 'release'>
    : never
  : never;

/** Keeps the public view at what is given; null leaves what stands there. */
export function usePublicView(auditId: string, content: Content | null): void {
  const { settings } = useSettings();
  const audit = useQueryOf('audit.get', { auditId }).data;
  const system = audit?.system.name ?? '';
  const release = audit?.audit.release ?? '';
  const sent = useRef('');
  useEffect(() => {
    if (content === null) return;
    const view = { ...content, theme: settings.theme, system, release } as PublicView;
    const text = JSON.stringify(view);
    if (text === sent.current) return;
    sent.current = text;
    void bridge()
      .publicView.show(view)
      .then((answer) => {
        if (shown(answer).ok && answer.ok) status.set(answer.value);
        return undefined;
      });
  }, [content, settings.theme, system, release]);
}
