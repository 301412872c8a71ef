import type { Provider } from '../src/model/provider.ts';
import { onepassword } from './1password.ts';
import { adafruit } from './adafruit.ts';
import { adyen } from './adyen.ts';
import { airtable } from './airtable.ts';
import { algolia } from './algolia.ts';
import { alibaba } from './alibaba.ts';
import { anthropic } from './anthropic.ts';
import { apideck } from './apideck.ts';
import { apify } from './apify.ts';
import { artifactory } from './artifactory.ts';
import { asana } from './asana.ts';
import { atlassian } from './atlassian.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { basicAuth } from './basic-auth.ts';
import { brevo } from './brevo.ts';
import { buildkite } from './buildkite.ts';
import { circleci } from './circleci.ts';
import { clerk } from './clerk.ts';
import { clojars } from './clojars.ts';
import { cloudflare } from './cloudflare.ts';
import { cohere } from './cohere.ts';
import { connectionUrl } from './connection-url.ts';
import { contentful } from './contentful.ts';
import { cratesIo } from './crates-io.ts';
import { databricks } from './databricks.ts';
import { datadog } from './datadog.ts';
import { deepseek } from './deepseek.ts';
import { digitalocean } from './digitalocean.ts';
import { discord } from './discord.ts';
import { docker } from './docker.ts';
import { doppler } from './doppler.ts';
import { dropbox } from './dropbox.ts';
import { duffel } from './duffel.ts';
import { dynatrace } from './dynatrace.ts';
import { easypost } from './easypost.ts';
import { elevenlabs } from './elevenlabs.ts';
import { facebook } from './facebook.ts';
import { figma } from './figma.ts';
import { flutterwave } from './flutterwave.ts';
import { fly } from './fly.ts';
import { frameIo } from './frame-io.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google.ts';
import { grafana } from './grafana.ts';
import { groq } from './groq.ts';
import { heroku } from './heroku.ts';
import { highnote } from './highnote.ts';
import { hubspot } from './hubspot.ts';
import { huggingface } from './huggingface.ts';
import { infracost } from './infracost.ts';
import { jwt } from './jwt.ts';
import { langsmith } from './langsmith.ts';
import { launchdarkly } from './launchdarkly.ts';
import { linear } from './linear.ts';
import { lob } from './lob.ts';
import { mailchimp } from './mailchimp.ts';
import { mailgun } from './mailgun.ts';
import { mapbox } from './mapbox.ts';
import { memoryrelay } from './memoryrelay.ts';
import { mistral } from './mistral.ts';
import { moyasar } from './moyasar.ts';
import { neon } from './neon.ts';
import { netlify } from './netlify.ts';
import { newRelic } from './new-relic.ts';
import { notion } from './notion.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { nvidia } from './nvidia.ts';
import { octopus } from './octopus.ts';
import { okta } from './okta.ts';
import { openai } from './openai.ts';
import { openrouter } from './openrouter.ts';
import { openshift } from './openshift.ts';
import { pagerduty } from './pagerduty.ts';
import { paymongo } from './paymongo.ts';
import { paystack } from './paystack.ts';
import { perplexity } from './perplexity.ts';
import { picatic } from './picatic.ts';
import { pinecone } from './pinecone.ts';
import { plaid } from './plaid.ts';
import { planetscale } from './planetscale.ts';
import { posthog } from './posthog.ts';
import { postman } from './postman.ts';
import { postmark } from './postmark.ts';
import { prefect } from './prefect.ts';
import { privateKey } from './private-key.ts';
import { pulumi } from './pulumi.ts';
import { pypi } from './pypi.ts';
import { razorpay } from './razorpay.ts';
import { readme } from './readme.ts';
import { render } from './render.ts';
import { replicate } from './replicate.ts';
import { resend } from './resend.ts';
import { rubygems } from './rubygems.ts';
import { sendgrid } from './sendgrid.ts';
import { sentry } from './sentry.ts';
import { shippo } from './shippo.ts';
import { shopify } from './shopify.ts';
import { slack } from './slack.ts';
import { snyk } from './snyk.ts';
import { sourcegraph } from './sourcegraph.ts';
import { spotify } from './spotify.ts';
import { square } from './square.ts';
import { stripe } from './stripe.ts';
import { supabase } from './supabase.ts';
import { tailscale } from './tailscale.ts';
import { tavily } from './tavily.ts';
import { telegram } from './telegram.ts';
import { tencent } from './tencent.ts';
import { terraformCloud } from './terraform-cloud.ts';
import { thingsboard } from './thingsboard.ts';
import { twilio } from './twilio.ts';
import { twitch } from './twitch.ts';
import { typeform } from './typeform.ts';
import { unkey } from './unkey.ts';
import { vault } from './vault.ts';
import { vercel } from './vercel.ts';
import { workos } from './workos.ts';
import { xai } from './xai.ts';
import { yandex } from './yandex.ts';

/** Every provider but those of the seeds, in alphabetical order of their ids. */
export const others: readonly Provider[] = [
  onepassword,
  adafruit,
  adyen,
  airtable,
  algolia,
  alibaba,
  anthropic,
  apideck,
  apify,
  artifactory,
  asana,
  atlassian,
  aws,
  azure,
  basicAuth,
  brevo,
  buildkite,
  circleci,
  clerk,
  clojars,
  cloudflare,
  cohere,
  connectionUrl,
  contentful,
  cratesIo,
  databricks,
  datadog,
  deepseek,
  digitalocean,
  discord,
  docker,
  doppler,
  dropbox,
  duffel,
  dynatrace,
  easypost,
  elevenlabs,
  facebook,
  figma,
  flutterwave,
  fly,
  frameIo,
  github,
  gitlab,
  google,
  grafana,
  groq,
  heroku,
  highnote,
  hubspot,
  huggingface,
  infracost,
  jwt,
  langsmith,
  launchdarkly,
  linear,
  lob,
  mailchimp,
  mailgun,
  mapbox,
  memoryrelay,
  mistral,
  moyasar,
  neon,
  netlify,
  newRelic,
  notion,
  npm,
  nuget,
  nvidia,
  octopus,
  okta,
  openai,
  openrouter,
  openshift,
  pagerduty,
  paymongo,
  paystack,
  perplexity,
  picatic,
  pinecone,
  plaid,
  planetscale,
  posthog,
  postman,
  postmark,
  prefect,
  privateKey,
  pulumi,
  pypi,
  razorpay,
  readme,
  render,
  replicate,
  resend,
  rubygems,
  sendgrid,
  sentry,
  shippo,
  shopify,
  slack,
  snyk,
  sourcegraph,
  spotify,
  square,
  stripe,
  supabase,
  tailscale,
  tavily,
  telegram,
  tencent,
  terraformCloud,
  thingsboard,
  twilio,
  twitch,
  typeform,
  unkey,
  vault,
  vercel,
  workos,
  xai,
  yandex,
];
