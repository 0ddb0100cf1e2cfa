import type { CommandName } from '../../../shared/contract/commands/index.ts';
import { clearAnswer, setAnswer } from './answers.ts';
import { changeAudit, changeCriteria, openAudit } from './audit.ts';
import type { Command } from './command.ts';
import { runComparison } from './comparison.ts';
import { removeDetector, setDetector } from './detectors.ts';
import {
  liftMask,
  moveSubject,
  moveSubjectBack,
  putMaskBack,
  restoreAside,
  withdrawRestored,
} from './documenting.ts';
import { approveException } from './exception-approval.ts';
import { importRegister } from './register-import.ts';
import {
  checkException,
  closeException,
  discardException,
  draftException,
  rejectException,
  renewException,
  requestException,
  withdrawException,
} from './exceptions.ts';
import { exportCsv, exportWorkbook } from './table-exports.ts';
import { removeTemplate, setTemplate } from './templates.ts';
import { exportOscal } from './oscal.ts';
import { exportPdf } from './pdf.ts';
import { runDriftCheck } from './drift.ts';
import { allowHost, disallowHost } from './hosts.ts';
import { removeMapping, setMapping } from './mappings.ts';
import {
  addIncident,
  addParticipant,
  changeParticipant,
  removeIncident,
  removeParticipant,
} from './people.ts';
import { packageActs } from './package-acts.ts';
import { peopleActs } from './people-acts.ts';
import { applyPlanSheet } from './plan-sheet.ts';
import { planGap } from './plan.ts';
import { runProbeCommand } from './probes.ts';
import { acceptRating, clearRating, setAssessment, setRating } from './rating.ts';
import { releaseActs } from './release-acts.ts';
import { unlockSecrets } from './secrets.ts';
import { addSources, removeSource, rereadSource } from './sources.ts';
import { undoLast } from './undo.ts';
import { declareAlike, retractVariation } from './variation-patterns.ts';
import { declareVariation, pairSubjects, unpairSubjects, withdrawVariation } from './variations.ts';

import {
  sealAssessment,
  unsealAssessment,
  revealAssessments,
  parkDifference,
  unparkDifference,
  leaveGroup,
  rejoinGroup,
} from './judging.ts';
import { startMeeting, attendMeeting, endMeeting } from './meetings.ts';
import { exportAssessmentSheet, readAssessmentSheet } from './assessment-sheets.ts';
import { setRule, switchRule, removeRule, importRules, exportRules } from './rules.ts';
import { setPhases } from './phases.ts';
import { setWindow, removeWindow } from './windows.ts';
import { recordApproach } from './approach.ts';

type Handlers = { readonly [N in CommandName]: Command<N> };

const acts: Omit<Handlers, 'undo.last'> = {
  ...releaseActs,
  'audit.open': openAudit,
  'audit.change': changeAudit,
  'audit.criteria': changeCriteria,
  'participant.add': addParticipant,
  'participant.change': changeParticipant,
  'participant.remove': removeParticipant,
  'incident.add': addIncident,
  'incident.remove': removeIncident,
  'source.add': addSources,
  'source.reread': rereadSource,
  'source.remove': removeSource,
  'answer.set': setAnswer,
  'answer.clear': clearAnswer,
  'aside.restore': restoreAside,
  'aside.withdraw': withdrawRestored,
  'subject.move': moveSubject,
  'subject.move-back': moveSubjectBack,
  'mask.lift': liftMask,
  'mask.put-back': putMaskBack,
  'mapping.set': setMapping,
  'mapping.remove': removeMapping,
  'host.allow': allowHost,
  'host.disallow': disallowHost,
  'probe.run': runProbeCommand,
  'secrets.unlock': unlockSecrets,
  'comparison.run': runComparison,
  'assessment.set': setAssessment,
  'rating.set': setRating,
  'rating.accept': acceptRating,
  'rating.clear': clearRating,
  'subjects.pair': pairSubjects,
  'subjects.unpair': unpairSubjects,
  'variation.declare': declareVariation,
  'variation.withdraw': withdrawVariation,
  'variation.declare-alike': declareAlike,
  'variation.retract': retractVariation,
  'gap.plan': planGap,
  'detector.set': setDetector,
  'detector.remove': removeDetector,
  'drift.check': runDriftCheck,
  'exception.draft': draftException,
  'exception.request': requestException,
  'exception.approve': approveException,
  'exception.reject': rejectException,
  'exception.withdraw': withdrawException,
  'exception.renew': renewException,
  'exception.close': closeException,
  'exception.checked': checkException,
  'exception.discard': discardException,
  'register.import': importRegister,
  'export.workbook': exportWorkbook,
  'export.csv': exportCsv,
  'export.pdf': exportPdf,
  'export.oscal': exportOscal,
  'template.set': setTemplate,
  'template.remove': removeTemplate,
  'plan-sheet.apply': applyPlanSheet,
  'assessment.seal': sealAssessment,
  'assessment.unseal': unsealAssessment,
  'assessment.reveal': revealAssessments,
  'difference.park': parkDifference,
  'difference.unpark': unparkDifference,
  'group.leave': leaveGroup,
  'group.rejoin': rejoinGroup,
  'meeting.start': startMeeting,
  'meeting.attend': attendMeeting,
  'meeting.end': endMeeting,
  'export.assessment-sheet': exportAssessmentSheet,
  'assessment-sheet.read': readAssessmentSheet,
  'rule.set': setRule,
  'rule.switch': switchRule,
  'rule.remove': removeRule,
  'rule.import': importRules,
  'export.rules': exportRules,
  'gap.phases': setPhases,
  'window.set': setWindow,
  'window.remove': removeWindow,
  'approach.record': recordApproach,
  ...peopleActs,
  ...packageActs,
};

/** Why acts by a name cannot be taken back, as their commands declare it; null where they can. */
export function whyNotUndone(name: string): string | null {
  const { inverse } = handlers[name as CommandName];
  return inverse.how === 'none' ? inverse.because : null;
}

/** Every command of the contract and what carries it out. */
export const handlers: Handlers = { ...acts, 'undo.last': undoLast(whyNotUndone) };
