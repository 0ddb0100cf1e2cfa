import type { EngineEvent } from '../../shared/contract/events.ts';
import { liveValue } from './store.ts';

/** A long job, by the id of the command that started it. */
export interface Job {
  readonly commandId: string;
  readonly sentence: string;
  /** 0 to 1; null when it cannot be known. */
  readonly done: number | null;
  readonly stopping: boolean;
}

/** Jobs that run now, the oldest first. */
export const jobs = liveValue<readonly Job[]>([]);

/** Follows a progress event; a finished job leaves the strip. */
export function followJob(event: Extract<EngineEvent, { type: 'progress' }>): void {
  if (event.finished) return endJob(event.commandId);
  const { commandId, sentence, done } = event;
  jobs.set((current) => {
    const known = current.find((job) => job.commandId === commandId);
    const job = { commandId, sentence, done, stopping: known?.stopping ?? false };
    return known ? current.map((other) => (other === known ? job : other)) : [...current, job];
  });
}

/** Takes a job off the strip. */
export function endJob(commandId: string): void {
  jobs.set((current) => current.filter((job) => job.commandId !== commandId));
}

/** Marks a job as being stopped. */
export function markStopping(commandId: string): void {
  jobs.set((current) =>
    current.map((job) => (job.commandId === commandId ? { ...job, stopping: true } : job)),
  );
}
