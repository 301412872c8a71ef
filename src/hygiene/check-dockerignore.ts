import type { Advisory } from '../model/advisory.ts';
import { REQUIRED_ENTRIES } from './env-file.ts';
import { type EnvFolders, inFolder, nameOf, packageOf } from './env-folders.ts';
import type { HygieneInput } from './hygiene-input.ts';
import { judgeByIgnoreText } from './ignore-pattern.ts';

const DOCKERFILE = /^(?:(?:Docker|Container)file(?:\.[\w.-]+)?|[\w.-]+\.(?:docker|container)file)$/i;
/** `COPY . .`, `ADD ./ /app`, `COPY --chown=node . .`, `COPY ["./", "."]`; not `COPY --from=build . .`, which is no build context. */
const COPIES_ALL =
  /^[ \t]{0,40}(?:COPY|ADD)[ \t]{1,40}(?!.{0,500}--from=)(?:--\S{1,200}[ \t]{1,40}){0,10}(?:\[[ \t]{0,40}")?(?:\.\/?|\*|\.\/\*)(?:"[ \t]{0,40},)?[ \t]/im;

/**
 * Images that would get the env files, because a Dockerfile copies its whole context and `.dockerignore` lets them through. The
 * context is taken to be the package folder that the Dockerfile is in; a build may be told another one.
 */
export function checkDockerignore(input: HygieneInput, folders: EnvFolders): readonly Advisory[] {
  const contexts = new Map<string, string>();
  for (const path of [...input.trackedPaths, ...input.untrackedPaths]) {
    if (!DOCKERFILE.test(nameOf(path)) || nameOf(path).endsWith('.dockerignore')) continue;
    if (!COPIES_ALL.test((input.readText(path) ?? '').replace(/\\\r?\n/g, ' '))) continue;
    const context = packageOf(path, folders.packages);
    if (!contexts.has(context)) contexts.set(context, path);
  }
  return [...contexts]
    .filter(([context]) =>
      folders.using.some((folder) => folder === context || context === '' || folder.startsWith(`${context}/`)),
    )
    .flatMap(([context, dockerfile]) => judge(context, dockerfile, input, folders))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function judge(context: string, dockerfile: string, input: HygieneInput, folders: EnvFolders): readonly Advisory[] {
  // An ignore file named after the Dockerfile is read instead of the general one.
  const own = `${dockerfile}.dockerignore`;
  const path = input.readText(own) !== null ? own : inFolder(context, '.dockerignore');
  const text = input.readText(path) ?? '';
  const inContext = (file: string) => (context === '' ? file : file.slice(context.length + 1));
  const open = (name: string) => judgeByIgnoreText(text, name, 'docker') !== true;

  const names = folders.using
    .filter((folder) => folder === context || context === '' || folder.startsWith(`${context}/`))
    .flatMap((folder) =>
      REQUIRED_ENTRIES.flatMap(({ probes }) => probes.map((probe) => inContext(inFolder(folder, probe)))),
    );
  const secret = input.envFilesWithSecrets
    .filter((file) => context === '' || file.startsWith(`${context}/`))
    .filter((file) => folders.envFiles.includes(file))
    .find((file) => open(inContext(file)));
  const missing = names.find(open);
  if (secret === undefined && missing === undefined) return [];
  const message =
    secret === undefined
      ? `${dockerfile} copies its whole folder into the image, and ${path} does not leave out ${missing}.`
      : `${dockerfile} copies its whole folder into the image, with ${secret}, which holds a secret.`;
  const fix = `Add **/${nameOf(secret ?? '.env')} and the like to ${path}: unleak fix`;
  return [{ rule: 'dockerignore-env', severity: secret === undefined ? 'medium' : 'high', path, message, fix }];
}
