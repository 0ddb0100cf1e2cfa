import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useSettings } from './settings.ts';

/**
 * Id of the audit that the address names; elsewhere (settings, help) the last one, so that the
 * rail leads back to it. Null on the list of audits and before the first one.
 */
export function useCurrentAuditId(): string | null {
  const [path] = useLocation();
  const { settings, change } = useSettings();
  const named = /^\/audit\/([^/]+)/.exec(path)?.[1] ?? null;
  useEffect(() => {
    if (named && named !== settings.lastAuditId) void change({ lastAuditId: named });
  }, [named, settings.lastAuditId, change]);
  if (named) return named;
  return path === '/settings' || /^\/help(\/|$)/.test(path) ? settings.lastAuditId : null;
}
