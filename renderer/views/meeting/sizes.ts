/**
 * Sizes that grow with the window, because the room is read from five metres: the smallest for a
 * laptop or 200 % zoom, the largest for a wall.
 */
export const sizes = {
  title: 'clamp(22px, 2.7vw, 56px)',
  longTitle: 'clamp(18px, 1.8vw, 38px)',
  lead: 'clamp(16px, 1.4vw, 30px)',
  text: 'clamp(15px, 1.25vw, 26px)',
  small: 'clamp(13px, 1.05vw, 21px)',
  value: 'clamp(13px, 1.15vw, 24px)',
} as const;

/** Height that is left for a long value or list beside the title and the teams. */
export const roomLeft = 'max(220px, calc(100vh - 430px))';

/** Line height in words of the size itself. */
export const lines = { tight: 1.2, text: 1.45 } as const;

/** Size of a value by the longer one of both, so that both stand alike. */
export function valueSize(longest: number): string {
  if (longest <= 6) return 'clamp(36px, 5.6vw, 120px)';
  if (longest <= 14) return 'clamp(26px, 3.2vw, 68px)';
  if (longest <= 40) return 'clamp(18px, 1.9vw, 40px)';
  if (longest <= 160) return 'clamp(15px, 1.4vw, 30px)';
  return sizes.value;
}
