import { useState } from 'react';
import type { PeopleView, PersonView } from '../../../shared/contract/index.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import type { Team } from '../../../shared/model/words.ts';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { announce } from '../../app/announce.ts';
import { runCommand } from '../../app/bridge.ts';
import { useDraft } from '../../app/drafts.ts';
import { refusalSentence } from '../signing/problems.ts';
import { useAllowance } from './useAllowance.ts';
import type { NewPerson } from './usePeopleDialog.ts';

const text = peopleText.person;

/** Whom the dialog of a person is about. */
export interface PersonProps {
  readonly auditId: string;
  readonly people: PeopleView;
  /** Null for somebody new. */
  readonly person: PersonView | null;
  /** What is known of somebody new. */
  readonly from?: NewPerson | undefined;
  readonly onClose: () => void;
}

interface PersonForm {
  readonly name: string;
  readonly team: Team;
  readonly role: string;
  readonly administrator: boolean;
}

/** The person under way; what is typed survives leaving the dialog. */
export function usePerson({ auditId, people, person, from, onClose }: PersonProps) {
  const start: PersonForm = person ?? {
    name: from?.name ?? '',
    team: from?.team ?? 'operations',
    role: from?.role ?? '',
    administrator: false,
  };
  const draft = useDraft(`person ${auditId} ${person?.id ?? `new ${from?.name ?? ''}`}`, start);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<ErrorData | null>(null);
  const [busy, setBusy] = useState(false);
  const { value } = draft;
  const name = value.name.trim();
  const role = value.role.trim();
  const wanted = mattersForActing(person, { ...value, name, role });
  const allowance = useAllowance(people.administrators, { wanted });
  const save = async (): Promise<void> => {
    setAsked(true);
    const leave = allowance.take();
    if (name === '' || busy || leave === null) return;
    setBusy(true);
    const { team, administrator } = value;
    const input = {
      auditId,
      personId: person?.id ?? null,
      name,
      team,
      role,
      administrator,
      ...leave,
    };
    const result = await runCommand('person.set', input, { quiet: true });
    setBusy(false);
    if (!result.ok) return allowance.refused(result.error) ? undefined : setRefusal(result.error);
    draft.clear();
    announce(text.done(name));
    onClose();
  };
  const atName = refusal?.place?.field === 'name' || refusal?.code === 'person.exists';
  const said = refusal && refusalSentence(refusal);
  return {
    value,
    allowance,
    change: (part: Partial<PersonForm>) => {
      setRefusal(null);
      const { team, administrator, ...texts } = { ...value, ...part };
      draft.set({ name: texts.name, team, role: texts.role, administrator });
    },
    nameProblem: asked && name === '' ? text.nameMissing : atName ? said : null,
    other: atName ? null : said,
    busy,
    save,
  };
}

/** Whether it changes who may do what, which an administrator allows. */
function mattersForActing(person: PersonView | null, said: PersonForm): boolean {
  if (person === null) return said.role !== '' || said.administrator;
  return (
    person.name !== said.name ||
    person.role !== said.role ||
    person.administrator !== said.administrator
  );
}
