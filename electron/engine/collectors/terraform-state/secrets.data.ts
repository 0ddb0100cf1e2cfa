/**
 * Attributes that hold secrets by the schema of their provider, whatever they are called. States
 * rarely mark them: `sensitive_attributes` was empty in every real one that was looked at. A name
 * stands for the attribute and all that lies below it; `*` stands for every attribute.
 */
export const secretAttributes: readonly {
  readonly type: RegExp;
  readonly attributes: readonly string[];
}[] = [
  { type: /^random_password$/, attributes: ['result', 'bcrypt_hash'] },
  {
    type: /^tls_private_key$/,
    attributes: ['private_key_pem', 'private_key_openssh', 'private_key_pem_pkcs8'],
  },
  { type: /^tls_/, attributes: ['private_key_pem', 'ca_private_key_pem'] },
  { type: /^acme_/, attributes: ['private_key_pem', 'account_key_pem', 'certificate_p12'] },
  { type: /^htpasswd_password$/, attributes: ['*'] },
  { type: /^local_sensitive_file$/, attributes: ['content', 'content_base64'] },
  { type: /^local_file$/, attributes: ['sensitive_content'] },
  // Amazon
  { type: /^aws_iam_access_key$/, attributes: ['secret', 'ses_smtp_password_v4'] },
  { type: /^aws_iam_user_login_profile$/, attributes: ['password', 'encrypted_password'] },
  {
    type: /^aws_(?:db_instance|rds_cluster|redshift_cluster|docdb_cluster|neptune_cluster)$/,
    attributes: ['password', 'master_password', 'password_wo', 'master_password_wo'],
  },
  { type: /^aws_secretsmanager_secret_version$/, attributes: ['secret_string', 'secret_binary'] },
  { type: /^aws_secretsmanager_random_password$/, attributes: ['random_password'] },
  { type: /^aws_ssm_parameters?(?:_by_path)?$/, attributes: ['value', 'values', 'value_wo'] },
  {
    type: /^aws_(?:instance|launch_template|launch_configuration|spot_)\w*$/,
    attributes: ['user_data', 'user_data_base64', 'password_data'],
  },
  { type: /^aws_elasticache_\w+$/, attributes: ['auth_token', 'passwords', 'access_string'] },
  { type: /^aws_ecr_authorization_token$/, attributes: ['password', 'authorization_token'] },
  { type: /^aws_eks_cluster_auth$/, attributes: ['token'] },
  { type: /^aws_lightsail_(?:database|key_pair)$/, attributes: ['master_password', 'private_key'] },
  { type: /^aws_api_gateway_api_key$/, attributes: ['value'] },
  { type: /^aws_cognito_user_pool_client$/, attributes: ['client_secret'] },
  { type: /^aws_cognito_user$/, attributes: ['password', 'temporary_password'] },
  { type: /^aws_kms_(?:secrets|ciphertext|data_key)$/, attributes: ['plaintext'] },
  {
    type: /^aws_vpn_connection$/,
    attributes: [
      'tunnel1_preshared_key',
      'tunnel2_preshared_key',
      'customer_gateway_configuration',
    ],
  },
  { type: /^aws_(?:iam_server_certificate|acm_certificate)$/, attributes: ['private_key'] },
  { type: /^aws_sagemaker_\w+$/, attributes: ['on_create', 'on_start'] },
  // Microsoft
  {
    type: /^azurerm_kubernetes_cluster$/,
    attributes: ['kube_config', 'kube_config_raw', 'kube_admin_config', 'kube_admin_config_raw'],
  },
  { type: /^azurerm_key_vault_(?:secret|secrets)$/, attributes: ['value'] },
  { type: /^azurerm_key_vault_certificate\w*$/, attributes: ['certificate', 'pem', 'key'] },
  { type: /^azuread_\w*password$/, attributes: ['value'] },
  { type: /^azurerm_app_configuration_key$/, attributes: ['value'] },
  {
    type: /^azurerm_(?:storage_account|cosmosdb_account|redis_\w+|servicebus_\w+|eventhub_\w+|iothub\w*|signalr_service|web_pubsub|search_service|cognitive_account|maps_account|batch_account|log_analytics_workspace|application_insights\w*|container_registry\w*|function_app\w*|linux_\w+|windows_\w+|static_\w+)$/,
    attributes: [
      'primary_key',
      'secondary_key',
      'primary_access_key',
      'secondary_access_key',
      'primary_connection_string',
      'secondary_connection_string',
      'primary_shared_key',
      'secondary_shared_key',
      'primary_blob_connection_string',
      'secondary_blob_connection_string',
      'admin_password',
      'api_key',
      'query_keys',
      'site_credential',
      'custom_data',
      'user_data',
      'instrumentation_key',
      'connection_string',
    ],
  },
  { type: /^azurerm_storage_account_(?:blob_container_)?sas$/, attributes: ['sas'] },
  {
    type: /^azurerm_\w*virtual_machine\w*$/,
    attributes: ['admin_password', 'custom_data', 'os_profile'],
  },
  {
    type: /^azurerm_(?:mssql|sql|mysql|postgresql|mariadb)\w*server$/,
    attributes: ['administrator_login_password'],
  },
  // Google
  { type: /^google_service_account_key$/, attributes: ['private_key'] },
  {
    type: /^google_secret_manager_secret_version\w*$/,
    attributes: ['secret_data', 'secret_data_wo'],
  },
  { type: /^google_sql_user$/, attributes: ['password'] },
  {
    type: /^google_sql_(?:database_instance|ssl_cert)$/,
    attributes: ['root_password', 'private_key'],
  },
  { type: /^google_container_cluster$/, attributes: ['master_auth'] },
  { type: /^google_client_config$/, attributes: ['access_token'] },
  {
    type: /^google_service_account_(?:access|id)_token$/,
    attributes: ['access_token', 'id_token'],
  },
  { type: /^google_storage_hmac_key$/, attributes: ['secret'] },
  { type: /^google_redis_instance$/, attributes: ['auth_string'] },
  { type: /^google_apikeys_key$/, attributes: ['key_string'] },
  // Others
  { type: /^kubernetes_(?:secret|secret_v1)$/, attributes: ['data', 'binary_data', 'data_wo'] },
  { type: /^kubernetes_secret_v1_data$/, attributes: ['data'] },
  { type: /^helm_release$/, attributes: ['set_sensitive', 'repository_password'] },
  { type: /^vault_(?:generic_secret|kv_secret\w*)$/, attributes: ['data', 'data_json'] },
  {
    type: /^vault_(?:token|approle_auth_backend_role_secret_id)$/,
    attributes: ['client_token', 'secret_id', 'wrapped_token', 'wrapping_token'],
  },
  { type: /^github_actions_\w*secret$/, attributes: ['plaintext_value', 'encrypted_value'] },
  { type: /^gitlab_\w*variable$/, attributes: ['value'] },
  { type: /^gitlab_\w*token$/, attributes: ['token'] },
  {
    type: /^cloudflare_(?:api_token|tunnel|argo_tunnel|zero_trust_tunnel\w*)$/,
    attributes: ['value', 'secret', 'tunnel_token', 'tunnel_secret'],
  },
  { type: /^cloudflare_origin_ca_certificate$/, attributes: ['private_key'] },
  { type: /^digitalocean_kubernetes_cluster$/, attributes: ['kube_config'] },
  { type: /^digitalocean_database_\w+$/, attributes: ['password', 'uri', 'private_uri'] },
  { type: /^linode_(?:lke_cluster|instance)$/, attributes: ['kubeconfig', 'root_pass'] },
  {
    type: /^(?:scaleway|ovh|exoscale|civo|rke|rancher2)_\w+$/,
    attributes: ['kubeconfig', 'kube_config', 'kube_config_yaml', 'secret_key', 'token'],
  },
  { type: /^datadog_(?:api|application)_key$/, attributes: ['key'] },
  { type: /^(?:postgresql|mysql)_(?:role|user)$/, attributes: ['password', 'plaintext_password'] },
  { type: /^mongodbatlas_database_user$/, attributes: ['password'] },
  {
    type: /^(?:auth0_client\w*|okta_app_oauth|keycloak_openid_client)$/,
    attributes: ['client_secret'],
  },
  { type: /^newrelic_api_access_key$/, attributes: ['key'] },
  { type: /^tailscale_(?:tailnet|oauth)_\w+$/, attributes: ['key'] },
  { type: /^heroku_(?:app_)?config\w*$/, attributes: ['sensitive_vars', 'sensitive_config_vars'] },
  { type: /^heroku_app$/, attributes: ['sensitive_config_vars'] },
  // The value is secret by schema; `readable_value` says it again where it is none.
  { type: /^tfe_variable$/, attributes: ['value', 'value_wo'] },
  { type: /^tfe_\w*token$/, attributes: ['token'] },
  { type: /^hcloud_server$/, attributes: ['user_data', 'root_password'] },
];

/** Every type: what a cluster's credentials are called wherever they are handed on. */
export const secretEverywhere: readonly string[] = [
  'kubeconfig',
  'kube_config',
  'kube_config_raw',
  'kube_admin_config',
  'kube_admin_config_raw',
];
