import UndoIcon from '@mui/icons-material/Undo';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { appText } from '../../../shared/text/app.ts';
import { triageText } from '../../../shared/text/triage.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { undoLast } from '../../app/undo.ts';

/** Takes back the newest act; its name says which one, so that it can be pressed again and again. */
export function UndoButton(props: { readonly auditId: string; readonly disabled: boolean }) {
  const { auditId } = props;
  const audit = useQueryOf('audit.get', { auditId }).data;
  const undoable = audit?.undoable ?? null;
  const says =
    undoable === null
      ? appText.nothingToUndo
      : appText.palette.undo(undoable, audit?.newestStays ?? null);
  return (
    <Tooltip title={triageText.undoKey(says)}>
      <span>
        <IconButton
          size="small"
          aria-label={says}
          disabled={props.disabled || undoable === null}
          onClick={() => void undoLast(auditId)}
        >
          <UndoIcon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  );
}
