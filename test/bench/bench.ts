import { benchBusy } from './busy.ts';
import { benchCollect } from './collect.ts';
import { benchCompare } from './compare.ts';
import { benchPage, benchRating, largeRecord } from './record.ts';
import { benchWindow } from './window.ts';

/** Reports ratios against peers, measured in turn in one run. Reports, not gates. */
export async function runBench(): Promise<void> {
  console.log(await benchCollect());
  console.log(await benchCompare());
  console.log(await benchBusy());
  const large = await largeRecord();
  try {
    console.log(await benchRating(large));
    console.log(await benchPage(large));
  } finally {
    await large.end();
  }
  console.log(await benchWindow());
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`peak memory of this run: ${peak.toFixed(0)} MiB`);
}
