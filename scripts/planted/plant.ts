import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadFolder } from '../../src/load-folder.ts'

/** A bug as a tired engineer could write it, and who has to notice. Paths are those of the tree. */
export type Plant = {
  /** What the program does wrong, in words that nobody else in the list has. */
  name: string
  file: string
  /** What stands there, word for word and once. */
  stands: string
  becomes: string
  /** Test files of which at least one test must go red. */
  tests: readonly string[]
}

/** Every planted bug there is, room by room: one more file in `rooms/` is one more room. */
export const allPlants = async (): Promise<Plant[]> =>
  (await loadFolder<Plant[]>(new URL('./rooms/', import.meta.url))).flat()

/**
 * The planted text of a file.
 * @param root the folder of the tree
 * @throws when what is to be replaced does not stand there exactly once, or is replaced by itself
 */
export function withPlant(root: string, { name, file, stands, becomes }: Plant): string {
  const parts = readFileSync(join(root, file), 'utf8').split(stands)
  if (parts.length !== 2) throw new Error(`"${name}": its text stands ${parts.length - 1} times in ${file}`)
  if (stands === becomes) throw new Error(`"${name}" changes nothing`)
  return parts.join(becomes)
}
