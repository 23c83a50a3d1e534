import type { Middleware } from 'grammy'
import type { Core } from '#core'
import type { BotMetrics } from '../ports.ts'
import type { BotContext } from './context.ts'

/** Another process has this update in hand (or died over it): it must come again later, not be counted as handled. */
export class StillRunning extends Error {}

/** How long to wait before an update that is in other hands is tried again. A dead process's claim lapses after 60 s. */
export const CLAIM_RETRY_MS = 5_000

/** TG-03: every update is handled once, however often Telegram sends it and to however many processes. */
export function claimUpdates(core: Core, botId: bigint, metrics?: BotMetrics): Middleware<BotContext> {
  return async (ctx, next) => {
    const update = { botId, updateId: BigInt(ctx.update.update_id) }
    const kind = Object.keys(ctx.update).find((key) => key !== 'update_id') ?? 'unknown'
    const claim = await core.claimUpdate(update)
    if (!claim.ok) throw new Error(`update not claimed: ${claim.failure.code}`)
    if (claim.value === 'running') throw new StillRunning()
    if (claim.value === 'done') return metrics?.updateHandled(kind, 'repeated', 0)
    const began = performance.now()
    await next()
    metrics?.updateHandled(kind, 'handled', performance.now() - began)
    await core.finishUpdate(update)
  }
}
