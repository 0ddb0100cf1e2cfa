import { settledText } from '../../../shared/text/release.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { reasonAsked } from '../askReason.ts';
import { useLive } from '../store.ts';

/** Asks why something changes that was settled; the change is made once a reason is given. */
export function ReasonAsked() {
  const asked = useLive(reasonAsked);
  return (
    <ReasonDialog
      open={asked !== null}
      title={settledText.title}
      body={asked?.problem.sentence ?? ''}
      action={settledText.act}
      onConfirm={(reason) => asked?.answer(reason)}
      onCancel={() => asked?.answer(null)}
    />
  );
}
