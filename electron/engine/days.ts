/** The calendar day of a moment where this computer is, `YYYY-MM-DD`. */
export function dayOf(moment: string | Date): string {
  const date = new Date(moment);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  const day = String(date.getDate()).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${day}`;
}
