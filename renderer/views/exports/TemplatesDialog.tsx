import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { TemplateView } from '../../../shared/contract/index.ts';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { ask, bridge, runCommand, useQueryOf } from '../../app/bridge.ts';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { TemplateForm, type TemplateDraft } from './TemplateForm.tsx';

const text = exportsText.templates;

/** Own templates of the system: those that are kept, and a new one from the headers of a file. */
export function TemplatesDialog(props: {
  readonly auditId: string;
  readonly writable: boolean;
  readonly onClose: () => void;
}) {
  const { auditId, writable, onClose } = props;
  const id = useId();
  const view = useQueryOf('templates.list', { auditId }).data;
  const [draft, setDraft] = useState<TemplateDraft | null>(null);
  if (draft && view) {
    return (
      <TemplateForm
        auditId={auditId}
        draft={draft}
        fields={view.fields}
        onClose={() => setDraft(null)}
      />
    );
  }
  const take = async (): Promise<void> => setDraft(await takeHeaders(auditId));
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{text.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2">{text.lead}</Typography>
        {view?.templates.length === 0 && <Typography>{text.none}</Typography>}
        <Box component="ul" aria-label={text.list} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {view?.templates.map((template) => (
            <TemplateLine
              key={template.id}
              auditId={auditId}
              template={template}
              writable={writable}
              onEdit={() => setDraft(draftOf(template))}
            />
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text.close}</Button>
        {writable && (
          <Button variant="contained" color="primary" onClick={() => void take()}>
            {text.add}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

const draftOf = ({ id, name, kind, columns }: TemplateView): TemplateDraft => ({
  templateId: id,
  file: null,
  found: null,
  name,
  kind,
  columns,
});

/** The headers of a file that a person picks; null where none was read. */
async function takeHeaders(auditId: string): Promise<TemplateDraft | null> {
  const [chosen] = await bridge().files.pick('files');
  if (!chosen) return null;
  const kind = 'plan';
  const preview = await ask('template.preview', { auditId, file: chosen.token, kind });
  if (!preview.ok) return null;
  const { sheet, row, columns, fileName } = preview.value;
  const name = fileName.replace(/\.[^.]+$/, '');
  return { templateId: null, file: chosen.token, found: { sheet, row }, name, kind, columns };
}

function TemplateLine(props: {
  readonly auditId: string;
  readonly template: TemplateView;
  readonly writable: boolean;
  readonly onEdit: () => void;
}) {
  const { auditId, template } = props;
  const { name, kind, columns, fileName } = template;
  const [removing, setRemoving] = useState(false);
  const remove = (reason: string) => {
    setRemoving(false);
    void runCommand('template.remove', { auditId, templateId: template.id, reason }, { reason });
  };
  return (
    <Box component="li" sx={lineSx}>
      <Box sx={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 500 }}>{name}</Typography>
        <Typography variant="caption">
          {text.line(text.kinds[kind], columns.length, fileName)}
        </Typography>
      </Box>
      {props.writable && (
        <>
          <Button size="small" aria-label={text.editOf(name)} onClick={props.onEdit}>
            {text.edit}
          </Button>
          <Button size="small" aria-label={text.removeOf(name)} onClick={() => setRemoving(true)}>
            {text.remove}
          </Button>
        </>
      )}
      <ReasonDialog
        open={removing}
        title={text.removeTitle(name)}
        body={text.removeBody}
        action={text.removeAct}
        onCancel={() => setRemoving(false)}
        onConfirm={remove}
      />
    </Box>
  );
}

const lineSx = {
  display: 'flex',
  gap: 1,
  alignItems: 'center',
  py: 1,
  '&:not(:last-of-type)': { borderBottom: '1px solid', borderColor: 'line' },
} as const;
