import { readFile } from 'node:fs/promises'
import type { Environment } from '../config.ts'
import { railVariables } from './rails.ts'
import { variables } from './variables.ts'

/**
 * Secret stores mount files, and whoever may look at a process may read its environment: `NAME_FILE` is the path of a
 * file that holds what `NAME` would. Returns the environment with the contents in place, line ends at the end left off.
 * Throws one error that names every file that cannot be read and every variable given both ways.
 */
export async function withFiles(env: Environment): Promise<Environment> {
  const names = Object.keys({ ...variables({ production: true, webhook: true }), ...railVariables(true) })
  const given = names.filter((name) => env[`${name}_FILE`]?.trim())
  const read = await Promise.all(given.map(async (name) => [name, await contentOf(env, name)] as const))
  const problems = read.flatMap(([name, content]) =>
    content instanceof Error ? [`  ${name}_FILE ${content.message}`] : [],
  )
  if (problems.length > 0)
    throw new Error(`The configuration does not fit (${problems.length}):\n${problems.join('\n')}`)
  return { ...env, ...(Object.fromEntries(read) as Environment) }
}

async function contentOf(env: Environment, name: string): Promise<string | Error> {
  if (env[name]?.trim()) return new Error(`stands beside ${name}; accepted: one of the two`)
  const path = env[`${name}_FILE`]?.trim() ?? ''
  return readFile(path, 'utf8').then(
    (text) => text.replace(/[\r\n]+$/, ''),
    (error: NodeJS.ErrnoException) => new Error(`cannot be read (${error.code}); accepted: the path of a file`),
  )
}
