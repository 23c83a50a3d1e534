import type { Api } from 'grammy'
import type { Locale } from '#core'
import type { Command } from '../define/command.ts'
import type { Registries } from '../define/registry.ts'
import type { Texts } from '../i18n/texts.ts'
import type { BotContext } from './context.ts'

/**
 * What Telegram shows of us before anybody writes, and the menus behind the "/" key. What is in a menu is cosmetics:
 * who may do what is decided where it is done.
 */
export type Menu = {
  /** Everybody's commands and the words in an empty chat, in each language. */
  publish(): Promise<void>
  /** A staff member's own menu, with what they may do in front, in the language they chose here; it goes with the role. */
  showStaff(ctx: BotContext): Promise<void>
}

// Chinese of every kind gets our Chinese; everything else English, which is also what Telegram falls back to.
const LANGUAGES: { code?: 'zh'; locale: Locale }[] = [{ locale: 'en' }, { code: 'zh', locale: 'zh-CN' }]

export function createMenu(api: Api, { commands, staff }: Registries, texts: Texts): Menu {
  const known = new Map<number, string>()
  const entries = (list: Iterable<Command>, locale: Locale) =>
    [...list]
      .filter(({ menu }) => menu.inMenu)
      .sort((one, other) => one.menu.order - other.menu.order)
      .map(({ name }) => ({ command: name, description: texts.in(locale).label(`command-${name}`) }))

  async function takeAway(chatId: number): Promise<void> {
    await api.deleteMyCommands({ scope: { type: 'chat', chat_id: chatId } })
  }

  return {
    async publish() {
      for (const { code, locale } of LANGUAGES) {
        const language = code ? { language_code: code } : {}
        const scope = { type: 'all_private_chats' } as const
        await api.setMyCommands(entries(commands.values(), locale), { scope, ...language })
        await api.setMyDescription(texts.in(locale).label('profile-description'), language)
        await api.setMyShortDescription(texts.in(locale).label('profile-short'), language)
      }
    },
    async showStaff({ chat, view }) {
      const { locale, may } = view
      const state = `${locale} ${may.join()}`
      if (!chat || known.get(chat.id) === state) return
      if (may.length === 0) return known.delete(chat.id) ? takeAway(chat.id) : undefined
      const theirs = [...staff.values()].filter(({ needs }) => needs && may.includes(needs))
      const list = [...entries(theirs, locale), ...entries(commands.values(), locale)]
      const unique = list.filter((entry, index) => list.findIndex(({ command }) => command === entry.command) === index)
      await api.setMyCommands(unique, { scope: { type: 'chat', chat_id: chat.id } })
      known.set(chat.id, state)
    },
  }
}
