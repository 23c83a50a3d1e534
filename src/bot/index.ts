import type { IncomingMessage, ServerResponse } from 'node:http'
import { autoRetry } from '@grammyjs/auto-retry'
import { Bot } from 'grammy'
import type { DeliveryOutcome, NoticeView } from '#core'
import { loadRegistries } from './define/registry.ts'
import { failureCard } from './failure/card.ts'
import { createFlowEngine } from './flow/engine.ts'
import type { BotContext } from './frame/context.ts'
import { createDownload } from './frame/download.ts'
import { createErrands } from './frame/errands.ts'
import { createMenu } from './frame/menu.ts'
import { createPictureReader } from './frame/pictures.ts'
import { ALLOWED_UPDATES, pipeline } from './frame/pipeline.ts'
import { createPostman } from './frame/postman.ts'
import { createReception } from './frame/reception.ts'
import type { House } from './frame/turn.ts'
import { createWebhook } from './frame/webhook.ts'
import { createTexts } from './i18n/texts.ts'
import type { BotDeps } from './ports.ts'

export type { BotDeps } from './ports.ts'

export type OkBot = {
  username: string
  /** Begins to listen: by long polling, or at the webhook's address if one is given. */
  start(webhookUrl?: string): Promise<void>
  /** Answers Telegram's posts. Only for webhook mode, where `webhookSecrets` were given. */
  webhook(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Stops listening and waits for what is in hand. */
  stop(): Promise<void>
  deliverNotice(notice: NoticeView): Promise<DeliveryOutcome>
}

/** The conversations, ready to start. Asks Telegram who it is, and nothing else yet. */
export async function createBot(deps: BotDeps): Promise<OkBot> {
  const bot = new Bot<BotContext>(deps.token, { client: { apiRoot: deps.apiRoot } })
  // A person waits for the answer: what cannot be said in a few seconds is better said as trouble.
  bot.api.config.use(autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 5 }))
  await bot.init()

  const registries = await loadRegistries()
  const texts = createTexts(deps.texts)
  const engine = createFlowEngine({ flows: registries.flows, failureCard })
  const house: House = {
    deps,
    botId: BigInt(bot.botInfo.id),
    botUsername: bot.botInfo.username,
    texts,
    registries,
    engine,
  }
  const menu = createMenu(bot.api, registries, texts)
  const reception = createReception(bot, deps.log)
  const errands = createErrands(deps.log)
  const readPicture = createPictureReader(house, createDownload(bot.api, deps.token, deps.apiRoot), errands)
  bot.use(pipeline(house, menu, readPicture))

  const secrets = deps.webhookSecrets ?? []
  let polling: Promise<void> = Promise.resolve()
  return {
    username: bot.botInfo.username,
    async start(webhookUrl) {
      await menu.publish()
      if (webhookUrl === undefined) {
        polling = bot.start({ allowed_updates: ALLOWED_UPDATES }).catch((error: unknown) => {
          // A revoked token, or another process that polls for the same bot: no later poll would go better.
          deps.log.fatal({ err: error }, 'the bot no longer hears anybody')
          deps.onDeaf?.()
        })
        return
      }
      const [secret] = secrets
      if (secret === undefined) throw new Error('a webhook without a secret believes anybody')
      await bot.api.setWebhook(webhookUrl, { secret_token: secret, allowed_updates: ALLOWED_UPDATES })
    },
    webhook: createWebhook({ secrets, handle: reception.handle, log: deps.log }),
    async stop() {
      await bot.stop()
      await polling
      await reception.finish()
      await errands.finish()
    },
    deliverNotice: createPostman(house, bot.api),
  }
}
