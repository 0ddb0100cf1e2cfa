import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { placeText } from '../../../shared/model/errors.ts';
import type { Side } from '../../../shared/model/words.ts';
import { documentText } from '../../../shared/text/document.ts';
import { useWritable } from '../../app/writable.ts';
import { retryFile } from '../../app/addFiles.ts';
import { CollectorDialog } from './CollectorDialog.tsx';
import { MappingDialog } from './MappingDialog.tsx';
import type { RefusedFile } from '../../app/reports.ts';

const t = documentText.added;

/** Another try that a person has opened for a refused file. */
interface Retry {
  readonly how: 'read-as' | 'map';
  readonly file: RefusedFile;
}

/** Files that gave nothing: the reason, what to do, and other ways to read them. */
export function RefusedFiles(props: {
  readonly auditId: string;
  readonly side: Side;
  readonly refused: readonly RefusedFile[];
}) {
  const { refused } = props;
  const [retry, setRetry] = useState<Retry | null>(null);
  return (
    <>
      <Box sx={scrollSx} tabIndex={0} role="group" aria-label={t.refusedTable}>
        <Table aria-label={t.refusedTable} stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell>{t.file}</TableCell>
              <TableCell>{t.reason}</TableCell>
              <TableCell>{t.remedy}</TableCell>
              <TableCell>{t.act}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {refused.map((file) => (
              <RefusedRow key={file.path} file={file} onRetry={setRetry} />
            ))}
          </TableBody>
        </Table>
      </Box>
      <RetryDialog {...props} retry={retry} onClose={() => setRetry(null)} />
    </>
  );
}

const scrollSx = { maxHeight: 280, overflow: 'auto' } as const;

function RefusedRow(props: {
  readonly file: RefusedFile;
  readonly onRetry: (retry: Retry) => void;
}) {
  const { file, onRetry } = props;
  const writable = useWritable();
  return (
    <TableRow>
      <TableCell sx={{ typography: 'value', overflowWrap: 'anywhere' }}>
        {placeText(file.error.place) || file.path}
      </TableCell>
      <TableCell>{file.error.sentence}</TableCell>
      <TableCell>{file.error.remedy}</TableCell>
      <TableCell>
        {file.retry !== null && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {file.columns && (
              <Button
                size="small"
                disabled={!writable}
                aria-label={t.mapColumnsOf(file.path)}
                onClick={() => onRetry({ how: 'map', file })}
              >
                {t.mapColumns}
              </Button>
            )}
            <Button
              size="small"
              disabled={!writable}
              aria-label={t.readAsOne(file.path)}
              onClick={() => onRetry({ how: 'read-as', file })}
            >
              {t.readAs}
            </Button>
          </Box>
        )}
      </TableCell>
    </TableRow>
  );
}

function RetryDialog(props: {
  readonly auditId: string;
  readonly side: Side;
  readonly retry: Retry | null;
  readonly onClose: () => void;
}) {
  const { auditId, side, retry, onClose } = props;
  if (retry === null) return null;
  const { file } = retry;
  const again = (collector?: string) => {
    onClose();
    void retryFile({ auditId, side }, file, collector);
  };
  if (retry.how === 'map') {
    return (
      <MappingDialog
        auditId={auditId}
        path={file.path}
        columns={file.columns ?? []}
        onMapped={() => again()}
        onClose={onClose}
      />
    );
  }
  return <CollectorDialog path={file.path} current={null} onChoose={again} onClose={onClose} />;
}
