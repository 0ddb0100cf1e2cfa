/**
 * The same row with whole characters only. SQLite keeps text as UTF-8, which has no halves of
 * characters: a digest over them would be of something that no record can hold.
 */
export function wellFormed<Row extends object>(row: Row): Row {
  const broken = Object.entries(row).filter(isBroken);
  if (broken.length === 0) return row;
  return {
    ...row,
    ...Object.fromEntries(broken.map(([name, text]) => [name, text.toWellFormed()])),
  };
}

function isBroken(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && !entry[1].isWellFormed();
}
