import { AppError } from '../../../../shared/model/index.ts';
import type { Place } from '../../../../shared/model/index.ts';
import { refusalText } from '../../../../shared/text/collectors.ts';

/** What begins an action of a template: `{{ .Values.a }}`, `{{- if`, `{{ include "x" . }}`. */
const ACTION = /\{\{[-~]?\s*[.$\w"(/]/;
/** Objects and functions that only a chart's renderer knows (Helm, "Built-in Objects"). */
const CHART_ACTION =
  /\{\{-?\s*(?:[^{}]*[\s(])?(?:\$?\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|include\s+")/;
/** Texts of alerts, which the alert manager fills in and nobody renders before. */
const ALERT_ACTION = /\{\{-?\s*(?:\$(?:labels|value|externalLabels)\b|humanize)/;

/** What a cloud resolves when a template is used (CloudFormation, "Dynamic references"). */
const DYNAMIC_REFERENCE = /\{\{resolve:/;

/** Whether a text holds an action of a template. */
export function holdsAction(text: string): boolean {
  return ACTION.test(text);
}

/** Whether a text holds an action that only rendering a chart can fill in. */
export function holdsChartAction(text: string): boolean {
  return CHART_ACTION.test(text);
}

/** Whether a text is data whose final value is filled in elsewhere, so that its equality says little. */
export function isUnfilled(text: string): boolean {
  const elsewhere = ALERT_ACTION.test(text) || DYNAMIC_REFERENCE.test(text);
  return ACTION.test(text) && text.includes('}}') && !elsewhere;
}

/** The file is a template: nothing can be concluded from it before it is rendered. */
export function template(place: Place): AppError {
  return new AppError({ code: 'source.template', ...refusalText.template, place });
}
