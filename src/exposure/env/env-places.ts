import { posix } from 'node:path';

const ENV_FILE = /^(?:\.env(?:$|[._-].*)|.+\.env|\.envrc|\.flaskenv|\.dev\.vars(?:\..+)?)$/;
const ENV_SAMPLE = /\.(?:example|sample|template|dist|defaults|tpl|tmpl)$/i;

/** True for files that environment variables are loaded from: `.env`, `.env.local`, `prod.env`, `.dev.vars`. */
export function isEnvFile(path: string): boolean {
  return ENV_FILE.test(posix.basename(path));
}

/** True for env files that are meant to be committed without values: `.env.example`. */
export function isEnvSample(path: string): boolean {
  return isEnvFile(path) && ENV_SAMPLE.test(path);
}

/**
 * True for files that set environment variables for a build: env files, CI workflows, Dockerfiles, compose files, `vercel.json`,
 * `netlify.toml`, `wrangler.*`, `eas.json` and their like. A public name with a value in one of them is baked into the build.
 */
export function setsEnvironment(path: string): boolean {
  const base = posix.basename(path);
  return (
    isEnvFile(path) ||
    /(?:^|\/)\.(?:github\/(?:workflows|actions)|circleci|buildkite|woodpecker|gitea|forgejo)\//.test(path) ||
    /^(?:\.gitlab-ci|\.travis|azure-pipelines|bitbucket-pipelines|appveyor|\.drone|codemagic|cloudbuild|buildspec|amplify|render|app|fly|netlify|wrangler|now|vercel|eas|apphosting|railway|turbo|firebase|serverless|skaffold|nixpacks|heroku|captain-definition)(?:\.[\w.-]+)?\.(?:ya?ml|json|jsonc|toml)$/.test(
      base,
    ) ||
    /^\.gitlab-ci\..*ya?ml$/.test(base) ||
    /^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile|dockerfile)$/.test(base) ||
    /^(?:docker-)?compose(?:\.[\w.-]+)?\.ya?ml$/.test(base) ||
    /^(?:Procfile|Jenkinsfile|Makefile|justfile|Taskfile\.ya?ml|package\.json)$/.test(base) ||
    /\.(?:sh|bash|zsh|ps1|cmd|bat|tf|tfvars)$/.test(base) ||
    /(?:^|\/)(?:k8s|kubernetes|helm|charts|deploy|manifests)\/.*\.ya?ml$/.test(path)
  );
}
