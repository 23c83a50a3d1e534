import type { IncomingMessage, ServerResponse } from 'node:http'
import { autoRetry } from '@grammyjs/auto-retry'
import { Api, Bot, type Transformer } from 'grammy'
import type { Update } from 'grammy/types'
import type { NoticeView } from '#core'
import { createFloods } from './calls/floods.ts'
import { measureCalls } from './calls/measure.ts'
import { createPace } from './calls/pace.ts'
import { keepSilence, tryAgain } from './calls/patience.ts'
import { remove } from './card/screen.ts'
import { loadRegistries } from './define/registry.ts'
import { failureCard } from './failure/card.ts'
import { createFlowEngine } from './flow/engine.ts'
import { createApology } from './frame/apology.ts'
import { createClaims } from './frame/claims.ts'
import type { BotContext } from './frame/context.ts'
import { createDownload } from './frame/download.ts'
import { createErrands } from './frame/errands.ts'
import { createMenu } from './frame/menu.ts'
import { createPictureReader } from './frame/pictures.ts'
import { ALLOWED_UPDATES, pipeline } from './frame/pipeline.ts'
import { createPoller } from './frame/polling.ts'
import { createPostman, type Delivery } from './frame/postman.ts'
import { createReception } from './frame/reception.ts'
import type { House } from './frame/turn.ts'
import { createWebhook } from './frame/webhook.ts'
import { createTexts } from './i18n/texts.ts'
import { inlineModeOf } from './inline/inline-mode.ts'
import { createRenewPost, type RenewPost } from './inline/renew-post.ts'
import { createPaperDelivery, type DeliverPaper } from './papers/deliver.ts'
import type { BotDeps } from './ports.ts'
import { createDesk, type Desk } from './topics/desk.ts'

export type { BotDeps } from './ports.ts'

export type OkBot = Desk & {
  username: string
  /** Begins to listen: by long polling, or at the webhook's address if one is given. */
  start(webhookUrl?: string): Promise<void>
  /** Answers Telegram's posts. Only for webhook mode, where `webhookSecrets` were given. */
  webhook(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Stops listening, waits for what is in hand, and leaves the rest to whoever starts next. */
  stop(): Promise<void>
  deliverNotice(notice: NoticeView, signal?: AbortSignal): Promise<Delivery>
  deliverPaper: DeliverPaper
  renewPost: RenewPost
  /** Deletes a message of ours. */
  removeMessage(chatId: number, messageId: number): Promise<void>
}

/** A call that takes longer has failed. */
const CALL_SECONDS = 15
/** Telegram holds a poll for half a minute. */
const LISTEN_SECONDS = 45
/** A file of 50 MB takes its time. */
const UPLOAD_SECONDS = 180

/** For what nobody waits for: it is tried again by its job, not by the call. */
function errandApis({ token, apiRoot }: BotDeps, heeding: readonly Transformer[]) {
  const notices = new Api(token, { apiRoot, timeoutSeconds: CALL_SECONDS })
  const uploads = new Api(token, { apiRoot, timeoutSeconds: UPLOAD_SECONDS })
  for (const api of [notices, uploads]) api.config.use(...heeding)
  return { notices, uploads }
}

/** The conversations, ready to start. Asks Telegram who it is, and nothing else yet. */
export async function createBot(deps: BotDeps): Promise<OkBot> {
  const server = { apiRoot: deps.apiRoot, timeoutSeconds: CALL_SECONDS }
  const floods = createFloods(deps.steady)
  const bot = new Bot<BotContext>(deps.token, { client: server })
  // A person waits for the answer: what cannot be said in a few seconds is better said as trouble.
  const waits = { maxRetryAttempts: 3, maxDelaySeconds: 5, rethrowHttpErrors: true, rethrowInternalServerErrors: true }
  const heeding = [measureCalls(deps.metrics), keepSilence(floods)]
  bot.api.config.use(...heeding, tryAgain(), autoRetry(waits))
  await bot.init()

  const registries = await loadRegistries()
  const texts = createTexts(deps.texts)
  const engine = createFlowEngine({ flows: registries.flows, failureCard })
  const house: House = {
    deps,
    botId: BigInt(bot.botInfo.id),
    botUsername: bot.botInfo.username,
    inlineMode: inlineModeOf(bot.botInfo, deps.log),
    texts,
    registries,
    engine,
    download: createDownload(bot.api, deps.token, deps.apiRoot),
  }
  const menu = createMenu(bot.api, registries, texts)
  const errands = createErrands(deps.log)
  const readPicture = createPictureReader(house, errands)
  const apologise = createApology(bot.api, texts, deps.log)
  bot.use(pipeline(house, menu, { apologise, readPicture }))
  const claims = createClaims(deps.core, house.botId)
  const handle = (update: Update) =>
    bot.handleUpdate(update).catch((err: unknown) => deps.log.error({ err, updateId: update.update_id }, 'update lost'))
  const reception = createReception({ claims, handle, apologise, log: deps.log, metrics: deps.metrics })
  const listener = new Api(deps.token, { ...server, timeoutSeconds: LISTEN_SECONDS })
  const poller = createPoller({ api: listener, allowed: ALLOWED_UPDATES, reception, claims, log: deps.log })
  const { notices, uploads } = errandApis(deps, heeding)
  return {
    username: bot.botInfo.username,
    async start(webhookUrl) {
      await menu.publish()
      await reception.open()
      if (webhookUrl === undefined) {
        await bot.api.deleteWebhook()
        poller.run().catch((error: unknown) => {
          // A revoked token, or another process that polls for the same bot: no later poll would go better.
          deps.log.fatal({ err: error }, 'the bot no longer hears anybody')
          deps.onDeaf?.()
        })
        return
      }
      const [secret] = deps.webhookSecrets ?? []
      if (secret === undefined) throw new Error('a webhook without a secret believes anybody')
      await bot.api.setWebhook(webhookUrl, { secret_token: secret, allowed_updates: ALLOWED_UPDATES })
    },
    webhook: createWebhook({
      secrets: deps.webhookSecrets ?? [],
      handle: (update) => reception.take(update, 'ifFree'),
      log: deps.log,
    }),
    async stop() {
      await poller.stop()
      await errands.finish()
    },
    removeMessage: (chatId, messageId) => remove(notices, chatId, messageId),
    renewPost: createRenewPost(notices, texts),
    ...createDesk(house, notices),
    deliverPaper: createPaperDelivery(house, uploads),
    deliverNotice: createPostman(house, notices, createPace(floods, deps.steady)),
  }
}
