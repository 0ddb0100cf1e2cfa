import { createHash } from 'node:crypto';
import { terraformState } from '../../electron/engine/collectors/terraform-state/index.ts';
import type { CollectContext, SourceFile } from '../../electron/engine/collectors/types.ts';
import { defaultLimits } from '../../shared/model/limits.ts';
import { generateState } from '../fixtures/terraform.ts';
import { line, timePair } from './measure.ts';

/** Reading a state of 9,000 resources, secrets masked and every value placed, against a bare parse. */
export async function benchCollect(): Promise<string> {
  const shape = { seed: 7, resources: 9000, changed: 0.05, environment: 'staging' };
  const text = generateState(shape);
  const context: CollectContext = { keyProvider: null, limits: defaultLimits };
  const result = await timePair(
    5,
    () => terraformState.collect(fileOf(text), context),
    () => JSON.parse(text) as unknown,
  );
  const size = (text.length / 1e6).toFixed(0);
  return line(`reading a state of ${size} MB with 9,000 resources`, 'JSON.parse', result);
}

function fileOf(text: string): SourceFile {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = 'platform.tfstate';
  return { path, text, bytes, sha256, size: bytes.length, warnings: [], near: () => null };
}
