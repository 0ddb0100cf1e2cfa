import type { RegisterView, ReleaseView } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/text/components.ts';
import { releaseText, type GovernOpen } from '../../../shared/text/govern-screen.ts';
import { governText } from '../../../shared/text/govern.ts';
import type { Section } from './sections.ts';

const text = releaseText.overview;

/** One part of the step: how it stands, in words, and whether something is missing there. */
export interface PartStanding {
  readonly section: Section;
  readonly name: string;
  readonly words: string;
  /** `null` where nothing can be missing. */
  readonly done: boolean | null;
}

/** Exceptions of the system, counted by what they are today. */
function counts(register: RegisterView | undefined) {
  const of = (...standings: readonly string[]): number =>
    (register?.exceptions ?? []).filter(({ standing }) => standings.includes(standing)).length;
  return { requested: of('requested'), ended: of('expired', 'void'), live: of('approved') };
}

/** What is not there yet. */
export function openOf(release: ReleaseView, register: RegisterView | undefined): GovernOpen {
  const { requested, ended } = counts(register);
  const { dossier, checklist, decision, signatures, closed } = release;
  return {
    requested,
    expired: ended,
    backOutPlan: dossier.backOutPlan === '',
    testEvidence: dossier.testEvidence === '',
    checklist: checklist.filter(({ state }) => state === 'open').length,
    decision: decision === null,
    signatures: signatures.filter(({ metBy }) => metBy === null).length,
    closed: closed !== null,
  };
}

/** Every part of the step with how it stands, in the order of the screen. */
export function standingsOf(
  release: ReleaseView,
  register: RegisterView | undefined,
): readonly PartStanding[] {
  const open = openOf(release, register);
  const part = (section: Section, said: string, done: boolean | null): PartStanding => ({
    section,
    name: text.names[section],
    words: said,
    done,
  });
  return [
    readinessPart(release, part),
    exceptionsPart(register, part),
    part('dossier', dossierWords(open), !open.backOutPlan && !open.testEvidence),
    part(
      'checklist',
      text.points(open.checklist, release.checklist.length),
      release.checklist.length > 0 && open.checklist === 0,
    ),
    changesPart(release, part),
    part('below', text.listed(release.belowSuggestion.length), null),
    part('evidence', text.files(release.evidence.length), null),
    part('decision', decisionWords(release), release.decision !== null),
    signaturesPart(release, part),
    closingPart(release, part),
    part('exports', text.formats, null),
  ];
}

type MakePart = (section: Section, said: string, done: boolean | null) => PartStanding;

function readinessPart({ readiness }: ReleaseView, part: MakePart): PartStanding {
  const word = words.readiness[readiness.state];
  const count = readiness.reasons.length;
  const said = count === 0 ? word : `${word}, ${text.reasons(count)}`;
  return part('readiness', said, readiness.state !== 'not-ready');
}

function exceptionsPart(register: RegisterView | undefined, part: MakePart): PartStanding {
  const { requested, ended, live } = counts(register);
  const said = [
    requested > 0 ? text.awaiting(requested) : '',
    ended > 0 ? text.ended(ended) : '',
    live > 0 ? text.live(live) : '',
  ].filter((each) => each !== '');
  return part('exceptions', said.join(', ') || text.none, requested === 0 && ended === 0);
}

function dossierWords({ backOutPlan, testEvidence }: GovernOpen): string {
  if (backOutPlan && testEvidence) return text.missing;
  return backOutPlan || testEvidence ? text.oneMissing : text.written;
}

function changesPart({ productionChanges }: ReleaseView, part: MakePart): PartStanding {
  const left = productionChanges.filter(({ resolution }) => resolution === '').length;
  const said = left > 0 ? text.unresolved(left) : text.recorded(productionChanges.length);
  return part('changes', said, productionChanges.length === 0 ? null : left === 0);
}

function decisionWords({ decision }: ReleaseView): string {
  return decision === null ? text.missing : governText.decision.words[decision.decision];
}

function signaturesPart({ signatures }: ReleaseView, part: MakePart): PartStanding {
  const met = signatures.filter(({ metBy }) => metBy !== null).length;
  const said = text.given(met, signatures.length);
  return part('signatures', said, signatures.length === 0 ? null : met === signatures.length);
}

function closingPart({ closed, toClose }: ReleaseView, part: MakePart): PartStanding {
  const said = closed ? text.closed : toClose.length === 0 ? text.ready : text.notClosed;
  return part('closing', said, closed !== null);
}
