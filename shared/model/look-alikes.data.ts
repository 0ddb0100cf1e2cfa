/** Capital letters of Cyrillic and Greek, each above the Latin one that it is drawn like. */
const pairs = [
  // Cyrillic
  ['АВЕКМНОРСТУХІЈЅҮԚԜҺԀӀ', 'ABEKMHOPCTYXIJSYQWHDI'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ', 'ABEZHIKMNOPTYXCJ'],
] as const;

/** Latin capital by the Cyrillic or Greek one that looks like it. */
export const greekAndCyrillic: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([foreign, latin]) =>
    Array.from(foreign, (letter, index): [string, string] => [letter, latin[index] ?? letter]),
  ),
);
