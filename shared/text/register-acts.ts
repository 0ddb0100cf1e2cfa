/** Sentences of the acts on an exception: what each does, and whether it can be undone. */
export const actsText = {
  edit: 'Finish the draft ...',
  again: 'Change and request again ...',
  change: 'Change the request ...',
  approve: 'Approve ...',
  approveAgain: 'Approve again ...',
  outside: 'Record an outside approval ...',
  reject: {
    button: 'Reject ...',
    title: (number: string) => `Reject ${number}`,
    body: 'Rejected by whoever acts here. Its rows stay uncovered. The request stays in the register with the reason, and can be changed and requested again. A rejection cannot be undone.',
    note: 'Reason',
    noteMissing: 'A reason is missing. Say why the request is rejected.',
    act: 'Reject the request',
    done: (number: string) => `${number} is rejected.`,
  },
  withdraw: {
    button: 'Withdraw ...',
    title: (number: string) => `Withdraw ${number}`,
    body: 'Its rows are no longer covered. The exception stays in the register. This cannot be undone; the rows can be requested again under a new number.',
    act: 'Withdraw the exception',
    done: (number: string) => `${number} is withdrawn.`,
  },
  close: {
    button: 'Close ...',
    title: (number: string) => `Close ${number}`,
    body: 'For an exception that is not needed any more, because the difference is gone. Its rows are no longer covered. This cannot be undone; the rows can be requested again under a new number.',
    act: 'Close the exception',
    done: (number: string) => `${number} is closed.`,
  },
  discard: {
    button: 'Discard the draft ...',
    title: (number: string) => `Discard ${number}`,
    body: 'The draft is removed from the register. Its number stays used, and the trail keeps what it said.',
    act: 'Discard the draft',
    done: (number: string) => `${number} is discarded.`,
  },
  renew: {
    button: 'Renew ...',
    title: (number: string) => `Renew ${number}`,
    lead: (number: string) =>
      `Requests the same rows again under a new number, linked to ${number}. ${number} stands as it does until the renewal is approved; the renewal needs an approval of its own.`,
    act: 'Request the renewal',
    done: (number: string) => `${number} is requested as the renewal and waits for approval.`,
  },
  check: {
    button: 'Record a check ...',
    title: (number: string) => `Record a check of ${number}`,
    body: (trigger: string) => `Has this happened: ${trigger}`,
    hint: 'Where it has happened, renew or close the exception.',
    finding: 'What was found',
    findingMissing: 'The finding is missing. Say what was looked at and what was found.',
    next: 'Look again on',
    nextMissing: 'The day is missing. Say when somebody looks again.',
    past: 'The day lies in the past. Choose a later day.',
    until: (day: string) =>
      `At the latest ${day}: more time needs a renewal with an approval of its own.`,
    beyond:
      'The day lies after the last one that was approved. Choose an earlier one, or renew it.',
    act: 'Record the check',
    done: (number: string) => `The check of ${number} is recorded.`,
  },
};
