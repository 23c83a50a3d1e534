import { badRequest } from '../bot-api-error.ts'
import type { Params } from '../params.ts'
import type { BotCommand } from '../wire.ts'
import { changed } from '../world/core.ts'
import type { Person } from '../world/state.ts'
import type { Server } from '../world/world.ts'
import { findChat } from './chat-access.ts'
import type { Methods } from './method.ts'

const COMMANDS_MAX = 100
const DESCRIPTION_MAX = 256

export const commands: Methods = {
  setMyCommands(server, params) {
    const list = readCommands(params)
    const key = readKey(server, params)
    if (list.length === 0) delete server.core.state.commands[key]
    else server.core.state.commands[key] = list
    redraw(server)
    return true
  },
  getMyCommands: (server, params) => server.core.state.commands[readKey(server, params)] ?? [],
  deleteMyCommands(server, params) {
    delete server.core.state.commands[readKey(server, params)]
    redraw(server)
    return true
  },
}

/** The menu a person sees in their private chat: the narrowest scope first, their language before none. */
export function commandsFor({ core }: Pick<Server, 'core'>, person: Person): BotCommand[] {
  const language = person.language.slice(0, 2).toLowerCase()
  for (const scope of [`chat:${person.id}`, 'all_private_chats', 'default']) {
    const list = core.state.commands[`${scope}|${language}`] ?? core.state.commands[`${scope}|`]
    if (list) return list
  }
  return []
}

function redraw({ core }: Server): void {
  for (const chat of Object.values(core.state.chats)) changed(core, chat)
}

function readKey(server: Server, params: Params): string {
  const language = params.text('language_code')
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified')
  return `${readScope(server, params)}|${language}`
}

function readScope(server: Server, params: Params): string {
  const value = params.json('scope', 'BotCommandScope')
  if (value === undefined) return 'default'
  const wrong = (text: string) => badRequest(`Can't parse BotCommandScope: ${text}`)
  if (typeof value !== 'object' || value === null) throw wrong('BotCommandScope must be an Object')
  const scope = value as { type?: unknown; chat_id?: unknown; user_id?: unknown }
  const type = String(scope.type ?? '')
  if (['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'].includes(type)) return type
  if (!['chat', 'chat_administrators', 'chat_member'].includes(type)) throw wrong('Unsupported type specified')
  const chatId = String(scope.chat_id ?? '')
  if (chatId === '') throw wrong('Empty chat_id specified')
  const chat = findChat(server, { ...params, text: () => chatId }, 'read')
  if (type !== 'chat_member') return `${type}:${chat.id}`
  const userId = Number(scope.user_id)
  if (!(userId > 0)) throw wrong('Invalid user_id specified')
  return `chat_member:${chat.id}:${userId}`
}

function readCommands(params: Params): BotCommand[] {
  const value = params.json('commands', 'commands') ?? []
  if (!Array.isArray(value)) throw badRequest('Expected an Array of BotCommand')
  if (value.length > COMMANDS_MAX) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  return value.map(readCommand)
}

function readCommand(value: unknown): BotCommand {
  const wrong = (text: string) => badRequest(`Can't parse BotCommand: ${text}`)
  if (typeof value !== 'object' || value === null) throw wrong('expected an Object')
  const { command, description } = value as Record<string, unknown>
  if (typeof command !== 'string') throw wrong('Can\'t find field "command"')
  if (typeof description !== 'string') throw wrong('Can\'t find field "description"')
  const name = command.replace(/^\//, '').trim()
  if (name === '') throw badRequest('Command must be non-empty')
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest('BOT_COMMAND_INVALID')
  if (description.trim() === '') throw badRequest('Command description must be non-empty')
  if ([...description].length > DESCRIPTION_MAX) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  return { command: name, description: description.trim() }
}
