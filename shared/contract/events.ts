/** What the engine tells without being asked. */
export type EngineEvent =
  | {
      /** Something durable changed: queries of this audit are out of date. */
      readonly type: 'changed';
      readonly auditId: string | null;
      readonly savedAt: string;
      readonly command: string;
    }
  | {
      /** Progress of a long job, by the id of the command that started it. */
      readonly type: 'progress';
      readonly commandId: string;
      readonly sentence: string;
      /** 0 to 1; null when it cannot be known. */
      readonly done: number | null;
      readonly finished: boolean;
    };
