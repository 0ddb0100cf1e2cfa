/** Parts of the step, in the order in which it is gone down. */
export const sections = [
  'readiness',
  'exceptions',
  'dossier',
  'checklist',
  'changes',
  'below',
  'evidence',
  'decision',
  'signatures',
  'closing',
  'exports',
] as const;
export type Section = (typeof sections)[number];

/** Id of the element of a part. */
export const sectionId = (section: Section): string => `govern-${section}`;

/** Shows a part and puts the focus on its title, so that the keyboard goes on there. */
export function goToSection(section: Section): void {
  const part = document.getElementById(sectionId(section));
  if (!part) return;
  part.scrollIntoView({ block: 'start' });
  const title = part.querySelector<HTMLElement>('h2');
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
