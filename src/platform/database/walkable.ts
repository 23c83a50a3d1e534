import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/**
 * PostgreSQL refuses to be root, so root's embedded server runs as the user `postgres`, who has to walk to its program
 * and to its data. Throws with what to do when a folder on the way lets nobody else through.
 */
export async function mustBeWalkable(path: string): Promise<void> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder)
    if ((mode & 0o001) === 0)
      throw new Error(
        `PostgreSQL runs as the user postgres, who may not enter ${folder}. ` +
          `Put OKPay where others may walk (chmod o+x ${folder}, or a folder such as /srv), run it as another user, ` +
          'or set DATABASE_URL to a PostgreSQL of yours (15 or newer).',
      )
    if (folder === dirname(folder)) return
  }
}
