import { describe, expect, it } from 'vitest';
import { collectOne } from './harness.ts';

const startup = 'compute.startup-time';

describe('the time that a service needs to start', () => {
  it.each([
    ['shop.env', 'APP_STARTUP_SECONDS=75\n', startup, 'seconds'],
    ['shop.env', 'STARTUP_SECONDS=75\n', startup, 'seconds'],
    ['shop.env', 'APP_STARTUP_TIME=75s\n', startup, 'duration'],
    ['shop.env', 'STARTUP_MESSAGE=hello\n', 'config.key', 'text'],
    ['app.properties', 'APP_STARTUP_SECONDS=75\n', startup, 'seconds'],
    ['app.properties', 'app.startup-time=75s\n', startup, 'duration'],
    ['settings.yaml', 'application: {startupTime: 75s}\n', startup, 'duration'],
    [
      'compose.yaml',
      'services: {web: {environment: {APP_STARTUP_SECONDS: "75"}}}\n',
      startup,
      'seconds',
    ],
    [
      'compose.yaml',
      'services: {web: {environment: [APP_STARTUP_TIME=75s]}}\n',
      startup,
      'duration',
    ],
  ])('is known in %s: %s', async (path, text, id, valueType) => {
    const { attributes } = await collectOne(path, text);
    // Compose names the service as well, by an attribute of no catalogue entry.
    const mapped = attributes.filter((each) => each.catalogueId !== null);
    expect(mapped.map((each) => [each.catalogueId, each.valueType])).toEqual([[id, valueType]]);
  });
});
