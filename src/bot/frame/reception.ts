import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { CLAIM_RETRY_MS, StillRunning } from './claim.ts'
import type { BotContext } from './context.ts'

/** Where updates come in, and where it is known which ones are still in hand. */
export type Reception = {
  /** Handles an update of the webhook; rejects when Telegram should bring it again. */
  handle(update: Update): Promise<void>
  /** Waits for everything in hand; what waits to be tried again is left to the next start. */
  finish(): Promise<void>
}

/**
 * Polling has confirmed an update to Telegram by the time it turns out to be in a dead process's hands, so there we
 * come back to it ourselves until that claim lapses.
 */
export function createReception(bot: Bot<BotContext>, log: Logger): Reception {
  const inHand = new Set<Promise<void>>()
  const waiting = new Set<NodeJS.Timeout>()

  const handle = async (update: Update): Promise<void> => {
    const work = bot.handleUpdate(update)
    inHand.add(work)
    try {
      await work
    } finally {
      inHand.delete(work)
    }
  }

  bot.catch(({ error, ctx }) => {
    if (!(error instanceof StillRunning)) {
      log.error({ err: error, updateId: ctx.update.update_id }, 'update lost')
      return
    }
    const timer = setTimeout(() => {
      waiting.delete(timer)
      handle(ctx.update).catch((failed: unknown) => bot.errorHandler(failed as Parameters<typeof bot.errorHandler>[0]))
    }, CLAIM_RETRY_MS)
    waiting.add(timer)
  })

  return {
    handle,
    async finish() {
      for (const timer of waiting) clearTimeout(timer)
      await Promise.allSettled(inHand)
    },
  }
}
