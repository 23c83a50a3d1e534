import type { Api } from 'grammy'
import type { DeliveryOutcome, NoticeView } from '#core'
import { createScreen } from '../card/screen.ts'
import { isUnknownChat, isUnreachable } from '../card/telegram-errors.ts'
import { noticeCard } from '../notices/card.ts'
import { moveRegistrationOn } from '../register/move-on.ts'
import { chatKey } from './one-at-a-time.ts'
import { sessionKey, withSession } from './remember.ts'
import { createStage } from './stage.ts'
import type { House } from './turn.ts'

/** Brings notices into chats. What a notice changes in a running conversation waits its turn like an update. */
export function createPostman(house: House, api: Api) {
  const { deps, botId, botUsername, texts, registries, engine } = house
  const { core, lock, sessions, log, publicUrl, clock, qr } = deps

  const bring = (view: NoticeView): Promise<void> =>
    withSession(sessions, sessionKey(botId, view.chat.telegramId), async (session) => {
      const actor = view.chat
      const screen = createScreen({ api, core, actor, knowsAction: (name) => registries.actions.has(name) })
      const scene = { core, actor, words: texts.in(view.locale), publicUrl, botUsername, clock, drawQr: qr.draw }
      const stage = createStage(scene, { session, screen, log, pressed: null })
      if (await moveRegistrationOn(stage, engine, view.notice)) return
      await screen.send(noticeCard(scene, view.notice))
    })

  return async (view: NoticeView): Promise<DeliveryOutcome> => {
    try {
      await lock.run(chatKey(botId, view.chat.telegramId), () => bring(view))
      return 'sent'
    } catch (error) {
      if (isUnreachable(error)) return 'blocked'
      if (isUnknownChat(error)) return 'undeliverable'
      log.warn({ err: error, notice: view.id }, 'notice not delivered yet')
      return 'again'
    }
  }
}
