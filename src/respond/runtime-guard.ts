import { UserError } from '../model/user-error.ts';

// Each of these can write memory, and with it keys, to a file or a debugger, or loads code that could.
const UNSAFE_OPTION =
  /^--(inspect|debug|heapsnapshot|heap-prof|cpu-prof|prof|report|diagnostic|abort-on-uncaught|trace-tls|tls-keylog|trace-uncaught|use-env-proxy)/;

/**
 * Refuses to handle live keys in a process that could spill them or that talks without checking certificates.
 * @throws UserError `UNSAFE_RUNTIME` or `TLS_NOT_CHECKED`
 */
export function guardRuntime(environment: NodeJS.ProcessEnv, execArgv: readonly string[]): void {
  const options = [...execArgv, ...(environment['NODE_OPTIONS'] ?? '').split(/[\s"]+/)];
  const unsafe = options.map((option) => option.replaceAll('_', '-')).find((option) => UNSAFE_OPTION.test(option));
  if (unsafe !== undefined) {
    throw new UserError(
      'UNSAFE_RUNTIME',
      `Node was started with ${UNSAFE_OPTION.exec(unsafe)![0]}…, which can write keys to a file or a debugger.`,
      'Start again without it (see NODE_OPTIONS). Nothing was sent.',
    );
  }
  if (environment['SSLKEYLOGFILE']) {
    throw new UserError('UNSAFE_RUNTIME', 'SSLKEYLOGFILE is set.', 'Unset it. Nothing was sent.');
  }
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    throw new UserError(
      'TLS_NOT_CHECKED',
      'NODE_TLS_REJECT_UNAUTHORIZED=0 is set: a key could go to a stranger.',
      'Unset it; give your own certificate authority by NODE_EXTRA_CA_CERTS. Nothing was sent.',
    );
  }
}
