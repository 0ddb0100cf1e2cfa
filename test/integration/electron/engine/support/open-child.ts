import { AppError } from '../../../../../shared/model/errors.ts';
import { openRecord } from '../../../../../electron/engine/store/open.ts';
import { testHost } from './engine.ts';

/** Opens the given record and says in JSON what came of it: for users that tests drop to. */
const [record = ''] = process.argv.slice(2);
try {
  const { store, close } = await openRecord(record, testHost('.'));
  const systems = store.prepare('SELECT count(*) FROM system').pluck().get();
  process.stdout.write(
    JSON.stringify({ writable: store.writable, notices: store.notices, systems }),
  );
  close();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stdout.write(JSON.stringify({ code: error.data.code, place: error.data.place }));
}
