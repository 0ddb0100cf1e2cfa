import { useQuery } from '@tanstack/react-query';
import type { AppInfo } from '../../shared/contract/bridge.ts';
import { bridge } from './bridge.ts';

/** Versions and the name of the runtime; undefined until they are read. */
export function useAppInfo(): AppInfo | undefined {
  return useQuery({ queryKey: ['app.info'], queryFn: async () => bridge().appInfo() }).data;
}
