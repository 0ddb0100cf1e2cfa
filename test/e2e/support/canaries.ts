import type { Side } from '../../../shared/model/words.ts';

/** Clear secrets that stand in dropped files; each is found again by its own spelling. */
const clear = {
  env: 'Kanari-Env-9f31c2',
  url: 'KanariUrl77aa10',
  yaml: 'Kanari-Yaml-5b8e44',
  twice: 'Kanari-Twice-0d2c19',
  kubernetes: 'Kanari-Kube-e1a6f0',
  state: 'Kanari-State-3c90bd',
  broken: 'Kanari-Broken-a84e27',
  key: 'KanariKeyMIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
};

/** Typed by a person; kept nowhere. */
export const passphrase = 'Kanari-Passphrase-61d7';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What must be found nowhere: each secret as it stands, and as Kubernetes spells it. */
export const canaries: readonly string[] = [
  ...Object.values(clear),
  base64(clear.kubernetes),
  passphrase,
];

const pem = (body: string, indent: string): string =>
  ['-----BEGIN PRIVATE KEY-----', body, '-----END PRIVATE KEY-----']
    .map((line) => indent + line)
    .join('\n');

/** Files of one side that hold the secrets where people leave them. */
export function canaryFiles(
  side: Side,
): readonly { readonly name: string; readonly content: string }[] {
  const mark = side === 'staging' ? 's' : 'p';
  return [
    {
      name: 'checkout.env',
      content: `DATABASE_PASSWORD=${clear.env}-${mark}\nDATABASE_URL=postgres://shop:${clear.url}${mark}@db.example:5432/shop\nLOG_LEVEL=${side}\n`,
    },
    {
      name: 'values.yaml',
      content: `mail:\n  apiKey: ${clear.yaml}-${mark}\n  host: mail.${mark}.example\ntoken: ${clear.twice}-1\ntoken: ${clear.twice}-2\n`,
    },
    {
      name: 'secret.yaml',
      content: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: checkout\ndata:\n  password: ${base64(clear.kubernetes)}\nstringData:\n  token: ${clear.kubernetes}\n  tls.key: |\n${pem(clear.key, '    ')}\n`,
    },
    {
      name: 'main.tfstate',
      content: JSON.stringify({
        version: 4,
        terraform_version: '1.9.5',
        serial: 1,
        resources: [
          {
            mode: 'managed',
            type: 'aws_db_instance',
            name: 'orders',
            provider: 'provider["registry.terraform.io/hashicorp/aws"]',
            instances: [
              {
                schema_version: 1,
                attributes: { engine_version: mark, password: `${clear.state}-${mark}` },
              },
            ],
          },
        ],
      }),
    },
    { name: 'broken.json', content: `{"password": "${clear.broken}", "other": ` },
    { name: 'broken.env', content: `PASSWORD="${clear.broken}\n` },
  ];
}
