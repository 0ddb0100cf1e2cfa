/**
 * Windows in which little fits beside each other: at 200 % zoom the smallest window that the app
 * takes has 480 by 300 CSS pixels, the usual one 640 by 400.
 */
export const smallWindow = '(max-width: 899px), (max-height: 499px)';

/** Styles of a small window alone. */
export const inSmallWindow = `@media ${smallWindow}`;
