import type { ConnectorLog } from './connector-log';

/** What a contender says of its people when asked at the end. Each is in one of these. */
export interface Said {
  readonly delivered: number;
  /** It says that it does not know whether they have the message. */
  readonly unknown: number;
  /** It says that they will not get it: failed, unreachable, cancelled. */
  readonly failed: number;
  /** Still to be sent or being sent. */
  readonly open: number;
}

export interface Tally {
  readonly reached: number;
  /** First cards beyond the first to the same person. */
  readonly duplicates: number;
  /** Nothing was accepted for them, and the contender does not say so. */
  readonly lost: number;
  /** Of those it calls unknown or failed: how many have the message all the same. */
  readonly reachedAllTheSame: number;
  readonly throttled: number;
  readonly requests: number;
}

/**
 * Counts from the connector's log alone; of what the contender says only the people it admits not to have reached are used,
 * to tell the lost from those. It says numbers and no names, so somebody it wrongly calls delivered can hide behind
 * somebody it calls unknown who has the message; on F0 nobody can hide.
 */
export function tally(people: number, log: ConnectorLog, said: Said): Tally {
  const firstCards = log.accepted.filter(({ purpose }) => purpose === 'first-card');
  const reached = new Set(firstCards.map(({ person }) => person)).size;
  const admitted = said.unknown + said.failed;
  const reachedAllTheSame = Math.min(admitted, Math.max(0, reached - said.delivered));
  return {
    reached,
    duplicates: firstCards.length - reached,
    lost: Math.max(0, people - reached - (admitted - reachedAllTheSame)),
    reachedAllTheSame,
    throttled: log.throttled,
    requests: log.requests,
  };
}
