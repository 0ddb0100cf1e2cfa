import type { MappingLine } from '../common/mapping.ts';

/** Directives of nginx in the words of the catalogue; `subject` is the block they stand in. */
export const nginxMapping: readonly MappingLine[] = [
  { name: /^(?:proxy_|grpc_|uwsgi_)?ssl_protocols$/, id: 'tls.version' },
  { name: /^(?:proxy_|grpc_|uwsgi_)?ssl_ciphers$/, id: 'tls.cipher-suite' },
  {
    name: /^(?:proxy_|grpc_|uwsgi_)?ssl_(?:certificate|certificate_key|trusted_certificate|client_certificate)$/,
    id: 'tls.certificate',
  },
  {
    name: /^(?:proxy_|grpc_|uwsgi_)?ssl_(?:prefer_server_ciphers|ecdh_curve|dhparam|conf_command(?:\[\])?)$/,
    id: 'tls.cipher-suite',
    type: 'text',
  },
  // Sessions of TLS are no sessions of people.
  { name: /^ssl_session_/, id: 'proxy.configuration' },
  { subject: /^upstream$/, name: /^method$/, id: 'load-balancer.method' },
  {
    subject: /^upstream$/,
    name: /^(?:sticky|zone|queue)$|^server\[\]\.(?:weight|backup|down)$/,
    id: 'load-balancer.rule',
  },
  { subject: /^upstream$/, name: /^server\[\]$/, id: 'service.url', type: 'text' },
  { subject: /^upstream$/, name: /^server\[\]\.max_fails$/, id: 'health-check.threshold' },
  {
    subject: /^upstream$/,
    name: /^server\[\]\.fail_timeout$/,
    id: 'health-check.interval',
    type: 'seconds',
  },
  { name: /^health_check$/, id: 'health-check.enabled' },
  { name: /^health_check\.uri$/, id: 'health-check.path' },
  { name: /^health_check\.interval$/, id: 'health-check.interval', type: 'seconds' },
  { name: /^health_check\.(?:fails|passes)$/, id: 'health-check.threshold' },
  { name: /^health_check_timeout$/, id: 'health-check.timeout', type: 'seconds' },
  {
    name: /^(?:(?:proxy|fastcgi|grpc|uwsgi|scgi|memcached)_)(?:connect_|read_|send_|next_upstream_)?timeout$/,
    id: 'load-balancer.timeout',
    type: 'seconds',
  },
  {
    name: /^(?:keepalive_timeout|send_timeout|client_(?:header|body)_timeout|keepalive_time)$/,
    id: 'load-balancer.timeout',
    type: 'seconds',
  },
  {
    subject: /^upstream$/,
    name: /^keepalive(?:_requests)?$/,
    id: 'load-balancer.rule',
    type: 'number',
  },
  { name: /^limit_(?:req|conn|rate)[^.]*(?:\.size)?$/, id: 'proxy.configuration' },
  {
    name: /^(?:proxy_|fastcgi_|uwsgi_|scgi_)cache|^(?:expires|etag|open_file_cache)/,
    id: 'cache.layer',
  },
  { name: /^resolver$/, id: 'dns.resolution-path' },
  { name: /^resolver_timeout$/, id: 'dns.resolution-path', type: 'seconds' },
  { name: /^access(?:\[\]|-order)$|^satisfy$|^modsecurity/, id: 'firewall.rule' },
  {
    name: /^(?:auth_basic|auth_request|auth_jwt|auth_delay|auth_ldap|auth_digest)/,
    id: 'auth.middleware',
  },
  { name: /^(?:proxy_cookie|userid|sticky)/, id: 'auth.session' },
  { name: /^listen\[\]$/, id: 'service.port', type: 'text' },
  { name: /^server_name$/, id: 'service.url', type: 'set' },
  { name: /^(?:return|rewrite\[\]|try_files|error_page\[\])$/, id: 'load-balancer.rule' },
  { name: /^(?:proxy|fastcgi|grpc|uwsgi|scgi)_/, id: 'proxy.configuration' },
  { name: /^(?:add_header|set_real_ip_from)\[\]$|^real_ip_/, id: 'proxy.configuration' },
  { name: /^(?:worker_|user$|thread_pool|pcre_jit|daemon|master_process)/, id: 'host.setting' },
];
