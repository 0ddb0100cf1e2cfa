import Button from '@mui/material/Button';
import { compareText } from '../../../shared/text/compare.ts';
import { go, paths } from '../../app/navigation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';

/** In place of a list from which everything is decided: says so, and leads on. */
export function EverythingDecided(props: {
  readonly auditId: string;
  /** What is said of this list, and its way back to what is decided. */
  readonly text: { readonly title: string; readonly body: string; readonly action: string };
  readonly onAll: () => void;
}) {
  const { title, body, action } = props.text;
  return (
    <EmptyState
      title={title}
      sentences={[body]}
      actions={
        <>
          <Button
            variant="contained"
            color="primary"
            onClick={() => go(paths.step(props.auditId, 'prioritise'))}
          >
            {compareText.prioritise}
          </Button>
          <Button onClick={props.onAll}>{action}</Button>
        </>
      }
    />
  );
}
