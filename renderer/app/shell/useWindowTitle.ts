import { useEffect } from 'react';
import { appText } from '../../../shared/text/app.ts';
import { useAppInfo } from '../appInfo.ts';
import { useQueryOf } from '../bridge.ts';

/** Keeps the page's title: system, release, product, and the development runtime where it is one. */
export function useWindowTitle(auditId: string | null): void {
  const info = useAppInfo();
  const audit = useQueryOf('audit.get', { auditId: auditId ?? '' }, { enabled: auditId !== null });
  const parts = audit.data ? [audit.data.system.name, audit.data.audit.release] : [];
  const title = appText.windowTitle(parts, info?.developmentRuntime ?? false);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
