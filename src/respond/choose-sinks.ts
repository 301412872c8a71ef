import { isAbsolute } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { LeakedKey, Session, SinkChoice } from './session.ts';
import { commandSink } from './sinks/command.ts';
import { envFileSink, envVariables } from './sinks/env-file.ts';
import { githubActionsSink } from './sinks/github-actions.ts';
import { keyFileSink } from './sinks/key-file.ts';
import type { Sink } from './sinks/sink.ts';

const GITHUB = 'github-actions:';

/** Names of the sinks of a new rotation, in the order in which they are written; empty if no place takes the new key. */
export function sinkNames(key: LeakedKey, text: string, session: Session): string[] {
  const choices = session.sinks ?? [{ kind: 'env' }];
  const names = choices.flatMap((choice) => {
    if (choice.kind === 'env') return key.envPlaces.map(({ path }) => path);
    if (choice.kind === 'command') return ['command'];
    const variables = choice.names ?? key.envPlaces.flatMap(({ path }) => envVariables(session.root, path, text));
    const prefix = choice.environment === undefined ? GITHUB : `${GITHUB}${choice.environment}/`;
    return variables.map((name) => prefix + name);
  });
  return [...new Set(names)];
}

/** No place takes the new key. */
export function noSink(id: string): UserError {
  return new UserError(
    'NO_SINK',
    `There is no place to put the new key: no .env file here uses ${id}.`,
    'Put the old one into a .env file and run it again, or say where the new one goes: --sink github-actions --github-secret <name>, or --sink command:<cmd>.',
  );
}

function choiceOf<Kind extends SinkChoice['kind']>(kind: Kind, session: Session): Extract<SinkChoice, { kind: Kind }> {
  const choice = session.sinks?.find((one) => one.kind === kind);
  if (choice === undefined)
    throw new UserError('SINK_MISSING', `The unfinished rotation writes to ${kind}: give the same --sink again.`);
  return choice as Extract<SinkChoice, { kind: Kind }>;
}

/** The sink of a name, as `sinkNames` made it or as the journal has kept it. */
export function openSink(name: string, session: Session): Sink {
  if (name === 'command')
    return commandSink(choiceOf('command', session).command, session.root, session.environment ?? process.env);
  if (name.startsWith(GITHUB)) {
    const { owner, repo, token, apiUrl } = choiceOf('github-actions', session);
    const [secret, environment] = name.slice(GITHUB.length).split('/').reverse() as [string, string | undefined];
    const place = { owner, repo, name: secret, token, ...(apiUrl === undefined ? {} : { apiUrl }) };
    return githubActionsSink(
      environment === undefined ? place : { ...place, environment },
      session.resolve,
      session.signal,
    );
  }
  return isAbsolute(name) ? keyFileSink(name) : envFileSink(session.root, name);
}
