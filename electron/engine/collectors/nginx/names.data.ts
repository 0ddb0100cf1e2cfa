/** Directives whose first argument tells several of them apart (nginx, "Alphabetical index of directives"). */
const labelled = new Set([
  'add_header',
  'add_trailer',
  'auth_request_set',
  'env',
  'fastcgi_cache_path',
  'fastcgi_param',
  'grpc_set_header',
  'include',
  'js_set',
  'listen',
  'load_module',
  'log_format',
  'more_clear_headers',
  'more_set_headers',
  'perl_set',
  'proxy_cache_path',
  'proxy_cookie_domain',
  'proxy_cookie_path',
  'proxy_hide_header',
  'proxy_pass_header',
  'proxy_set_header',
  'real_ip_from',
  'rewrite',
  'scgi_param',
  'set',
  'set_real_ip_from',
  'ssl_conf_command',
  'sub_filter',
  'uwsgi_param',
]);

/** Whether the first argument is part of the name even where the directive stands once. */
export function isLabelled(name: string): boolean {
  return labelled.has(name);
}

/** `error_page 500 502 /50x.html`: what stands before the last argument says for which cases. */
export const labelsAllButLast = new Set([
  'error_page',
  'fastcgi_cache_valid',
  'proxy_cache_valid',
  'uwsgi_cache_valid',
]);

/** Ways to balance (ngx_http_upstream_module). */
export const methods = new Set(['least_conn', 'ip_hash', 'hash', 'random', 'least_time', 'fair']);

/** Directives about the process and not about the network. */
export const mainDirectives = new Set([
  'daemon',
  'debug_points',
  'env',
  'error_log',
  'load_module',
  'lock_file',
  'master_process',
  'pcre_jit',
  'pid',
  'ssl_engine',
  'thread_pool',
  'timer_resolution',
  'user',
  'worker_aio_requests',
  'worker_connections',
  'worker_cpu_affinity',
  'worker_priority',
  'worker_processes',
  'worker_rlimit_core',
  'worker_rlimit_nofile',
  'worker_shutdown_timeout',
  'working_directory',
]);
