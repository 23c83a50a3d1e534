import { readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Mail } from './inbox.ts'

/** Where the mailbox's mails stay when the program stops: a link that was mailed before a restart still is afterwards. */
export type MailFile = {
  /** What a former run kept; nothing where there is no readable file. */
  kept: Mail[]
  save(mails: readonly Mail[]): Promise<void>
}

export const inMemory: MailFile = { kept: [], save: async () => {} }

export function openMailFile(path: string): MailFile {
  let saving: Promise<void> = Promise.resolve()
  const write = async (text: string) => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.new`, text)
    // A rename is atomic: whoever reads sees the old mails or the new ones, never half of them.
    await rename(`${path}.new`, path)
  }
  return {
    kept: readKept(path),
    save(mails) {
      const text = JSON.stringify(mails)
      saving = saving.catch(() => {}).then(() => write(text))
      return saving
    },
  }
}

function readKept(path: string): Mail[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
