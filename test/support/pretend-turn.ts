import { join } from 'node:path'
import type { ChatView, Core } from '#core'
import type { Card } from '../../src/bot/card/card.ts'
import type { Screen } from '../../src/bot/card/screen.ts'
import { createStage } from '../../src/bot/frame/stage.ts'
import { createTexts } from '../../src/bot/i18n/texts.ts'
import type { Session } from '../../src/bot/session.ts'
import type { Turn } from '../../src/bot/turn.ts'
import { loadTexts } from '../../src/platform/texts.ts'

/** A turn whose screen is a list: for flows and the engine alone, without Telegram, a wallet or a database. */
export type PretendTurn = Turn & {
  /** What stands on the screen: each message's card, or null where its buttons were taken off. */
  messages: Map<number, Card | null>
}

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../locales')))
const actor = { botId: 1n, telegramId: 2n }
const chat: ChatView = {
  chat: actor,
  locale: 'en',
  localeChosen: true,
  firstName: 'Nina',
  may: [],
  provenUntil: null,
  user: null,
  registering: false,
  moved: null,
}

export function pretendTurn(session: Session = {}): PretendTurn {
  const messages = new Map<number, Card | null>()
  let renderings = 0
  const mark = () => `rendering ${++renderings}`
  const send: Screen['send'] = async (card, name = 'card') => {
    const messageId = messages.size + 1
    messages.set(messageId, card)
    return { messageId, card: name, mark: mark() }
  }
  const screen: Screen = {
    send,
    async edit(place, card) {
      messages.set(place.messageId, card)
      return { ...place, mark: mark() }
    },
    async renew(place, card) {
      messages.set(place.messageId, card)
      return true
    },
    strip: async (messageId) => void messages.set(messageId, null),
    sending: async () => {},
    remove: async () => {},
    offerContact: async () => 99,
    withdrawContact: async () => {},
  }
  const nobody = async () => {}
  const stage = createStage(
    {
      core: {} as Core,
      actor,
      words: texts.in('en'),
      publicUrl: 'https://okpay.example',
      botUsername: 'okpay_bot',
      inlineMode: true,
      clock: () => new Date(0),
      actions: new Map(),
      phrase: null,
      moved: null,
      drawQr: async () => new Uint8Array(),
    },
    { session, screen, log: console as never, pressed: null },
  )
  return Object.assign(stage, {
    messages,
    chat,
    deed: 'pretended',
    commands: [],
    start: nobody,
    open: nobody,
    leave: nobody,
    cancel: async () => false,
    follow: async () => false,
    toast: () => {},
    papers: {} as Turn['papers'],
    fetchFile: async () => 'too_large' as const,
    forget: nobody,
    meet: () => {},
  })
}
