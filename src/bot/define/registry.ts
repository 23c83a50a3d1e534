import { readdir } from 'node:fs/promises'
import type { Flow } from '../flow/define.ts'
import type { Action } from './action.ts'
import type { Command } from './command.ts'
import type { Deeplink } from './deeplink.ts'

/** Everything the bot can do, by name. One more file in a folder is one more thing. */
export type Registries = {
  flows: ReadonlyMap<string, Flow>
  actions: ReadonlyMap<string, Action>
  commands: ReadonlyMap<string, Command>
  staff: ReadonlyMap<string, Command>
  deeplinks: ReadonlyMap<string, Deeplink>
}

export async function loadRegistries(): Promise<Registries> {
  const [flows, actions, commands, staff, deeplinks] = await Promise.all([
    loadFolder<Flow>('flows'),
    loadFolder<Action>('actions'),
    loadFolder<Command>('commands'),
    loadFolder<Command>('staff'),
    loadFolder<Deeplink>('deeplinks'),
  ])
  for (const { name, role } of staff.values()) {
    if (role !== 'agent') throw new Error(`src/bot/staff: /${name} must say role: 'agent'`)
  }
  return { flows, actions, commands, staff, deeplinks }
}

/** A folder is a registry: each file's default export is one entry. A file that is none stops the start. */
async function loadFolder<T extends { name: string }>(folder: string): Promise<ReadonlyMap<string, T>> {
  const home = new URL(`../${folder}/`, import.meta.url)
  const files = (await readdir(home)).filter((file) => file.endsWith('.ts')).sort()
  const entries = new Map<string, T>()
  for (const file of files) {
    const { default: entry } = (await import(new URL(file, home).href)) as { default?: T }
    if (typeof entry?.name !== 'string') throw new Error(`src/bot/${folder}/${file} exports no entry by default`)
    if (entries.has(entry.name)) throw new Error(`src/bot/${folder}: "${entry.name}" is there twice`)
    entries.set(entry.name, entry)
  }
  return entries
}
