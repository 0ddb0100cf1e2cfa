import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { appText } from '../../shared/text/app.ts';
import { Announce } from '../components/Announce.tsx';
import { bridge } from './bridge.ts';
import { keepFocus } from './keepFocus.ts';
import { hearKey } from './keyboard/useKeys.ts';
import { RecordProblem } from './shell/RecordProblem.tsx';
import { Shell } from './shell/Shell.tsx';
import { AppTheme } from './theme/AppTheme.tsx';

/** The window: theme, navigation by hash, and the record that has to be open first. */
export function App() {
  useEffect(() => {
    window.addEventListener('keydown', hearKey);
    return () => window.removeEventListener('keydown', hearKey);
  }, []);
  useEffect(() => keepFocus(document), []);
  return (
    <AppTheme>
      <Router hook={useHashLocation}>
        <Announce />
        <RecordGate />
      </Router>
    </AppTheme>
  );
}

/** The shell once the record is open; what stands in the way otherwise. */
function RecordGate() {
  const status = useQuery({
    queryKey: ['record.status'],
    queryFn: async () => bridge().record.status(),
  });
  if (status.isPending) return <Starting />;
  if (!status.data) return <RecordProblem error={null} />;
  if (!status.data.ok) return <RecordProblem error={status.data.error} />;
  return <Shell key={status.data.value.fileName} />;
}

function Starting() {
  return (
    <Box role="status" sx={{ p: 4, color: 'text.secondary' }}>
      {appText.starting}
    </Box>
  );
}
