-- Profile of a PostgreSQL database for an audit of environment parity. It never holds a row.
--
--   psql -X -q -A -t -f profile.sql "host=... dbname=... user=..." > profile.json
--
-- Needs psql 9.6 or later, a server of version 12 to 18, no extension and no right to write. What
-- the user may not read is left out and named. Figures are counts, shares and rounded quantiles;
-- texts, names and dates of rows never leave the server. Tables of more rows than
-- evenkeel.row_limit are sampled and say so. Where the data comes from and how it is masked is
-- taken from the comment of the database, where it says so:
--
--   comment on database shop is 'source: production snapshot; masking: names and mail addresses
--   replaced; refreshed: 2026-11-01';

set application_name = 'evenkeel';
set client_encoding = 'UTF8';
set default_transaction_read_only = on;
set statement_timeout = '60s';
set lock_timeout = '2s';
set row_security = off;
set search_path = pg_catalog;
set datestyle = 'ISO';
set extra_float_digits = 0;
set evenkeel.row_limit = '100000';

select '{"format":"evenkeel/database-profile/1","parts":[';

select json_build_object(
  'part', 'database',
  'engine', 'PostgreSQL',
  'version', split_part(current_setting('server_version'), ' ', 1),
  'taken', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'name', d.datname,
  'encoding', pg_encoding_to_char(d.encoding),
  'collation', d.datcollate,
  'characterType', d.datctype,
  'provider', coalesce(to_json(d) ->> 'datlocprovider', 'c'),
  'locale', coalesce(to_json(d) ->> 'datlocale', to_json(d) ->> 'daticulocale'),
  'timeZone', current_setting('TimeZone'),
  'tableAccessMethod', current_setting('default_table_access_method'),
  'size', case when has_database_privilege(d.oid, 'connect') then pg_database_size(d.oid) end,
  'source', btrim(substring(c.comment from '(?i)\msource\s*[:=]\s*([^;\n]+)')),
  'masking', btrim(substring(c.comment from '(?i)\mmasking\s*[:=]\s*([^;\n]+)')),
  'refreshed', btrim(substring(c.comment from '(?i)\mrefreshed\s*[:=]\s*([^;\n]+)')),
  'extensions', (
    select coalesce(json_agg(json_build_object('name', extname, 'version', extversion)
      order by extname), '[]')
    from pg_extension),
  'grants', (
    select coalesce(json_agg(json_build_object('to', g.grantee, 'may', g.may) order by g.grantee), '[]')
    from (
      select coalesce(r.rolname, 'PUBLIC') as grantee,
        json_agg(distinct a.privilege_type::text order by a.privilege_type::text) as may
      from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
      left join pg_roles r on r.oid = a.grantee
      where a.grantee <> d.datdba
      group by 1) g)
)
from pg_database d
cross join lateral (select shobj_description(d.oid, 'pg_database') as comment) c
where d.datname = current_database();

select ',' || json_build_object(
  'part', 'settings',
  'settings', coalesce(json_agg(json_build_object(
    'name', s.name,
    'value', case when s.secret then null else current_setting(s.name) end,
    'masked', s.secret) order by s.name), '[]')
)
from (
  select name, source,
    name like '%.%' or name ~* '(passw|passphrase|secret|token|credential|conninfo|private|_command$)'
      and name <> 'password_encryption' as secret
  from pg_settings
  where source in ('configuration file', 'command line', 'global', 'database', 'environment variable')
    or name in ('autovacuum', 'default_text_search_config', 'default_transaction_isolation',
      'effective_cache_size', 'jit', 'maintenance_work_mem', 'max_connections',
      'max_parallel_workers_per_gather', 'max_wal_size', 'password_encryption',
      'random_page_cost', 'shared_buffers', 'ssl', 'standard_conforming_strings', 'wal_level',
      'work_mem')
) s
where s.name not in ('application_name', 'client_encoding', 'datestyle', 'DateStyle',
    'default_transaction_read_only', 'extra_float_digits', 'lock_timeout', 'row_security',
    'search_path', 'statement_timeout', 'TimeZone', 'transaction_deferrable',
    'transaction_isolation', 'transaction_read_only')
  and s.name not like 'evenkeel.%';

select ',' || json_build_object(
  'part', 'role',
  'name', r.rolname,
  'superuser', r.rolsuper,
  'createRole', r.rolcreaterole,
  'createDatabase', r.rolcreatedb,
  'login', r.rolcanlogin,
  'replication', r.rolreplication,
  'bypassRowSecurity', r.rolbypassrls,
  'expires', r.rolvaliduntil is not null,
  'memberOf', (
    select coalesce(json_agg(distinct m.rolname::text order by m.rolname::text), '[]')
    from pg_auth_members am join pg_roles m on m.oid = am.roleid
    where am.member = r.oid)
)
from pg_roles r
where r.rolname !~ '^pg_'
order by r.rolname collate "C";

select ',' || json_build_object(
  'part', 'table',
  'schema', n.nspname,
  'name', c.relname,
  'kind', case c.relkind when 'r' then 'table' when 'p' then 'partitioned table'
    when 'm' then 'materialized view' else 'foreign table' end,
  'size', (
    select coalesce(sum(pg_total_relation_size(p.relid)), pg_total_relation_size(c.oid))
    from pg_partition_tree(c.oid) p where p.isleaf),
  'partitionedBy', case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end,
  'partitions', case when c.relkind = 'p' then (select count(*) from pg_inherits where inhparent = c.oid) end,
  'readable', c.relkind <> 'f' and has_any_column_privilege(c.oid, 'select'),
  'rowSecurity', c.relrowsecurity,
  'policies', (
    select coalesce(json_agg(p.polname order by p.polname), '[]')
    from pg_policy p where p.polrelid = c.oid),
  'triggers', (
    select coalesce(json_agg(t.tgname order by t.tgname), '[]')
    from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal),
  'columns', (
    select coalesce(json_agg(json_build_object(
      'name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod),
      'nullable', not a.attnotnull,
      'default', a.atthasdef and a.attgenerated = '',
      'identity', a.attidentity <> '',
      'generated', a.attgenerated <> '',
      'collation', (select o.collname from pg_collation o
        where o.oid = a.attcollation and o.collname <> 'default'),
      'readable', c.relkind <> 'f' and has_column_privilege(c.oid, a.attnum, 'select'))
      order by a.attnum), '[]')
    from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
  'constraints', (
    select coalesce(json_agg(json_build_object(
      'name', k.conname, 'definition', pg_get_constraintdef(k.oid)) order by k.conname), '[]')
    from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'f', 'p', 'u', 'x')),
  'indexes', (
    select coalesce(json_agg(json_build_object(
      'definition', substring(pg_get_indexdef(i.indexrelid) from ' USING (.*)$'),
      'unique', i.indisunique, 'valid', i.indisvalid) order by i.indexrelid), '[]')
    from pg_index i where i.indrelid = c.oid),
  'grants', (
    select coalesce(json_agg(json_build_object('to', g.grantee, 'may', g.may) order by g.grantee), '[]')
    from (
      select coalesce(r.rolname, 'PUBLIC') as grantee,
        json_agg(distinct x.may order by x.may) as may
      from (
        select a.grantee, a.privilege_type::text as may
        from aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
        union all
        select a.grantee, a.privilege_type || ' (' || t.attname || ')'
        from pg_attribute t, aclexplode(t.attacl) a where t.attrelid = c.oid
      ) x
      left join pg_roles r on r.oid = x.grantee
      where x.grantee <> c.relowner
      group by 1) g)
)
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'm', 'f') and not c.relispartition
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (
    select from pg_depend e
    where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname collate "C", c.relname collate "C";

-- One statement for every table and column that may be read; each is its own transaction, so that
-- one that takes too long costs nothing but itself.
with tables as (
  select c.oid, n.nspname, c.relname, c.relkind,
    format('%I.%I', n.nspname, c.relname) as spelled,
    s.rows::bigint as estimate
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (
    select coalesce(sum(case
      when l.relpages > 0 and l.reltuples >= 0
        then l.reltuples::float8 / l.relpages * (pg_relation_size(l.oid) / current_setting('block_size')::int)
      when pg_relation_size(l.oid) > 64 * 1024 * 1024 then pg_relation_size(l.oid) / 64.0
      else 0 end), 0) as rows
    from pg_class l
    where l.oid = c.oid and c.relkind <> 'p'
      or c.relkind = 'p' and l.oid in (select relid from pg_partition_tree(c.oid) where isleaf)
  ) s
  where c.relkind in ('r', 'p', 'm') and not c.relispartition
    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and has_schema_privilege(n.oid, 'usage')
    and not exists (
      select from pg_depend e
      where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
), sampled as (
  select t.*, t.estimate > w.row_limit as is_sampled,
    round((greatest(0.0001, 100.0 * w.row_limit / greatest(t.estimate, 1)))::numeric, 4) as percent
  from tables t cross join (select current_setting('evenkeel.row_limit')::float8 as row_limit) w
), columns as (
  select s.*, a.attname, a.attnum, a.atttypmod,
    case when b.typcategory = 'N' and b.typname not in ('int2', 'int4', 'int8', 'numeric', 'float4', 'float8')
      then 'other'
      when b.typcategory = 'N' then 'number'
      when b.typcategory = 'S' and b.typname <> 'name' then 'text'
      when b.typcategory = 'B' then 'boolean'
      when b.typcategory = 'E' then 'enum'
      when b.typname in ('date', 'timestamp', 'timestamptz') then 'date'
      when b.typname = 'uuid' then 'key'
      else 'other' end as family,
    b.typname as base
  from sampled s
  join pg_attribute a on a.attrelid = s.oid and a.attnum > 0 and not a.attisdropped
  join pg_type y on y.oid = a.atttypid
  join pg_type b on b.oid = case when y.typtype = 'd' then y.typbasetype else y.oid end
  where has_column_privilege(s.oid, a.attnum, 'select')
), measured as (
  select c.*,
    case family
      when 'number' then 'case when c between -1e300 and 1e300 then c::float8 end'
      when 'text' then 'length(c::text)::float8'
      when 'date' then 'case when isfinite(c) then trunc(((extract(epoch from now()) - extract(epoch from c)) / 86400)::numeric) end'
      else 'null::float8' end as measure,
    case family
      when 'text' then 'case when length(c::text) > 64 then md5(c::text) else c::text end'
      when 'other' then 'null::text'
      else 'c' end as identity,
    case family
      when 'boolean' then 'case when x then ''true'' else ''false'' end'
      when 'enum' then '''value '' || array_position(enum_range(x), x)' end as category,
    case family
      when 'text' then array['empty text', 'blanks at an end', 'beyond ASCII', 'longest that fits']
      when 'number' then array['negative', 'zero', 'largest of the type', 'smallest of the type', 'not a number']
      when 'date' then array['1970-01-01', 'before 1900', 'more than 100 years ahead', 'infinity']
      else array[]::text[] end as flags,
    case family
      when 'text' then array['c::text = ''''', 'c::text <> btrim(c::text)',
        'octet_length(c::text) <> length(c::text)',
        case when base in ('varchar', 'bpchar') and atttypmod > 4
          then format('octet_length(c::text) > 0 and length(c::text) = %s', atttypmod - 4)
          else 'false' end]
      when 'number' then array['c < 0', 'c = 0',
        case base when 'int2' then 'c = 32767' when 'int4' then 'c = 2147483647'
          when 'int8' then 'c = 9223372036854775807'
          when 'numeric' then case when atttypmod > 4 and (atttypmod - 4) & 1024 = 0 then format('c <> ''NaN'' and c + 10::numeric ^ -(%2$s) >= 10::numeric ^ %1$s',
            ((atttypmod - 4) >> 16) - ((atttypmod - 4) & 1023), (atttypmod - 4) & 1023) else 'false' end
          else 'c = ''infinity''' end,
        case base when 'int2' then 'c = -32768' when 'int4' then 'c = -2147483648'
          when 'int8' then 'c = -9223372036854775808'
          when 'numeric' then 'false' else 'c = ''-infinity''' end,
        case when base in ('numeric', 'float4', 'float8') then 'c = ''NaN''' else 'false' end]
      when 'date' then array['c = ''1970-01-01''', 'c < ''1900-01-01'' and isfinite(c)',
        'c > now() + interval ''100 years'' and isfinite(c)', 'not isfinite(c)']
      else array[]::text[] end as tests
  from columns c
)
select statement from (
  select nspname, relname, 0 as place,
    case when is_sampled
      then format('select '','' || json_build_object(''part'', ''rows'', ''schema'', %L, ''table'', %L, ''rows'', %s, ''counted'', false)',
        nspname, relname, estimate)
      else format('select '','' || json_build_object(''part'', ''rows'', ''schema'', %L, ''table'', %L, ''rows'', count(*), ''counted'', true) from %s',
        nspname, relname, spelled) end as statement
  from sampled where has_any_column_privilege(oid, 'select')
  union all
  select nspname, relname, attnum,
    'with v as materialized (select (' || identity || ') as x, (' || measure || ')::float8 as m, c is null as missing'
    || coalesce((select string_agg(', (' || t.test || ') as flag' || t.at, '' order by t.at)
        from unnest(tests) with ordinality t(test, at)), '')
    || format(' from (select %I as c from %s%s) s)', attname, spelled,
        case when is_sampled then format(' tablesample system (%s) repeatable (0)', percent) else '' end)
    || ', f as (select x, count(*) as n from v where not missing group by x)'
    || ', b as (select k, count(*) as n from (select '
    || coalesce(category, 'case when m is null then null when abs(m) < 1e-6 then ''0'' else '
        || 'case when m < 0 then ''-'' else '''' end || greatest(1, least(9, floor(abs(m) / 10::float8 ^ floor(log(abs(m)))))) '
        || '|| ''e'' || floor(log(abs(m))) end')
    || ' as k from v where not missing) s where k is not null group by k)'
    || format(' select '','' || json_build_object(''part'', ''column'', ''schema'', %L, ''table'', %L, ''column'', %L, ''family'', %L, ''sampledPercent'', %s',
        nspname, relname, attname, family, case when is_sampled then percent::text else 'null' end)
    || ', ''rows'', (select count(*) from v), ''nulls'', (select count(*) from v where missing)'
    || case when family = 'other' then '' else
        ', ''distinct'', (select count(*) from f)'
        || ', ''top'', (select coalesce(json_agg(n order by n desc), ''[]'') from (select n from f order by n desc limit 10) s)' end
    || ', ''bins'', (select coalesce(json_agg(json_build_array(k, n) order by k collate "C"), ''[]'') from b)'
    || case when family in ('number', 'text', 'date') then
        ', ''quantiles'', (select json_agg(case when q = 0 then 0 else round(q::numeric, (1 - floor(log(abs(q))))::int) end order by at)'
        || ' from (select percentile_disc(array[0.05, 0.25, 0.5, 0.75, 0.95]) within group (order by m) as qs from v having count(m) >= 50) s, unnest(qs) with ordinality u(q, at))' else '' end
    || case when cardinality(flags) > 0 then
        ', ''boundaries'', (select to_json(array_remove(array['
        || (select string_agg(format('case when bool_or(flag%s) then %L end', t.at, t.flag), ', ' order by t.at)
            from unnest(flags) with ordinality t(flag, at))
        || '], null)) from v)' else '' end
    || ')'
  from measured
) statements
order by nspname collate "C", relname collate "C", place
\gexec

select ']}';
