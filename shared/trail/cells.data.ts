import { approachIds } from '../approaches/answers.ts';
import {
  checklistStates,
  criticalities,
  custodies,
  differenceKinds,
  dimensions,
  dispositions,
  efforts,
  environmentKinds,
  exceptionStandings,
  exceptionStates,
  exportKinds,
  profileTraits,
  readinessStates,
  remediationStatuses,
  restrictedActs,
  risks,
  sides,
  signatureMeanings,
  signatureWays,
  teams,
  valueStates,
  valueTypes,
} from '../model/words.ts';
import type { CredentialHow } from '../signing/origin.ts';
import { subjectKinds } from '../signing/subject.ts';
import {
  day,
  eachOf,
  flag,
  jsonOf,
  listOf,
  matching,
  maybe,
  moment,
  number,
  objectOf,
  oneOf,
  optional,
  recordOf,
  text,
  whole,
} from './shape.ts';
import type { Shape } from './shape.ts';

const credentialHows: readonly CredentialHow[] = [
  'first',
  'arrival',
  'passphrase',
  'administrator',
  'recovery-code',
];
const texts = listOf(text);
const object = objectOf({});
const frequency = oneOf(['several-a-day', 'daily', 'weekly', 'monthly', 'less-often']);
const level = oneOf(['low', 'medium', 'high']);
const amount = oneOf(['small', 'medium', 'large']);
const byDimension = eachOf(dimensions, number);
const found = { changed: number, onlyInStaging: number, onlyInProduction: number };
const lowering = listOf(objectOf({ rule: text, title: text, rows: number }));
const reasons = listOf(
  objectOf({ code: text, sentence: text, dimension: maybe(oneOf(dimensions)), behind: texts }),
);
const signed = maybe(objectOf({ signatureId: text, name: text, at: moment }));
const parity = objectOf({ equal: number, total: number, percent: maybe(number), behind: texts });
const side = objectOf({ answered: number, asked: number });
const scorecardRow = objectOf({
  dimension: oneOf(dimensions),
  outOfScope: maybe(text),
  currentState: text,
  documented: eachOf(sides, side),
  differences: number,
  byRating: eachOf([...risks, 'unrated'], number),
  parity,
  tolerance: text,
  note: maybe(text),
  parityTarget: number,
  activeExceptions: number,
  detectors: number,
  gap: text,
  riskLevel: maybe(oneOf(risks)),
  assessed: flag,
});
const closing = objectOf({
  scorecard: objectOf({
    readiness: objectOf({
      state: oneOf(readinessStates),
      reasons,
      belowSuggestion: texts,
      silencedRules: texts,
      loweringRules: lowering,
    }),
    rows: listOf(scorecardRow),
  }),
  exceptions: listOf(
    objectOf({
      id: text,
      number,
      title: text,
      dimension: oneOf(dimensions),
      requester: text,
      owner: text,
      approver: maybe(text),
      expiresOn: maybe(day),
      reviewTrigger: maybe(text),
      requestedAt: moment,
      covers: texts,
      standing: oneOf(exceptionStandings),
    }),
  ),
  signatures: listOf(
    objectOf({ id: text, meaning: text, role: text, metBy: signed, lapsed: signed }),
  ),
  contents: recordOf(object),
});
const pattern = optional(texts);
const rule = objectOf({
  id: text,
  title: text,
  rationale: text,
  version: number,
  match: objectOf({
    catalogueId: pattern,
    dimension: pattern,
    subject: pattern,
    name: pattern,
    kind: pattern,
    value: pattern,
    when: pattern,
  }),
  raisedBy: optional(listOf(objectOf({ trait: text, reason: text }))),
});

/** What a column of this name holds wherever it is, else by the ending of its name. */
export const cellsByName: Readonly<Record<string, Shape>> = {
  dimension: oneOf(dimensions),
  side: oneOf(sides),
  team: oneOf(teams),
  risk: oneOf(risks),
  suggested_risk: oneOf(risks),
  staging_kind: oneOf(environmentKinds),
  production_kind: oneOf(environmentKinds),
  staging_state: oneOf(valueStates),
  production_state: oneOf(valueStates),
  value_type: oneOf(valueTypes),
  meaning: oneOf(signatureMeanings),
  at: moment,
  first_seen: moment,
  gone_since: moment,
  date: day,
  due: day,
  planned_date: day,
  number: whole(0, 1_000_000_000),
  ordinal: whole(0, 1_000_000_000),
  live: whole(0, 1),
  content_hash: matching(/^[0-9a-f]{64}$/),
  approved_hash: matching(/^[0-9a-f]{64}$/),
};

/** What the columns hold whose names end so. */
export const cellsByEnding: Readonly<Record<string, Shape>> = { _at: moment, _on: day };

/** What single columns hold, `table.column`, as far as those that read them rely on it. */
export const cellsByColumn: Readonly<Record<string, Shape>> = {
  'system.criticality': oneOf(criticalities),
  'system.kernel_dependent': whole(0, 1),
  'system.custody': oneOf(custodies),
  'system.json_tokens': jsonOf(eachOf(sides, texts)),
  'audit.json_profile': jsonOf(
    objectOf({
      traits: listOf(oneOf(profileTraits)),
      releaseFrequency: frequency,
      recoveryCapacity: oneOf(['minutes', 'hours', 'days']),
    }),
  ),
  'audit.json_closing': jsonOf(closing),
  'audit.snapshot_age_limit': whole(0, 1_000_000_000),
  'criteria.parity_target': whole(0, 100),
  'incident.parity_gap': whole(0, 1),
  'decision.decision': oneOf(['release', 'hold']),
  'decision.readiness': oneOf(readinessStates),
  'decision.json_reasons': jsonOf(listOf(objectOf({ code: text, sentence: text }))),
  'source.json_counts': jsonOf(
    objectOf({
      attributes: number,
      volatile: number,
      skipped: number,
      sensitive: number,
      byDimension,
    }),
  ),
  'source.json_warnings': jsonOf(
    listOf(objectOf({ code: optional(text), message: text, at: maybe(text) })),
  ),
  'answer.state': oneOf(['value', 'unknown', 'not-applicable', 'sensitive']),
  'variation.act': oneOf(['declared', 'withdrawn']),
  'comparison.json_summary': jsonOf(
    objectOf({
      ...found,
      equal: number,
      suspectEqual: number,
      expected: objectOf(found),
      unpaired: eachOf(sides, number),
      byDimension,
      bySuggestedRisk: eachOf([...risks, 'none'], number),
      lowered: optional(lowering),
    }),
  ),
  'comparison.json_unpaired': jsonOf(
    listOf(
      objectOf({
        side: oneOf(sides),
        sourceId: text,
        path: text,
        collector: text,
        attributes: number,
        byDimension,
        highRisk: byDimension,
      }),
    ),
  ),
  'comparison.json_notes': jsonOf(texts),
  'rating.accepted': whole(0, 1),
  'plan_item.effort': oneOf(efforts),
  'plan_item.disposition': oneOf(dispositions),
  'plan_item.status': oneOf(remediationStatuses),
  'exception.state': oneOf(exceptionStates),
  'detector.cadence': oneOf(['each-release', 'each-commit', 'daily', 'weekly']),
  'drift_check.json_counts': jsonOf(eachOf(['new', 'worse', 'known', 'gone', 'newHigh'], number)),
  'drift_check.json_findings': jsonOf(
    listOf(
      objectOf({
        what: oneOf(['new', 'worse', 'gone']),
        dimension: oneOf(dimensions),
        subject: text,
        name: text,
        staging: maybe(text),
        production: maybe(text),
        suggestedRisk: maybe(oneOf(risks)),
        reason: text,
      }),
    ),
  ),
  'drift_check.json_problems': jsonOf(texts),
  'export.kind': oneOf(exportKinds),
  'column_mapping.json_mapping': jsonOf(
    objectOf({
      header: texts,
      subject: text,
      name: text,
      value: text,
      environment: maybe(text),
      dimension: maybe(text),
    }),
  ),
  'allowed_host.port': whole(0, 65_535),
  'meeting.json_present': jsonOf(texts),
  'system_rule.json_rule': jsonOf(rule),
  'plan_phase.status': oneOf(['open', 'in-progress', 'done']),
  'approach.json_answers': jsonOf(
    objectOf({
      riskTolerance: level,
      budget: amount,
      releaseFrequency: frequency,
      maturity: oneOf(['starting', 'established', 'advanced']),
      teamSize: amount,
    }),
  ),
  'approach.json_advised': jsonOf(listOf(oneOf(approachIds))),
  'approach.json_chosen': jsonOf(listOf(oneOf(approachIds))),
  'evidence.sha256': matching(/^[0-9a-f]{64}$/),
  'evidence.size': whole(0, Number.MAX_SAFE_INTEGER),
  'person.administrator': whole(0, 1),
  'person.active': whole(0, 1),
  'person.credential_how': oneOf(credentialHows),
  'authority.act': oneOf(restrictedActs),
  'authority.json_roles': jsonOf(texts),
  'signature.subject': matching(new RegExp(`^(${subjectKinds.join('|')}):.`)),
  // Minutes east of UTC: no place on Earth is further.
  'signature.utc_offset': whole(-840, 840),
  'signature.way': oneOf(signatureWays),
  'signature.json_content': jsonOf(object),
  'outside_approval.subject': matching(new RegExp(`^(${subjectKinds.join('|')}):.`)),
  'outside_approval.json_content': jsonOf(object),
  'checklist_item.state': oneOf(checklistStates),
  'export_template.kind': oneOf(['scorecard', 'register', 'plan']),
  'export_template.json_columns': jsonOf(
    listOf(objectOf({ header: text, field: maybe(text), width: maybe(number), fill: maybe(text) })),
  ),
  'handover.direction': oneOf(['released', 'taken-back', 'opened', 'continued']),
  'audit_trail.time': moment,
  'private_image.json_row': jsonOf(object),
  'attribute.state': oneOf(valueStates),
  'set_aside.state': oneOf(valueStates),
  'difference.kind': oneOf(differenceKinds),
  'difference.standing': oneOf(['open', 'expected', 'equal', 'gone']),
  'difference.json_reasons': jsonOf(texts),
};
