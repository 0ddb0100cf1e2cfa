/** Acts that an administrator allows with their passphrase; the error's code is `allowance.` and the name. */
export const allowanceText = {
  missing: {
    sentence: 'This system has administrators, and this act needs the passphrase of one of them.',
    remedy: 'Choose an administrator, who then enters their passphrase.',
  },
  unguarded: {
    sentence:
      'Roles and required signatures are rules, and no administrator with a passphrase guards them yet.',
    remedy:
      'Under People and signatures, make a person an administrator and have them set their passphrase; then say it.',
  },
  last: {
    sentence: 'No administrator with a passphrase would be left, and anybody could change people.',
    remedy: 'Make somebody else an administrator and set their passphrase first.',
  },
} as const;

/** What administrators allow, on the screen of the people and in its dialogs. */
export const administrationText = {
  open: 'No administrator has a passphrase here, so anybody at this computer may change people and set a first passphrase for somebody else. Who may act and which signatures are required cannot be said yet.',
  /** In place of the button that would make a rule. */
  first:
    'An administrator with a passphrase comes first: whoever a rule binds could take it away again.',
  openRemedy:
    'Make a person an administrator and have them set their passphrase. From then on each such act needs the passphrase of an administrator, and rules can be made.',
  guarded: (names: readonly string[]) =>
    `The passphrase of an administrator (${names.join(', ')}) is needed to change a name, a role or who is administrator, to retire or reinstate anybody, to set a first passphrase, to change who may act and which signatures are required, and to release the record to another machine.`,
  hint: 'An administrator of this system allows it and is named in the trail.',
  administrator: 'Administrator who allows it',
  administratorMissing: 'No administrator is chosen. Choose who allows it.',
  passphrase: 'Passphrase of the administrator',
  passphraseMissing: 'The passphrase is missing. The administrator enters it.',
} as const;
