/** Marks what takes the focus when a control within it disappears: a row, a part, a panel. */
const LANDING = '[data-landing], [role="row"], tr';

/**
 * Where a control vanishes under the focus, as a button does whose work is done, the browser gives
 * the focus to the body, and a keyboard starts again at the top. This gives it to the row or the
 * heading nearest to where it was. Returns what ends the watch.
 */
export function keepFocus(page: Document): () => void {
  let last: Element | null = null;
  let landings: readonly HTMLElement[] = [];
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target.closest('[role="dialog"]')) return;
    last = target;
    landings = landingsOf(target);
  };
  const land = (): void => {
    const lost = page.activeElement === page.body && last !== null && !last.isConnected;
    if (!lost || page.querySelector('[role="dialog"]')) return;
    const near = landings.find((landing) => landing.isConnected);
    last = null;
    if (near) focusOn(near.querySelector<HTMLElement>('h1, h2, h3') ?? near);
  };
  const observer = new MutationObserver(land);
  page.addEventListener('focusin', remember);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

/** From the nearest to the farthest; they are asked for again when the focus is lost. */
function landingsOf(from: HTMLElement): readonly HTMLElement[] {
  const near = from.parentElement?.closest<HTMLElement>(LANDING);
  return near ? [near, ...landingsOf(near)] : [];
}

function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}
