import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Core } from './world/core.ts'
import { emptyState, type WorldState } from './world/state.ts'

const SAVE_AFTER_MS = 500

/** The state a former run left, or an empty one. A file of another version is set aside, not guessed at. */
export async function loadState(path: string | undefined): Promise<WorldState> {
  if (path === undefined) return emptyState()
  try {
    const state = JSON.parse(await readFile(path, 'utf8')) as WorldState
    if (state.version === 1) return { ...emptyState(), ...state }
    await rename(path, `${path}.old`)
  } catch (error) {
    if (error instanceof SyntaxError) await rename(path, `${path}.broken`)
    else if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return emptyState()
}

/** Saves the state within a moment of a change, and once more at the end. */
export function keepState(core: Core, path: string | undefined): { close(): Promise<void> } {
  if (path === undefined) return { close: async () => undefined }
  const file = path
  let timer: NodeJS.Timeout | undefined
  // One save after the other, and one that fails (a full disk) is said aloud without stopping the sandbox.
  let saving: Promise<void> = Promise.resolve()

  async function save(): Promise<void> {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new`, JSON.stringify(core.state))
    // A rename is atomic: whoever reads sees the old state or the new one, never half of it.
    await rename(`${file}.new`, file)
  }

  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      saving = saving.then(save).catch((error: Error) => process.emitWarning(error))
    }, SAVE_AFTER_MS).unref()
  }
  core.events.on('chat', later)
  core.events.on('update', later)
  core.events.on('exchange', later)

  return {
    async close() {
      clearTimeout(timer)
      for (const event of ['chat', 'update', 'exchange'] as const) core.events.off(event, later)
      saving = saving.then(save)
      await saving
    },
  }
}
