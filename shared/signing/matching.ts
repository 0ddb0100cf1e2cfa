/**
 * Gives each row a column that fits it, none twice, so that as many rows as possible have one (Kuhn's
 * augmenting paths). A row without one has null. Earlier rows keep a column once they have one.
 */
export function matched(fits: readonly (readonly boolean[])[]): readonly (number | null)[] {
  const rowOf = new Map<number, number>();
  const place = (row: number, tried: Set<number>): boolean => {
    const columns = (fits[row] ?? []).flatMap((fit, column) => (fit ? [column] : []));
    return columns.some((column) => {
      if (tried.has(column)) return false;
      tried.add(column);
      const holder = rowOf.get(column);
      if (holder !== undefined && !place(holder, tried)) return false;
      rowOf.set(column, row);
      return true;
    });
  };
  fits.forEach((_, row) => place(row, new Set()));
  const columnOf = new Map([...rowOf].map(([column, row]) => [row, column]));
  return fits.map((_, row) => columnOf.get(row) ?? null);
}
