import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import type { Dimension } from '../../../shared/model/words.ts';
import { documentText, probeText } from '../../../shared/text/document.ts';
import { useQueryOf } from '../../app/bridge.ts';
import { go, paths } from '../../app/navigation.ts';
import { usePaletteCommands } from '../../app/palette/commands.ts';
import { useLead, useWritable } from '../../app/writable.ts';
import { sides } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { useRemains } from '../../app/useRemains.ts';
import { StepPage, useInspector } from '../../components/index.ts';
import { setOpen } from '../../components/Inspector.tsx';
import { ActsPanel } from './ActsPanel.tsx';
import { AddedPanels } from './AddedPanel.tsx';
import { useAddFiles } from '../../app/addFiles.ts';
import { Catalogue } from './Catalogue.tsx';
import { Matrix } from './Matrix.tsx';
import { ProbeDialog } from './ProbeDialog.tsx';
import { SourceInspector } from './SourceInspector.tsx';

/** Step 1: both environments side by side, by dimension; files by dropping, the rest by hand. */
export function DocumentStep({ auditId }: { readonly auditId: string }) {
  const view = useQueryOf('document.get', { auditId }).data;
  const remains = useRemains(auditId, 'document');
  const [source, setSource] = useState<string | null>(null);
  const { catalogue, shown, showMissing } = useCatalogue();
  const inspector = useInspector();
  const [probing, setProbing] = useState(false);
  useFileCommands(auditId, () => setProbing(true));
  const show = (sourceId: string) => {
    setSource(sourceId);
    setOpen(true);
  };
  const { title } = documentText;
  const lead = useLead(documentText.lead);
  const acts = <StepActs auditId={auditId} onProbe={() => setProbing(true)} />;
  return (
    <StepPage title={title} lead={lead} actions={acts} remains={remains}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <AddedPanels auditId={auditId} onSource={show} />
        {view && (
          <Matrix
            auditId={auditId}
            view={view}
            selected={inspector.open ? source : null}
            onSource={show}
            onMissing={showMissing}
          />
        )}
        <ActsPanel auditId={auditId} />
        <Box ref={catalogue}>
          <Catalogue auditId={auditId} {...shown} />
        </Box>
      </Box>
      {source && view?.sources.some((each) => each.id === source) && (
        <SourceInspector
          auditId={auditId}
          sourceId={source}
          onRemoved={() => setSource(null)}
          onReplaced={setSource}
        />
      )}
      {probing && <ProbeDialog auditId={auditId} onClose={() => setProbing(false)} />}
    </StepPage>
  );
}

function StepActs(props: { readonly auditId: string; readonly onProbe: () => void }) {
  const writable = useWritable();
  return (
    <>
      <Button disabled={!writable} onClick={props.onProbe}>
        {probeText.open}
      </Button>
      <Button onClick={() => go(paths.step(props.auditId, 'compare'))}>{documentText.next}</Button>
    </>
  );
}

/** What the catalogue shows, and how the matrix turns it to what a dimension lacks. */
function useCatalogue() {
  const [dimension, onDimension] = useState<Dimension>('infrastructure');
  const [onlyMissing, onOnlyMissing] = useState(false);
  const catalogue = useRef<HTMLDivElement>(null);
  const showMissing = (wanted: Dimension) => {
    onDimension(wanted);
    onOnlyMissing(true);
    catalogue.current?.scrollIntoView({ block: 'start' });
  };
  const shown = { dimension, onDimension, onlyMissing, onOnlyMissing };
  return { catalogue, shown, showMissing };
}

/** The screen's commands in the list of commands. */
function useFileCommands(auditId: string, probe: () => void): void {
  const { pick } = useAddFiles(auditId);
  const writable = useWritable();
  const commands = sides.flatMap((side) => [
    {
      id: `files-${side}`,
      label: documentText.addFilesTo(words.side[side]),
      group: 'act' as const,
      run: () => pick(side, 'files'),
    },
    {
      id: `folder-${side}`,
      label: documentText.addFolderTo(words.side[side]),
      group: 'act' as const,
      run: () => pick(side, 'folder'),
    },
  ]);
  const asking = { id: 'probe', label: probeText.open, group: 'act' as const, run: probe };
  usePaletteCommands(writable ? [...commands, asking] : []);
}
