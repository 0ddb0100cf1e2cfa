import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps the keyboard's focus within a panel that lies over the screen: where a button vanishes under
 * it, as one does whose act is done, the landing takes it. While a dialog is open over the panel the
 * focus is the dialog's.
 */
export function useFocusStays(landing: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const land = (): void => {
      const lost = document.activeElement === document.body;
      const others = document.querySelectorAll('[role="dialog"]').length > 1;
      if (lost && !others) landing.current?.focus();
    };
    const observer = new MutationObserver(land);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [landing]);
}
