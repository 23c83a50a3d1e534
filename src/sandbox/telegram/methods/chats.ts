import { badRequest } from '../bot-api-error.ts'
import { checkLink } from '../text/link.ts'
import { wireChat } from '../wire-message.ts'
import { changed, wireUser } from '../world/core.ts'
import { fileOf } from '../world/files.ts'
import { setStanding } from '../world/membership.ts'
import { findChat, findMessage } from './chat-access.ts'
import type { Methods } from './method.ts'

const DOWNLOAD_BYTES_MAX = 20 * 1024 * 1024

export const chats: Methods = {
  getMe: ({ core }) => ({
    ...wireUser(core, core.bot.id),
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),

  getChat(server, params) {
    const chat = findChat(server, params, 'read')
    const gifts = { unlimited_gifts: false, limited_gifts: false, unique_gifts: false, premium_subscription: false }
    return {
      ...wireChat(server.core, chat),
      accent_color_id: Math.abs(chat.id) % 7,
      max_reaction_count: 11,
      accepted_gift_types: { ...gifts, gifts_from_channels: false },
    }
  },

  leaveChat(server, params) {
    const chat = findChat(server, params, 'read')
    if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats")
    setStanding(server.core, server.updates, chat, 'left', server.core.bot.id)
    return true
  },

  setMessageReaction({ core, ...server }, params) {
    const chat = findChat({ core, ...server }, params, 'write')
    const message = findMessage(chat, params, 'message to react not found')
    const list = params.json('reaction', 'reaction types') ?? []
    if (!Array.isArray(list)) throw badRequest('Expected an Array of ReactionType')
    if (list.length > 1) throw badRequest('REACTIONS_TOO_MANY')
    const [reaction] = list as { type?: unknown; emoji?: unknown }[]
    if (reaction && reaction.type !== 'emoji') throw badRequest('REACTION_INVALID')
    message.reaction = reaction ? String(reaction.emoji) : undefined
    changed(core, chat)
    return true
  },

  setChatMenuButton(server, params) {
    const key = params.has('chat_id') ? String(findChat(server, params, 'read').id) : 'default'
    const button = params.json('menu_button', 'menu button') as
      | { type?: unknown; web_app?: { url?: unknown } }
      | undefined
    const type = button?.type ?? 'default'
    if (!['commands', 'web_app', 'default'].includes(String(type))) {
      throw badRequest("Can't parse menu button: MenuButton has unsupported type")
    }
    if (type === 'web_app') {
      const url = String(button?.web_app?.url ?? '')
      const check = checkLink(url, { httpsOnly: true })
      if (!check.ok) throw badRequest(`menu button Web App URL '${url}' is invalid: ${check.reason}`)
    }
    server.core.state.menuButtons[key] = button ?? { type: 'default' }
    return true
  },

  getChatMenuButton(server, params) {
    const { menuButtons } = server.core.state
    const own = params.has('chat_id') ? menuButtons[findChat(server, params, 'read').id] : undefined
    return own ?? menuButtons.default ?? { type: 'commands' }
  },

  getFile({ core }, params) {
    if (!params.has('file_id')) throw badRequest('file_id not specified')
    const file = fileOf(core, params.text('file_id'))
    if (file.size > DOWNLOAD_BYTES_MAX) throw badRequest('file is too big')
    return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path }
  },
}
