import { Bot, type Context, InlineKeyboard, type SessionFlavor, session } from 'grammy'
import type { Redis } from 'ioredis'
import { TOKEN } from './okpay.ts'

type Bare = Context & SessionFlavor<{ count: number }>

/**
 * What a bot costs at least: grammY as it comes, a session in Redis, an echo. It has no account, no lock, no claim, and
 * answers one update after the other; `atOnce` hands it as many at a time as OKPay takes.
 */
export async function startBare(redis: Redis, apiRoot: string, atOnce: number): Promise<{ stop(): Promise<void> }> {
  const bot = new Bot<Bare>(TOKEN, { client: { apiRoot } })
  const storage = {
    read: async (key: string) => JSON.parse((await redis.get(`bare:${key}`)) ?? '{"count":0}'),
    write: async (key: string, value: unknown) => void (await redis.set(`bare:${key}`, JSON.stringify(value))),
    delete: async (key: string) => void (await redis.del(`bare:${key}`)),
  }
  bot.use(session({ initial: () => ({ count: 0 }), storage }))
  const keyboard = new InlineKeyboard().text('One', 'one').text('Two', 'two')
  bot.on('message:text', async (ctx) => {
    ctx.session.count += 1
    await ctx.reply(ctx.message.text, { reply_markup: keyboard })
  })
  bot.on('callback_query:data', async (ctx) => {
    ctx.session.count += 1
    await ctx.editMessageText(ctx.callbackQuery.data, { reply_markup: keyboard })
    await ctx.answerCallbackQuery()
  })
  if (atOnce === 1) {
    void bot.start()
    return bot
  }
  await bot.init()
  let stopped = false
  let offset = 0
  const inHand = new Set<Promise<void>>()
  const loop = (async () => {
    while (!stopped) {
      const updates = await bot.api.getUpdates({ offset, timeout: 1 })
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
      for (const update of updates) {
        const work: Promise<void> = bot.handleUpdate(update).finally(() => inHand.delete(work))
        inHand.add(work)
        if (inHand.size >= atOnce) await Promise.race(inHand)
      }
    }
  })()
  return {
    async stop() {
      stopped = true
      await loop
    },
  }
}
