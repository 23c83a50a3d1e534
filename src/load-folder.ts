import { readdir } from 'node:fs/promises'

/**
 * A folder is a registry: one more file is one more entry. Imports every module of it, in the order of their names, and
 * gives their default exports. Throws with the file's name when one has none: it would be missed by nobody.
 * @param folder ends with a slash
 * @param frame files of the folder that are no entries
 */
export async function loadFolder<Entry>(folder: URL, frame: readonly string[] = []): Promise<Entry[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !frame.includes(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const { default: entry } = (await import(new URL(file, folder).href)) as { default?: Entry }
      if (entry === undefined) throw new Error(`${new URL(file, folder).pathname} exports nothing by default`)
      return entry
    }),
  )
}
