/** Packages that read env files, or frameworks that do, by manifest. */
const READERS: readonly (readonly [manifest: RegExp, readers: RegExp])[] = [
  [
    /^package\.json$/,
    /"(?:dotenv(?:-[\w-]+)?|@dotenvx\/dotenvx|env-cmd|@nestjs\/config|next|nuxt|nuxt3|vite|astro|gatsby|expo|react-scripts|@sveltejs\/kit|@vue\/cli-service|@remix-run\/dev|@react-router\/dev|@rsbuild\/core|@redwoodjs\/core|@adonisjs\/core|react-native-config|react-native-dotenv|wxt|plasmo|@ngx-env\/builder)"\s*:|--env-file\b/,
  ],
  [
    /^(?:pyproject\.toml|requirements[\w.-]*\.txt|Pipfile|setup\.(?:py|cfg))$/,
    /(?<![\w-])(?:python-dotenv|django-environ|environs|pydantic-settings|python-decouple|dynaconf|django-dotenv|starlette-env)(?![\w-])/i,
  ],
  [/^(?:Gemfile|[\w-]+\.gemspec)$/, /['"]dotenv(?:-rails)?['"]/],
  [/^composer\.json$/, /"(?:vlucas\/phpdotenv|symfony\/dotenv|laravel\/framework)"\s*:/],
  [/^go\.mod$/, /github\.com\/(?:joho\/godotenv|spf13\/viper|caarlos0\/env)\b/],
  [/^Cargo\.toml$/, /^[ \t]{0,80}dotenvy?[ \t]{0,80}=/m],
  [/^mix\.exs$/, /:dotenvy?\b/],
  [/^pubspec\.yaml$/, /^[ \t]{0,80}(?:flutter_)?(?:dotenv|envied)[ \t]{0,80}:/m],
  [/^(?:docker-)?compose[\w.-]*\.ya?ml$/, /^[ \t]{0,80}(?:-[ \t]{0,80})?env_file[ \t]{0,80}:/m],
];

/** Names of files that make their folder a package, or say how it is run. */
export function isManifest(name: string): boolean {
  return READERS.some(([manifest]) => manifest.test(name));
}

/** True if a manifest's text names something that loads env files. */
export function namesEnvReader(name: string, text: string): boolean {
  return READERS.some(([manifest, readers]) => manifest.test(name) && readers.test(text));
}
