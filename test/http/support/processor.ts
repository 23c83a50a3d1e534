import type { RequestListener } from 'node:http'
import type { NewOrder, OrderDesk } from '#core'
import { openDesks } from '../../../src/http/index.ts'
import { type Listening, listen } from '../../../src/platform/listen.ts'
import { NOW, SECRET } from './app.ts'

export const ORDER: NewOrder = {
  reference: 'OK-7QK2-9FXD',
  amount: { minor: 5_075n, currency: 'EUR' },
  expiresAt: new Date('2026-11-23T12:30:00Z'),
  locale: 'zh-CN',
  platform: null,
}

/** A processor that answers every order as it is told, and the desk where it is asked. */
export type Processor = Listening & { desk: OrderDesk; logged: Record<string, unknown>[] }

export async function startProcessor(answer: RequestListener, url?: string): Promise<Processor> {
  const server = await listen(answer, 0)
  const logged: Record<string, unknown>[] = []
  const access = { url: url ?? server.url, account: 'acct_test', secrets: [SECRET] }
  const warn = (fields: Record<string, unknown>) => void logged.push(fields)
  const { card } = openDesks({ card: access }, { publicUrl: 'https://okpay.example', now: () => NOW, log: { warn } })
  if (!card) throw new Error('there is a desk for cards')
  return { ...server, desk: card, logged }
}
