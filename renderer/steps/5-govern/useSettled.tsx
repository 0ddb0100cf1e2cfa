import { useState } from 'react';
import type { ReactNode } from 'react';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';

const text = releaseText.reason;

/** Changes what a decision may stand on already. */
export interface Settled {
  /**
   * Runs a change: at once while there is no decision, with an empty reason; after the reason was
   * written once there is one. False where it was not made.
   */
  readonly change: (run: (reason: string) => Promise<boolean>) => Promise<boolean>;
  /** The dialog that asks for the reason; to be drawn somewhere. */
  readonly dialog: ReactNode;
}

interface Asking {
  readonly answer: (reason: string | null) => void;
}

/** Asks for a reason where a decision stands: it rests on what is changed. */
export function useSettled(decided: boolean): Settled {
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = async (): Promise<string | null> =>
    new Promise((answer) => {
      setAsking({ answer });
    });
  const change: Settled['change'] = async (run) => {
    const reason = decided ? await ask() : '';
    setAsking(null);
    return reason === null ? false : run(reason);
  };
  const dialog = (
    <ReasonDialog
      open={asking !== null}
      title={text.title}
      body={text.body}
      action={text.act}
      onCancel={() => asking?.answer(null)}
      onConfirm={(reason) => asking?.answer(reason)}
    />
  );
  return { change, dialog };
}
