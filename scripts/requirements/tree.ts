import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Title, titlesOf } from './titles.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const LIST = join(ROOT, 'docs/requirements.md')

/** The titles of every test there is. */
export function allTitles(): Title[] {
  const files = globSync('test/**/*.test.ts', { cwd: ROOT }).sort()
  return files.flatMap((file) => titlesOf(file, readFileSync(join(ROOT, file), 'utf8')))
}
