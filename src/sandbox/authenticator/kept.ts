import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A key in somebody's authenticator app, and whose it is. */
export type KeptKey = { name: string; secret: string }

/** The authenticator apps of those who live in the sandbox: newcomers paste their keys into the page themselves. */
export type KeptKeys = { all(): readonly KeptKey[]; add(key: KeptKey): void }

/** @param file where they stay when the program stops */
export function openKeptKeys(file: string): KeptKeys {
  const keys = read(file)
  return {
    all: () => keys,
    add(key) {
      keys.push(key)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
  }
}

function read(file: string): KeptKey[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
