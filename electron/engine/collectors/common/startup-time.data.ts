import type { MappingLine } from './mapping.ts';

/**
 * How settings and variables name the time that a service needs to start: `application.startupTime`,
 * `APP_STARTUP_TIME`, `STARTUP_SECONDS`. Where the name says seconds, a bare number counts them.
 */
export const startupTimeMapping: readonly MappingLine[] = [
  {
    name: /(?:^|[._])start_?up_?(?:time_?)?(?:in_?)?sec(?:ond)?s$/i,
    id: 'compute.startup-time',
    type: 'seconds',
  },
  { name: /(?:^|[._])start_?up_?time$/i, id: 'compute.startup-time' },
];
