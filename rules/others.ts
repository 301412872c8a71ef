import type { Provider } from '../src/model/provider.ts';
import { anthropic } from './anthropic.ts';
import { apideck } from './apideck.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { basicAuth } from './basic-auth.ts';
import { clerk } from './clerk.ts';
import { cloudflare } from './cloudflare.ts';
import { connectionUrl } from './connection-url.ts';
import { databricks } from './databricks.ts';
import { digitalocean } from './digitalocean.ts';
import { discord } from './discord.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google.ts';
import { heroku } from './heroku.ts';
import { highnote } from './highnote.ts';
import { huggingface } from './huggingface.ts';
import { jwt } from './jwt.ts';
import { mailgun } from './mailgun.ts';
import { moyasar } from './moyasar.ts';
import { npm } from './npm.ts';
import { openai } from './openai.ts';
import { paymongo } from './paymongo.ts';
import { paystack } from './paystack.ts';
import { picatic } from './picatic.ts';
import { privateKey } from './private-key.ts';
import { pypi } from './pypi.ts';
import { sendgrid } from './sendgrid.ts';
import { shopify } from './shopify.ts';
import { slack } from './slack.ts';
import { square } from './square.ts';
import { stripe } from './stripe.ts';
import { supabase } from './supabase.ts';
import { telegram } from './telegram.ts';
import { thingsboard } from './thingsboard.ts';
import { twilio } from './twilio.ts';
import { vercel } from './vercel.ts';
import { workos } from './workos.ts';

/** Every provider but those of the seeds, in alphabetical order of their ids. */
export const others: readonly Provider[] = [
  anthropic,
  apideck,
  aws,
  azure,
  basicAuth,
  clerk,
  cloudflare,
  connectionUrl,
  databricks,
  digitalocean,
  discord,
  github,
  gitlab,
  google,
  heroku,
  highnote,
  huggingface,
  jwt,
  mailgun,
  moyasar,
  npm,
  openai,
  paymongo,
  paystack,
  picatic,
  privateKey,
  pypi,
  sendgrid,
  shopify,
  slack,
  square,
  stripe,
  supabase,
  telegram,
  thingsboard,
  twilio,
  vercel,
  workos,
];
