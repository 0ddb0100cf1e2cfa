import { describe, expect, it } from 'vitest';
import { collectOne, refusalOf } from './harness.ts';

async function rowsOf(name: string, text: string): Promise<readonly (readonly unknown[])[]> {
  const { attributes, collector } = await collectOne(name, text);
  expect(collector).toBe('ini');
  return attributes.map((each) => [each.name, each.value, each.catalogueId]);
}

describe('settings in sections', () => {
  it('carry the section in their name', async () => {
    const text = '; note\ntop=1\n[payment]\nmode = sandbox ; try\nurl: "https://a;b"\n[x y]\nz=\n';
    expect(await rowsOf('app.ini', text)).toEqual([
      ['top', '1', 'config.key'],
      ['payment.mode', 'sandbox', 'third-party.mode'],
      ['payment.url', 'https://a;b', 'third-party.endpoint'],
      ['x y.z', '', 'config.key'],
    ]);
  });

  it('are told where they are given twice', async () => {
    const { warnings } = await collectOne('a.ini', '[a]\nb=1\n[c]\nb=1\n[a]\nb=2\n');
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/"a\.b" is given twice: line 2 says "1", line 6 says "2"/),
    ]);
  });

  it('are known by their content', async () => {
    expect(await rowsOf('settings', '[host]\nregion = eu\n')).toEqual([
      ['host.region', 'eu', 'cloud.region'],
    ]);
  });

  it('keep no secret', async () => {
    const text = '[db]\npassword = canary-1\ndsn = "Server=a;Uid=b;Pwd=canary"\nsalt=canary-2\n';
    expect(JSON.stringify(await collectOne('a.ini', text))).not.toContain('canary');
  });

  it.each(['[a]\nb=1\n[canary', '[a]\nb="canary'])(
    'that end early are refused: %j',
    async (text) => {
      const error = await refusalOf('a.ini', text);
      expect(error.code).toBe('source.truncated');
      expect(JSON.stringify(error)).not.toContain('canary');
    },
  );

  it('say which lines are none', async () => {
    const { warnings } = await collectOne('a.ini', '[a]\nb=1\nc=2\nwhat is this\n');
    expect(warnings[0]?.message).toContain('Line 4 holds neither');
  });
});

describe('settings of', () => {
  it('MySQL take dashes as underscores and add up where they do', async () => {
    const text =
      '[mysqld]\nmax-connections=5\nreplicate-do-db=a\nreplicate-do-db=b\nskip-networking\n';
    expect(await rowsOf('my.cnf', text)).toEqual([
      ['mysqld.max_connections', '5', 'database.setting'],
      ['mysqld.replicate_do_db[0]', 'a', 'database.setting'],
      ['mysqld.replicate_do_db[1]', 'b', 'database.setting'],
      ['mysqld.skip_networking', '', 'database.setting'],
    ]);
  });

  it('PostgreSQL need no equals sign, and have comments behind values', async () => {
    const text = `max_connections = 100 # many\nshared_buffers 128MB\ntimezone = 'Europe/Vienna'\nssl_min_protocol_version = 'TLSv1.2'\nlc_collate='C'\nport=5433\n`;
    expect(await rowsOf('postgresql.conf', text)).toEqual([
      ['max_connections', '100', 'database.setting'],
      ['shared_buffers', '128MB', 'database.setting'],
      ['timezone', 'Europe/Vienna', 'host.time-zone'],
      ['ssl_min_protocol_version', 'TLSv1.2', 'tls.version'],
      ['lc_collate', 'C', 'database.collation'],
      ['port', '5433', 'service.port'],
    ]);
  });

  it('the kernel are parameters of one subject, counters aside', async () => {
    const text =
      'kernel.pid_max = 4194304\nnet.core.somaxconn=1024\nfs.file-nr = 1 0 9\nvm.swappiness = 10\n';
    const source = await collectOne('sysctl.txt', text);
    expect(source.attributes.map((each) => [each.subject, each.name, each.catalogueId])).toEqual([
      ['sysctl', 'kernel.pid_max', 'kernel.parameter'],
      ['sysctl', 'net.core.somaxconn', 'kernel.parameter'],
      ['sysctl', 'vm.swappiness', 'kernel.parameter'],
    ]);
    expect(source.setAside.map(({ how, rule }) => [how, rule])).toEqual([
      ['volatile', 'sysctl.counter'],
    ]);
  });

  it('systemd add up where they do, and keep no secret of their variables', async () => {
    const text = `[Service]\nEnvironment=A=1\nEnvironment="DB_PASSWORD=canary-1"\nExecStart=/bin/a \\\n  --port 1\nMemoryMax=512M\nUser=shop\n`;
    const source = await collectOne('shop.service', text);
    expect(source.attributes.map((each) => [each.name, each.state, each.catalogueId])).toEqual([
      ['Service.Environment[0]', 'value', 'config.key'],
      ['Service.Environment[1]', 'sensitive', 'config.key'],
      ['Service.ExecStart[0]', 'value', 'host.setting'],
      ['Service.MemoryMax', 'value', 'compute.memory-limit'],
      ['Service.User', 'value', 'security.access-control'],
    ]);
    expect(source.attributes[2]?.value).toBe('/bin/a --port 1');
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('PHP have their time zone and session', async () => {
    const text =
      '[PHP]\nmemory_limit = 256M\nextension=a\nextension=b\n[Date]\ndate.timezone = UTC\n[Session]\nsession.gc_maxlifetime = 1440\n';
    expect((await rowsOf('php.ini', text)).map(([name, , id]) => [name, id]).slice(1)).toEqual([
      ['PHP.extension[a]', 'config.key'],
      ['PHP.extension[b]', 'config.key'],
      ['Date.date.timezone', 'host.time-zone'],
      ['Session.session.gc_maxlifetime', 'auth.session'],
    ]);
  });

  it('MySQL have their modes as a set', async () => {
    const { attributes } = await collectOne('my.cnf', '[mysqld]\nsql-mode=A,B\nport=3306\n');
    expect(attributes[0]).toMatchObject({ name: 'mysqld.sql_mode', valueType: 'set' });
  });
});
