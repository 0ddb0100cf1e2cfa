/** Days after which a review trigger is looked at where the template names no check date. */
export const reviewDays = 90;

/** Most days until a check: a review trigger that nobody looks at for longer has no end. */
export const longestCheckDays = 366;
