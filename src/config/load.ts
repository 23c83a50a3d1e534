import { type Config, dataDirOf, type Environment, isProduction, readConfig } from '../config.ts'
import { keptSecrets } from '../platform/keys/dev-secrets.ts'
import { railSecretNames } from './rails.ts'

/** The configuration this program runs with: the environment's, and in development the secrets this folder keeps. */
export async function loadConfig(env?: Environment): Promise<Config> {
  return readConfig(
    env,
    isProduction(env) ? {} : await keptSecrets(dataDirOf(env), [...railSecretNames(), 'MAIL_IN_SECRET']),
  )
}
