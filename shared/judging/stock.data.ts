import type { DifferenceKind, Dimension, Risk } from '../model/words.ts';

/** A sentence that fits wherever its parts say; a part that is not given fits everything. */
export interface StockSentence {
  readonly risk: Risk;
  readonly dimension?: Dimension;
  readonly kinds?: readonly DifferenceKind[];
  readonly text: string;
}

/**
 * Sentences that a meeting says again and again, for the risk that it gives: the most telling first.
 * They follow the guide: what a difference lets pass in staging and fail in production, and when a
 * difference may stay. Those of a dimension or a kind come before the ones that fit everywhere.
 */
export const stockSentences: readonly StockSentence[] = [
  {
    risk: 'high',
    dimension: 'infrastructure',
    kinds: ['only-in-staging', 'only-in-production'],
    text: 'One environment lacks the setting, so the code path behind it was tested in the other one only.',
  },
  {
    risk: 'high',
    dimension: 'infrastructure',
    text: 'The release depends on this setting, and staging does not show how production behaves.',
  },
  {
    risk: 'high',
    dimension: 'dependencies',
    text: 'The release uses what changed between these versions, so tests in staging prove nothing for production.',
  },
  {
    risk: 'high',
    dimension: 'data',
    text: 'Migrations and queries of the release behave by the shape and volume of data, which staging does not have.',
  },
  {
    risk: 'high',
    dimension: 'network',
    text: 'Production would turn away or cut off traffic that staging lets through.',
  },
  {
    risk: 'high',
    kinds: ['same-but-should-differ'],
    text: 'Both environments share what must be their own, so one can harm the other.',
  },
  { risk: 'high', text: 'It can fail the release, and no test before it would show that.' },
  { risk: 'high', text: 'It has failed a release before.' },
  {
    risk: 'medium',
    dimension: 'infrastructure',
    text: 'Behaviour under load can differ; monitoring would show it before users are harmed.',
  },
  {
    risk: 'medium',
    dimension: 'dependencies',
    text: 'The versions are compatible by their makers, but the difference was not tested.',
  },
  {
    risk: 'medium',
    dimension: 'data',
    text: 'The data of staging is near enough for function, not for performance.',
  },
  {
    risk: 'medium',
    dimension: 'network',
    text: 'Delivery differs, and a rollback takes minutes.',
  },
  { risk: 'medium', text: 'It can cause a failure that is noticed and undone within the window.' },
  { risk: 'medium', text: 'The release does not touch it, but a later one will.' },
  {
    risk: 'low',
    dimension: 'infrastructure',
    text: 'It concerns size or diagnostics alone; the behaviour is the same.',
  },
  {
    risk: 'low',
    dimension: 'dependencies',
    text: 'Only fixes lie between these versions, and the release uses none of them.',
  },
  {
    risk: 'low',
    dimension: 'data',
    text: 'No query or migration of the release reads it.',
  },
  {
    risk: 'low',
    dimension: 'network',
    text: 'It names the environment alone; the path and the limits are the same.',
  },
  {
    risk: 'low',
    kinds: ['only-in-staging'],
    text: 'It serves testing alone, and production does not need it.',
  },
  { risk: 'low', text: 'The release does not touch it.' },
  { risk: 'low', text: 'It is known and intended.' },
];
