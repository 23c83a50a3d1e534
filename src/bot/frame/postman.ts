import type { Api } from 'grammy'
import type { DeliveryOutcome, NoticeView } from '#core'
import type { Pace } from '../calls/pace.ts'
import { createScreen } from '../card/screen.ts'
import { sendWhole } from '../card/send-whole.ts'
import { floodPause, isAway, isRefused, isUnknownChat, isUnreachable } from '../card/telegram-errors.ts'
import { tellingCard } from '../notices/telling.ts'
import { type Enclosed, enclosedIn, sendOnce } from '../papers/month.ts'
import { chargedCard, renewCodeCard } from '../payer-code/charged-card.ts'
import { moveRegistrationOn } from '../register/move-on.ts'
import { renewSaleCard } from '../till/renew-sale.ts'
import type { Stage } from '../turn.ts'
import { renewPayoutCard } from '../withdraw/renew-card.ts'
import { chatKey } from './one-at-a-time.ts'
import { sessionKey, withSession } from './remember.ts'
import { createStage } from './stage.ts'
import type { House } from './turn.ts'

/** What became of a delivery; `afterMs`: when Telegram may be asked again. */
export type Delivery = { outcome: DeliveryOutcome; afterMs?: number }

/**
 * Brings notices into chats, at Telegram's pace. What a notice changes in a running conversation waits its turn like an
 * update.
 * @param api without retries: what fails is told to the queue, which comes again
 */
export function createPostman(house: House, api: Api, pace: Pace) {
  const { deps, botId, botUsername, inlineMode, texts, registries, engine } = house
  const { core, lock, sessions, log, publicUrl, clock, qr } = deps
  const { actions } = registries

  const bring = (view: NoticeView, enclosed: Enclosed): Promise<void> =>
    withSession(sessions, sessionKey(botId, view.chat.telegramId), async (session) => {
      const actor = view.chat
      const screen = createScreen({ api, core, actor, knowsAction: (name) => actions.has(name) })
      const shown = { words: texts.in(view.locale), phrase: view.phrase, moved: null }
      const scene = { core, actor, ...shown, publicUrl, botUsername, inlineMode, clock, actions, drawQr: qr.draw }
      const stage = createStage(scene, { session, screen, log, pressed: null })
      if (await moveRegistrationOn(stage, engine, view.notice)) return
      const isShown = await renewSales(stage, view)
      if (isShown) return
      const { picture, file } = enclosed
      const asked = view.also.length === 0 ? await chargedCard(scene, view.notice) : null
      const card = { ...(asked ?? tellingCard(scene, view)), ...(picture && { picture }), ...(file && { file }) }
      await sendOnce(deps, { enclosed, chat: actor }, () => sendWhole(screen, card))
      for (const { notice } of [view, ...view.also]) {
        await renewPayoutCard(stage, notice)
        await renewCodeCard(stage, notice)
      }
    })

  /** Sales say themselves what became of them; whether nothing else is left to tell. */
  async function renewSales(stage: Stage, view: NoticeView): Promise<boolean> {
    let shown = true
    for (const { notice } of [view, ...view.also]) shown = (await renewSaleCard(stage, deps.papers, notice)) && shown
    return shown
  }

  /** An answer of Telegram's, whatever it is, shows that it is there. */
  function outcomeOf(error: unknown, view: NoticeView): Delivery {
    if (isAway(error)) pace.failed()
    else pace.worked()
    const afterMs = floodPause(error)
    if (afterMs !== undefined) return { outcome: 'again', afterMs }
    if (isUnreachable(error)) return { outcome: 'blocked' }
    if (isUnknownChat(error)) return { outcome: 'undeliverable' }
    if (isRefused(error)) {
      log.error({ err: error, notice: view.id, kind: view.notice.kind }, 'notice refused by Telegram: it is parked')
      return { outcome: 'undeliverable' }
    }
    log.warn({ err: error, notice: view.id }, 'notice not delivered yet')
    return { outcome: 'again' }
  }

  return async (view: NoticeView, signal?: AbortSignal): Promise<Delivery> => {
    const chatId = String(view.chat.telegramId)
    const closed = pace.closedFor(chatId)
    if (closed > 0) return { outcome: 'again', afterMs: Math.ceil(closed) }
    try {
      const enclosed = await enclosedIn(deps, view)
      if (!enclosed) return { outcome: 'sent' }
      // Before the lock: a person's own updates must not wait for our pace.
      await pace.turn(chatId, signal)
      await lock.run(chatKey(botId, view.chat.telegramId), () => bring(view, enclosed))
      pace.worked()
      return { outcome: 'sent' }
    } catch (error) {
      // The program stops: another one goes on at once.
      if (error instanceof Error && error.name === 'AbortError' && signal?.aborted)
        return { outcome: 'again', afterMs: 0 }
      return outcomeOf(error, view)
    }
  }
}
