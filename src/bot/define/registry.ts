import { loadFolder } from '../../load-folder.ts'
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
    registry<Flow>('flows'),
    registry<Action>('actions'),
    registry<Command>('commands'),
    registry<Command>('staff'),
    registry<Deeplink>('deeplinks'),
  ])
  for (const { name, needs } of staff.values()) {
    if (needs === undefined) throw new Error(`src/bot/staff: /${name} must say which permission it needs`)
  }
  return { flows, actions, commands, staff, deeplinks }
}

/** The folder's entries by their names; an entry without one, or a name that is there twice, stops the start. */
async function registry<T extends { name: string }>(folder: string): Promise<ReadonlyMap<string, T>> {
  const entries = new Map<string, T>()
  for (const entry of await loadFolder<T>(new URL(`../${folder}/`, import.meta.url))) {
    if (typeof entry.name !== 'string') throw new Error(`src/bot/${folder}: an entry has no name`)
    if (entries.has(entry.name)) throw new Error(`src/bot/${folder}: "${entry.name}" is there twice`)
    entries.set(entry.name, entry)
  }
  return entries
}
