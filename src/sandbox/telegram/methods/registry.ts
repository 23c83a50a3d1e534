import { callback } from './callback.ts'
import { chats } from './chats.ts'
import { commands } from './commands.ts'
import { remove } from './delete.ts'
import { edit } from './edit.ts'
import { forward } from './forward.ts'
import { inline } from './inline.ts'
import type { Method, Methods } from './method.ts'
import { profile } from './profile.ts'
import { send } from './send.ts'
import { topics } from './topics.ts'

const ALL: Methods = {
  ...callback,
  ...chats,
  ...commands,
  ...remove,
  ...edit,
  ...forward,
  ...inline,
  ...profile,
  ...send,
  ...topics,
}

const BY_LOWER_NAME = new Map<string, Method>(Object.entries(ALL).map(([name, method]) => [name.toLowerCase(), method]))

/** Names are case-insensitive, as on the real service. */
export function findMethod(name: string): Method | undefined {
  return BY_LOWER_NAME.get(name.toLowerCase())
}
