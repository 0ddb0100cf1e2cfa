// New columns of older tables are told in `shared/trail`, where a package's verifier reads them too.
export { completed, tableOf } from '../../../shared/trail/completed.ts';
