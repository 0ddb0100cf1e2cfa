import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

const file = new URL(
  '../../../../../fixtures/oscal/oscal_complete_schema_1.2.2.json',
  import.meta.url,
);

/** What NIST's schema says against a document; null where it is valid. */
export function oscalProblems(): (document: unknown) => string | null {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as object);
  return (document) => {
    if (validate(document)) return null;
    const all = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'oneOf');
    return all.map(({ instancePath, message }) => `${instancePath} ${message}`).join('\n');
  };
}
