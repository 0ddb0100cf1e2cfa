import type { Format } from './format.ts';

/** Every report format by name, loaded when it is asked for. A format is one file. */
export const formats = {
  json: async (): Promise<Format> => (await import('./json.ts')).json,
  markdown: async (): Promise<Format> => (await import('./markdown.ts')).markdown,
  xlsx: async (): Promise<Format> => (await import('./xlsx.ts')).xlsx,
  junit: async (): Promise<Format> => (await import('./junit.ts')).junit,
  sarif: async (): Promise<Format> => (await import('./sarif.ts')).sarif,
} as const;
