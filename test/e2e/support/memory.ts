import { execFileSync } from 'node:child_process';

/** Follows the memory of a process and of all that it started. */
export interface MemoryWatch {
  /** Stops, and gives the highest sum that was seen, in megabytes. */
  readonly end: () => number;
}

const EVERY = 250;
const KIB_PER_MB = 1024;

/**
 * Adds up the resident memory of a process and its descendants from time to time. Pages that
 * several processes share are counted in each, so the sum is an upper bound.
 */
export function peakMemory(root: number): MemoryWatch {
  let peak = 0;
  const look = (): void => void (peak = Math.max(peak, memoryOf(root)));
  const timer = setInterval(look, EVERY);
  return {
    end: () => {
      clearInterval(timer);
      look();
      return Math.round(peak / KIB_PER_MB);
    },
  };
}

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly kib: number;
}

function memoryOf(root: number): number {
  const all = running();
  const sumOf = (pid: number): number => {
    const own = all.find((each) => each.pid === pid)?.kib ?? 0;
    const children = all.filter(({ parent }) => parent === pid);
    return children.reduce((sum, child) => sum + sumOf(child.pid), own);
  };
  return sumOf(root);
}

function running(): readonly Running[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return lines.split('\n').flatMap((line) => {
    const [pid, parent, kib] = line.trim().split(/\s+/).map(Number);
    return pid === undefined || parent === undefined || kib === undefined
      ? []
      : [{ pid, parent, kib }];
  });
}
