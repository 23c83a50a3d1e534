import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from '../../src/platform/listen.ts'
import { type StandIn, startStandIn } from '../../src/sandbox/telegram/index.ts'
import { type BankOut, openBankOut } from './bank-out.ts'

/** A mail as it was handed over, and the token its link carries. */
type Mail = { to: string; subject: string; token: string | undefined }

/** What is not the program and does not die with it: Telegram's servers, a card processor, a bank that pays out, a mail server, a shop's server. */
export type Outside = {
  url: string
  telegram: StandIn | undefined
  mails: Mail[]
  /** References of the orders the card processor knows. The same order placed again is the same one. */
  orders: Set<string>
  bankOut: BankOut
  /** What a shop's server was told: the type of each event, by its id. */
  hooks: Map<string, string>
  close(): Promise<void>
}

/** @param telegram with Telegram, and these people, in this order */
export async function openOutside(now: () => Date, telegram?: readonly string[]): Promise<Outside> {
  const standIn = telegram && (await startStandIn({ now, holdsRepeatedPolls: false }))
  for (const name of telegram ?? []) standIn?.world.addPerson({ name })
  const outside = {
    mails: [] as Mail[],
    orders: new Set<string>(),
    bankOut: openBankOut(),
    hooks: new Map<string, string>(),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('content-type', 'application/json')
    if (request.url?.startsWith('/v1/payouts')) return outside.bankOut.answer(request, response)
    // Asked how it is, the processor is well; asked about an order, it has heard of no payment.
    if (request.method === 'GET') {
      if (request.url !== '/v1/health') response.statusCode = 404
      response.end('{"state":"up"}')
      return
    }
    const body = JSON.parse(await text(request))
    if (request.url === '/hook') {
      outside.hooks.set(String(request.headers['webhook-id']), body.type)
      response.end()
      return
    }
    if (request.url === '/mail') {
      const [, token] = /#([\w-]{43})/.exec(body.text) ?? []
      outside.mails.push({ to: body.to, subject: body.subject, token })
      response.end('{}')
      return
    }
    outside.orders.add(body.reference)
    response.end(JSON.stringify({ page_url: `https://cards.example/pay/${body.reference}` }))
  }
  const server = await listen((request, response) => void answer(request, response), 0)
  return {
    ...outside,
    url: server.url,
    telegram: standIn,
    async close() {
      await standIn?.close()
      await server.close()
    },
  }
}
