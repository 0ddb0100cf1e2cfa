import type { MappingLine } from './mapping.ts';

/** Services that systems of many kinds call, as names of settings spell them. */
const PROVIDERS = [
  'stripe|paypal|braintree|adyen|worldpay|klarna|mollie|gocardless|sumup|square|razorpay',
  'true_?layer|plaid|twilio|send_?grid|mail_?gun|mail_?chimp|postmark|spark_?post|vonage|nexmo',
  'message_?bird|slack|salesforce|hubspot|zendesk|intercom|mixpanel|amplitude|auth0|okta|onfido',
  'experian|equifax|avalara|taxjar|docusign|shippo|easypost|fedex|dhl|google_?maps|mapbox|openai',
  'anthropic|algolia|contentful|cloudinary|launch_?darkly|pagerduty|hmrc|shopify|xero|quickbooks',
  'third_?part(?:y|ies)|payments?|payment_?(?:gateway|provider|service|api)|integrations?|sms|kyc',
].join('|');

/** A provider's name as whole words, in any case: `STRIPE_API_BASE`, `app.stripe.url`. */
const spaced = (end: string): RegExp =>
  new RegExp(String.raw`(?:^|[._-])(?:${PROVIDERS})(?:\[\])?[._-](?:.*[._-])?(?:${end})$`, 'i');
/** With a first letter of either case: `stripe` and `Stripe`. */
const CAPITALS = PROVIDERS.replaceAll(
  /(?<=^|\|)[a-z]/g,
  (letter) => `[${letter}${letter.toUpperCase()}]`,
);
/** The same in one word: `stripeApiBase`, `PaymentMode`. */
const joined = (end: string): RegExp =>
  new RegExp(String.raw`(?:^|[._-])(?:${CAPITALS})(?:[A-Z]\w*)?(?:${end})$`);

/** Hosts on which providers let people try their service, and those of stand-ins. */
const standInHost =
  /(?:^|[/.@-])(?:sandbox|mock(?:s|server|oon|api)?|wiremock|stub(?:s|by)?|fake|simulator|hoverfly|mountebank|localstack|mailtrap|mailhog|mailpit)(?=[.:/-]|$)|\.test(?=[:/]|$)/i;

const RATE =
  /(?:rate[._-]?limit(?:s|er|ing)?|throttl(?:e|es|ing)|requests[._-]?per[._-]?(?:second|minute|hour|day)|max[._-]?(?:rps|qps|tps)|(?:^|[._-])(?:rps|qps|tps)[._-]?limit$|(?:api|request)s?[._-]?quota)/i;

/**
 * Third parties as configuration names them, whatever its format: where they are, whether they are the
 * real ones, their version and how many requests they take (the guide, dependency versions). Every
 * collector of configuration puts these lines first.
 */
export const thirdPartyMapping: readonly MappingLine[] = [
  {
    name: RATE,
    value:
      /^\d[\d.,_]*\s*(?:[kKmM]|(?:r|reqs?|requests?|calls?|hits?)?\s*(?:\/|per)\s*\w+|[rqt]p[smhd])?$|^unlimited$/i,
    id: 'third-party.rate-limit',
    type: 'text',
  },
  {
    name: /(?:^|[._-])(?:mock(?:ed|s|ing)?|stub(?:bed|s)?|fakes?|sandbox(?:ed)?|simulator)(?:[._-]|$)/i,
    id: 'third-party.mode',
  },
  {
    name: /(?:use|enable|is|dev)(?:Mock|Stub|Fake|Sandbox)|[a-z](?:Mock|Mocked|Sandbox)(?:Mode|Enabled)?$|sandboxMode$|mock(?:Enabled|Mode)$/,
    id: 'third-party.mode',
  },
  { name: spaced('mode|environment|env|live|test_?mode|live_?mode'), id: 'third-party.mode' },
  { name: joined('Mode|Environment'), id: 'third-party.mode' },
  { name: /(?:^|[._-])providers?\b.*\bmode$/i, id: 'third-party.mode' },
  { name: spaced('(?:api_?)?version'), id: 'third-party.version' },
  { name: joined('ApiVersion'), id: 'third-party.version' },
  {
    name: spaced(
      '(?:base_?|api_?)?(?:url|uri)|api_?base|(?:api_?)?(?:endpoint|host|hostname)|wsdl(?:_?url)?',
    ),
    id: 'third-party.endpoint',
  },
  {
    name: joined('Url|URL|Uri|URI|ApiBase|Endpoint|Host|Hostname|WsdlUrl'),
    id: 'third-party.endpoint',
  },
  {
    name: /(?:url|uri|host|hostname|endpoint|base|wsdl)$/i,
    value: standInHost,
    id: 'third-party.endpoint',
  },
];
