import { BotApiError } from './bot-api-error.ts'
import { createLongPoll, type PollOptions } from './long-poll.ts'
import { findMethod } from './methods/registry.ts'
import { createParams, type Params } from './params.ts'
import { createWebhookDelivery } from './webhook-delivery.ts'
import { readWebhook, setWebhook } from './webhook-setup.ts'
import type { Server } from './world/world.ts'

export type Answer = { result: unknown; description?: string }

export type BotApi = {
  call(method: string, params: Params, gone: AbortSignal): Promise<Answer>
  close(): void
}

/** Every method by name: those that talk about delivery live here, the rest in `methods/`. */
export function createBotApi(server: Server, options: PollOptions): BotApi {
  const { core, updates } = server
  let isLoggedOut = false
  const poll = createLongPoll(server, options)
  const delivery = createWebhookDelivery(server, (method, raw) =>
    call(method, createParams(raw, new Map()), new AbortController().signal),
  )

  async function call(name: string, params: Params, gone: AbortSignal): Promise<Answer> {
    // A bot that logged out of these servers is served no more, until they are started anew.
    if (isLoggedOut) throw new BotApiError(400, 'Logged out')
    switch (name.toLowerCase()) {
      case 'getupdates':
        return { result: await poll.getUpdates(params, gone) }
      case 'setwebhook': {
        const webhook = readWebhook(params)
        if (webhook) poll.interrupt('Conflict: terminated by setWebhook request')
        const description = setWebhook(server, params, webhook)
        delivery.reset()
        return { result: true, description }
      }
      case 'deletewebhook':
        return { result: true, description: setWebhook(server, params, null) }
      case 'getwebhookinfo':
        return { result: webhookInfo() }
      case 'logout':
        isLoggedOut = true
        poll.interrupt('Logged out', 400)
        return { result: true }
      case 'close':
        return { result: true }
      default: {
        const method = findMethod(name)
        if (!method) throw new BotApiError(404, 'Not Found: method not found')
        return { result: await Promise.resolve(method(server, params)) }
      }
    }
  }

  function webhookInfo(): Record<string, unknown> {
    const { webhook, allowedUpdates } = core.state
    return {
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending().length,
      ...(webhook ? { max_connections: webhook.maxConnections, ip_address: webhook.ip, ...delivery.info() } : {}),
      allowed_updates: allowedUpdates ?? undefined,
    }
  }

  return {
    call,
    close() {
      delivery.stop()
      poll.interrupt('Conflict: terminated by other getUpdates request; the server is closing')
    },
  }
}
