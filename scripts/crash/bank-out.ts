import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

/** A bank that is told whom to pay: what it took, by key, and how often it was told. It does not die with the program. */
export type BankOut = {
  taken: Map<string, { reference: string; times: number }>
  /** It takes what comes, and says nothing for now: the line is cut. */
  silent: boolean
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
}

export function openBankOut(): BankOut {
  const bank: BankOut = {
    taken: new Map(),
    silent: false,
    async answer(request, response) {
      if (request.method === 'POST') {
        const { key, reference } = JSON.parse(await text(request))
        const known = bank.taken.get(key)
        bank.taken.set(key, { reference, times: (known?.times ?? 0) + 1 })
        if (bank.silent) return void request.socket.destroy()
        response.statusCode = 201
        return void response.end('{"state":"accepted"}')
      }
      if (bank.silent) return void request.socket.destroy()
      const key = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '')
      if (bank.taken.has(key)) return void response.end('{"state":"accepted"}')
      response.statusCode = 404
      response.end('{"code":"no_such_payout"}')
    },
  }
  return bank
}
