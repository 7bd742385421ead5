import { EnvironmentRefused, type Environment } from './env';
import { EXAMPLES } from './env-shape';
import { readSecretFile, SecretRefused } from './keys/secret-file';

/** A name as a county's settings use it, and what it stands for: no blank in it, 8 characters or more. */
const LINE = /^([a-z0-9][a-z0-9-]{0,39})=(\S{8,})$/;

/**
 * The secrets of channels outside by name: those of the environment, and one `name=secret` a line of the owner-only file,
 * where `#` begins a remark. Refused ({@link EnvironmentRefused}): a file that is not there, is not its owner's alone, or
 * has a line that is neither. What a line holds is not repeated.
 */
export function noticeSecrets({ webhookSecrets, noticeSecretsFile }: Pick<Environment, 'webhookSecrets' | 'noticeSecretsFile'>): ReadonlyMap<string, string> {
  if (noticeSecretsFile === undefined) return webhookSecrets;
  const pairs = linesOf(noticeSecretsFile)?.map((line) => LINE.exec(line));
  if (!pairs || pairs.includes(null)) throw new EnvironmentRefused([{ variable: 'NOTICE_SECRETS_FILE', expected: 'secret-file', example: EXAMPLES.NOTICE_SECRETS_FILE }]);
  return new Map([...webhookSecrets, ...pairs.map((pair) => [pair![1]!, pair![2]!] as const)]);
}

function linesOf(file: string): readonly string[] | undefined {
  try {
    const lines = readSecretFile(file)?.split(/\r?\n/).map((line) => line.trim());
    return lines?.filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    if (error instanceof SecretRefused) return undefined;
    throw error;
  }
}
