import {
  addChecklistItem,
  answerChecklistItem,
  fillChecklist,
  removeChecklistItem,
} from './checklist.ts';
import { closeAudit, reopenAudit } from './closing.ts';
import { recordDecision } from './decision.ts';
import { addEvidence, removeEvidence, saveEvidence } from './evidence.ts';
import {
  addProductionChange,
  changeProductionChange,
  removeProductionChange,
} from './production-changes.ts';
import { setDossier } from './release.ts';

/** What a release decision rests on, the decision, and the end of the audit. */
export const releaseActs = {
  'dossier.set': setDossier,
  'checklist.fill': fillChecklist,
  'checklist.add': addChecklistItem,
  'checklist.answer': answerChecklistItem,
  'checklist.remove': removeChecklistItem,
  'production-change.add': addProductionChange,
  'production-change.change': changeProductionChange,
  'production-change.remove': removeProductionChange,
  'evidence.add': addEvidence,
  'evidence.remove': removeEvidence,
  'evidence.save': saveEvidence,
  'decision.record': recordDecision,
  'audit.close': closeAudit,
  'audit.reopen': reopenAudit,
} as const;
