/** What the words and numbers of the workbook mean, in the order in which it tells them. */
export const workbookDefinitions = [
  [
    'Difference',
    'An attribute whose values differ between staging and production by their type, that one side alone has, or that should differ and does not.',
  ],
  [
    'Gap',
    'A difference that people have rated. Suggestions come from rules; ratings are always the act of a person and hold only while both values stay as they were.',
  ],
  [
    'How settled',
    "Agreed: the teams assessed alike, and so it was rated. Settled after disagreement: they did not, and the meeting decided. Suggestion accepted: the rule's sentence is the rationale, or, of a high one, what people chose or wrote. An assessment given hidden was known to nobody before it was revealed.",
  ],
  [
    'High-risk attribute',
    'An attribute that a rule able to give high covers, whether it is equal or not, or that the meeting rated high.',
  ],
  [
    'Parity',
    'The equal ones among the high-risk attributes of a dimension, divided by all of them on either side, rounded down. One-sided, unknown and unrated ones count as not equal. Expected variations are left out and counted. Where there is none it reads "Not measured", never 100 %.',
  ],
  [
    'Acceptable drift',
    'What the audit said at its opening may differ in the dimension without harm, in its own words.',
  ],
  ['Target', 'The parity that a dimension is to reach, 80 % unless the audit says otherwise.'],
  [
    'Risk level',
    'The highest open gap of the dimension that no live approved exception covers, or the highest unrated suggestion. "Not assessed" where the dimension is not documented.',
  ],
  [
    'Not ready',
    'While a difference suggested high is unrated; a high gap lacks the assessment of development or operations; a high gap is neither verified closed nor under a live approved exception; a dimension that the release calls for has unanswered attributes; parity is under its target; a snapshot is older than the limit; a drift check found new high differences; or an exception has expired.',
  ],
  ['Ready with exceptions', 'Only live approved exceptions stand against the release.'],
  [
    'Ready',
    'Nothing stands against the release. People decide, and may decide otherwise with a written reason.',
  ],
  [
    'Priority',
    'From 1 (first) to 9, by risk and then effort: high risk with low effort comes first.',
  ],
  [
    'Expected variation',
    'A difference that a named rule or a person with a reason explains. Counted and listed, never dropped.',
  ],
  [
    'Verified',
    'A later snapshot observed the attribute on both sides and found it equal. No person sets it.',
  ],
  [
    'Filling in the remediation plan',
    'Owner, Due, Status and Comment of the sheet Remediation plan can be filled in and read back into the record, where the changes are shown before they are made. An empty cell leaves things as they are; (clear) empties one on purpose. Rows can be sorted. Every other column stays as it is; a row in which one was changed is refused.',
  ],
  [
    'Signature',
    'The printed name of a person who gave their own passphrase for exactly the content whose hash is named, with date, time and meaning. An approval that was given outside the app is listed apart and is no signature.',
  ],
  [
    'Secret',
    'Shown as present, absent or empty, and as same or different by its kind. The value is in neither the record nor this workbook; its keyed tag is not in this workbook.',
  ],
  [
    'Chain head',
    'The hash of the newest entry of the audit trail when this workbook was written. A local chain cannot show that its newest entries were cut off; this value, kept elsewhere, can. Times are those of the computer that recorded them.',
  ],
] as const;
