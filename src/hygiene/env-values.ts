/** Variables whose names begin so are built into the browser's code, so they are public whatever the repository does. */
const PUBLIC =
  /^(?:NEXT_PUBLIC_|NUXT_PUBLIC_|VITE_|REACT_APP_|VUE_APP_|GATSBY_|EXPO_PUBLIC_|PUBLIC_|NX_PUBLIC_|STORYBOOK_|NG_APP_|PLASMO_PUBLIC_)/;
const SECRET_NAME =
  /(?:SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|AUTH_?KEY|DATABASE_URL|CONNECTION_STRING)/i;
const NO_VALUE =
  /^$|^[<[{$%*]|your|example|sample|dummy|placeholder|change_?me|replace|insert|redacted|todo|xxx|^(?:secret|password|postgres|root|admin|test|dev|local|none|null|true|false|\d{1,6})$/i;

/** What the assignments of an env file are, without any of their values. */
export interface EnvValues {
  /** dotenvx has encrypted the values in place; such a file is meant to be committed. */
  readonly encrypted: boolean;
  /** A variable that is named like a secret has something that is no placeholder. */
  readonly namesSecret: boolean;
}

/** Looks at the names and the kinds of values in an env file's text. */
export function inspectEnvValues(text: string): EnvValues {
  const assignments = [
    ...text.matchAll(/^[ \t]{0,80}(?:export[ \t]{1,80})?([A-Za-z_][\w.-]{0,200})[ \t]{0,80}[=:](.*)$/gm),
  ]
    .map(([, name, value]) => ({ name: name!, value: value!.trim().replace(/^(["'`])(.*)\1$/, '$2') }))
    .filter(({ name }) => !name.startsWith('DOTENV_PUBLIC_KEY'));
  const secret = assignments.filter(({ name }) => !PUBLIC.test(name));
  return {
    encrypted: secret.length > 0 && secret.every(({ value }) => value.startsWith('encrypted:')),
    namesSecret: secret.some(
      ({ name, value }) => SECRET_NAME.test(name) && !value.startsWith('encrypted:') && !NO_VALUE.test(value),
    ),
  };
}
