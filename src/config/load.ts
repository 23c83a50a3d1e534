import { type Config, dataDirOf, type Environment, isProduction, readConfig } from '../config.ts'
import { keptSecrets } from '../platform/keys/dev-secrets.ts'
import { railSecretNames } from './rails.ts'
import { withFiles } from './secret-files.ts'

/**
 * The configuration this program runs with: the environment's, the files' it names, and in development the secrets this
 * folder keeps.
 */
export async function loadConfig(env: Environment = process.env): Promise<Config> {
  const given = await withFiles(env)
  const made = [...railSecretNames(), 'MAIL_IN_SECRET']
  return readConfig(given, isProduction(given) ? {} : await keptSecrets(dataDirOf(given), made))
}
