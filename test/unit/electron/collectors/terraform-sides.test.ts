import { describe, expect, it } from 'vitest';
import { collectOne } from './harness.ts';
import { rowsOf, sidesOf } from './sides.ts';

const shown = (type: string, values: object): string =>
  JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.9.5',
    values: {
      root_module: {
        resources: [{ address: `${type}.it`, mode: 'managed', type, name: 'it', values }],
      },
    },
  });

const disk = (name: string): object => ({ device_name: name, volume_size: 50 });

describe('blocks of Terraform', () => {
  it.each([
    [
      'aws_instance',
      'ebs_block_device',
      disk('/dev/sdf'),
      disk('/dev/sdg'),
      'device_name=/dev/sdg',
    ],
    [
      'aws_route_table',
      'route',
      { cidr_block: '0.0.0.0/0', gateway_id: 'igw-1' },
      { cidr_block: '10.0.0.0/8', gateway_id: 'igw-1' },
      'cidr_block=10.0.0.0/8',
    ],
    [
      'aws_elb',
      'listener',
      { lb_port: 443, lb_protocol: 'HTTPS' },
      { lb_port: 80, lb_protocol: 'HTTP' },
      'lb_port=80',
    ],
  ])('%s: one more of %s is one more', async (type, list, one, more, label) => {
    const comparison = await sidesOf(
      'show.json',
      shown(type, { [list]: [one] }),
      shown(type, { [list]: [more, one] }),
    );
    const rows = rowsOf(comparison);
    expect(rows).toHaveLength(Object.keys(more).length);
    expect(rows.every((row) => row.startsWith('only-in-production') && row.includes(label))).toBe(
      true,
    );
  });
});

describe('names that only speak of secrets', () => {
  it('hide nothing, and a key in a longer name stays hidden', async () => {
    const source = await collectOne(
      'show.json',
      shown('aws_x', {
        http_tokens: 'required',
        access_token_validity: 60,
        token_validity_units: 'hours',
        private_key_pem: 'canary-pem',
        session_tokens: 'canary-tokens',
      }),
    );
    const hidden = source.attributes.filter(({ state }) => state === 'sensitive');
    expect(hidden.map(({ name }) => name)).toEqual(['private_key_pem', 'session_tokens']);
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('leave the address that a provider gives a database to it', async () => {
    const at = (made: string): string =>
      shown('aws_db_instance', { address: `shop.${made}.eu-west-1.rds.amazonaws.com` });
    const comparison = await sidesOf('show.json', at('c1a2b3c4d5'), at('czyxwvut12'));
    expect(rowsOf(comparison)).toEqual([]);
    expect(comparison.expected.map(({ variation }) => variation)).toEqual(['assigned-address']);
  });
});
