import type { RecordInfo } from '../../../shared/contract/views.ts';
import type { Store } from '../store/store.ts';

/** The open record and who may write it. */
export function recordInfo(store: Store): RecordInfo {
  return {
    fileName: store.fileName,
    writable: store.writable,
    heldBy: store.heldBy,
    notices: store.notices,
    schemaVersion: store.schemaVersion,
  };
}
