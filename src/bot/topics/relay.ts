import type { Api } from 'grammy'
import type { Relay } from '#core'
import {
  floodPause,
  isAway,
  isRefused,
  isTopicGone,
  isTopicSame,
  isUnreachable,
  refusalOf,
} from '../card/telegram-errors.ts'
import type { House } from '../frame/turn.ts'
import { createBudget } from './budget.ts'
import { topicName } from './topic-words.ts'
import { createVoice } from './voice.ts'

/**
 * Brings a ticket's topic up to date; resolves when it is, or when that has been put off. Throws where it must be tried
 * again.
 */
export type RelayTicket = (id: string) => Promise<void>

/** Telegram takes about twenty messages a minute in one group; one waits this long for a place, else the job comes back. */
const A_MINUTE = 20
const WORTH_WAITING_MS = 2_000
const STEPS_MAX = 50

/**
 * What a customer writes, and what agents write elsewhere, in the ticket's topic. Each step is settled as soon as Telegram has
 * taken it: whoever dies after it does not do it again, and of what was under way at that very moment it is done twice
 * rather than never, as with notices.
 */
export function createRelay({ deps, botId, texts }: House, api: Api): RelayTicket {
  const { core, lock, log, steady } = deps
  const budget = createBudget(A_MINUTE, steady)
  const say = createVoice(core, api, texts)

  return (id) => lock.run(`topic:${botId}:${id}`, () => bring(id))

  async function bring(id: string): Promise<void> {
    for (let steps = 0; steps < STEPS_MAX; steps++) {
      const relay = valueOf(await core.takeRelay({ id }))
      if (!relay) return
      const waitMs = await budget.place(WORTH_WAITING_MS)
      if (waitMs > 0) return void valueOf(await core.putOffRelay({ id, afterMs: waitMs }))
      try {
        await step(id, relay)
      } catch (error) {
        if (await isOver(id, error)) return
      }
    }
  }

  async function step(id: string, relay: Relay): Promise<void> {
    const { chatId, topicId, topicOpen, ticket, locale } = relay
    const words = texts.in(locale)
    const chat = Number(chatId)
    if (topicId === null) {
      const made = await api.createForumTopic(chat, topicName(words, ticket))
      return settled(id, { topic: { chatId, topicId: BigInt(made.message_thread_id) } })
    }
    const thread = Number(topicId)
    const isClosed = ticket.state === 'closed'
    // It is opened before somebody speaks in it, and closed when all is said.
    if (!topicOpen && !isClosed) {
      await same(api.reopenForumTopic(chat, thread))
      return settled(id, { topicOpen: true })
    }
    if (ticket.messages.length > 0) return settled(id, { messages: await say(relay, thread) })
    await same(api.closeForumTopic(chat, thread))
    return settled(id, { topicOpen: false })
  }

  async function settled(id: string, step: Parameters<typeof core.settleRelay>[0]['step']): Promise<void> {
    valueOf(await core.settleRelay({ id, step }))
  }

  /** Whether nothing more is to be tried now. A topic that somebody deleted is made anew. */
  async function isOver(id: string, error: unknown): Promise<boolean> {
    const afterMs = floodPause(error)
    if (afterMs !== undefined) valueOf(await core.putOffRelay({ id, afterMs }))
    else if (isTopicGone(error)) {
      await settled(id, { topicGone: true })
      return false
    } else if (isAway(error)) throw error
    else if (isRefused(error) || isUnreachable(error)) {
      log.warn({ err: error }, 'the support group takes no topic')
      valueOf(await core.failRelay({ id, why: refusalOf(error) }))
    } else throw error
    return true
  }
}

/** It is as we want it already: somebody did it by hand, or we did and did not live to say so. */
const same = (call: Promise<true>): Promise<unknown> =>
  call.catch((error: unknown) => {
    if (!isTopicSame(error)) throw error
  })

function valueOf<T>(result: { ok: true; value: T } | { ok: false; failure: { code: string } }): T {
  if (result.ok) return result.value
  throw new Error(`the core refused a topic: ${result.failure.code}`)
}
