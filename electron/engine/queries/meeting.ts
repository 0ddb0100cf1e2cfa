/** To be written. */
export function meetingView(): never {
  throw new Error('meeting.get');
}

/** To be written. */
export function agendaPage(): never {
  throw new Error('meeting.agenda');
}

/** To be written. */
export function meetingItem(): never {
  throw new Error('meeting.item');
}
