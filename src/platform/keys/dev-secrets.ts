import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const FILE = 'secrets.json'

const signingSecret = () => `whsec_${randomBytes(32).toString('base64')}`

const RECIPES: Record<string, () => string> = {
  KEY_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  WEBHOOK_SECRET: () => randomBytes(32).toString('base64url'),
}

/**
 * The secrets a developer need not think up: made once per folder, then kept, so that what they sealed still opens.
 * @param dir the folder of development's own data
 * @param signing the variables that hold a secret which messages are signed with
 * @returns them by the name of the variable they stand in for
 */
export async function keptSecrets(dir: string, signing: readonly string[]): Promise<Record<string, string>> {
  await mkdir(dir, { recursive: true })
  const file = join(dir, FILE)
  const kept = await read(file)
  const recipes = { ...RECIPES, ...Object.fromEntries(signing.map((name) => [name, signingSecret])) }
  const missing = Object.entries(recipes).filter(([name]) => !kept[name])
  if (missing.length === 0) return kept

  const secrets = { ...kept, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) }
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  await rename(draft, file)
  return secrets
}

async function read(file: string): Promise<Record<string, string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    return JSON.parse(text) as Record<string, string>
  } catch (cause) {
    // Making new ones would orphan everything the old key sealed, so this is for a person to decide.
    throw new Error(`${file} is damaged: restore it, or delete the folder to begin anew`, { cause })
  }
}
