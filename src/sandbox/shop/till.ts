import { randomUUID } from 'node:crypto'
import { createOkpay, taken } from '../../../clients/ts/index.ts'
import type { Account, Order, ShopBooks } from './books.ts'
import { type Line, totalOf } from './cart.ts'
import type { PageLanguage } from './page/words.ts'
import { written } from './price.ts'

/** A key as the shop's owner makes it on its page, for this address; undefined where there is nobody to make one. */
export type MakeKey = (origin: string) => Promise<string | undefined>

/** Where the shop and OKPay are, and how the shop gets a key. */
export type TillOptions = {
  books: ShopBooks
  origin: string
  okpayUrl: () => string
  makeKey: MakeKey
}

/** What the shop does at OKPay, all of it through the client. */
export type Till = {
  /** An order for what is in a cart; it is paid at its `payUrl`. */
  order(lines: readonly Line[], language: PageLanguage): Promise<Order>
  /** Gives a paid order back, all that is left or a part; `attempt` names this wish, so that it is done once. */
  refund(order: Order, attempt: number, amount?: string): Promise<void>
  /** Lets go of key and endpoint: the next order makes new ones. */
  leave(): void
}

/** There is no key, and nobody who would make one. */
export class NoKey extends Error {}

export function openTill({ books, origin, okpayUrl, makeKey }: TillOptions): Till {
  const client = (key: string) => createOkpay({ key, baseUrl: okpayUrl() })
  const named = (name: string) => ({ header: { 'idempotency-key': name } })
  let joining: Promise<Account> | undefined

  /** Once, when somebody first buys: as a shop's people do it, by a key and an endpoint. */
  async function join(): Promise<Account> {
    const key = await makeKey(origin)
    if (key === undefined) throw new NoKey('the shop has no key')
    const url = `${origin}/okpay`
    await forgetOld(client(key), url, books.account)
    const made = await taken(client(key).POST('/v1/webhook-endpoints', { params: named(randomUUID()), body: { url } }))
    const account = { origin, key, endpoint: made.id, secret: made.secret }
    books.account = account
    books.save()
    return account
  }

  function account(): Promise<Account> {
    const { account: kept } = books
    if (kept?.origin === origin) return Promise.resolve(kept)
    joining ??= join().finally(() => {
      joining = undefined
    })
    return joining
  }

  return {
    async order(lines, language) {
      const { key } = await account()
      const number = `A-${randomUUID().slice(0, 8)}`
      const what = lines.map(({ product, count }) => `${count} × ${product.name[language]}`).join(', ')
      const total = written(totalOf(lines))
      const asked = { amount: total, currency: 'EUR' as const, description: what, reference: number }
      const invoice = await taken(
        client(key).POST('/v1/invoices', {
          params: named(number),
          body: { ...asked, expires_in: 3600, return_url: `${origin}/thanks?lang=${language}` },
        }),
      )
      const at = invoice.created_at
      const { id, pay_url: payUrl } = invoice
      const order: Order = {
        ...{ number, at, what, total, state: 'waiting', invoice: id, payUrl },
        ...{ payment: null, refunds: [] },
      }
      books.orders.unshift(order)
      books.save()
      return order
    },
    async refund(order, attempt, amount) {
      const { key } = await account()
      const part = amount === undefined ? {} : { amount, currency: 'EUR' as const }
      const body = { payment: order.payment ?? '', ...part }
      const refund = await taken(
        client(key).POST('/v1/refunds', { params: named(`${order.number}-refund-${attempt}`), body }),
      )
      noteRefund(order, { id: refund.id, amount: refund.amount })
      books.save()
    },
    leave() {
      books.account = null
      books.save()
    },
  }
}

/** Endpoints it had before, here or at another address: their secrets are gone, so nobody could check what they are told. */
async function forgetOld(okpay: ReturnType<typeof createOkpay>, url: string, before: Account | null): Promise<void> {
  const { data } = await taken(okpay.GET('/v1/webhook-endpoints'))
  const old = data.filter((one) => one.url === url || one.id === before?.endpoint)
  for (const { id } of old) await taken(okpay.DELETE('/v1/webhook-endpoints/{id}', { params: { path: { id } } }))
}

/** A refund is one, whether the shop asked for it here, in the chat, or is told of it twice. */
export function noteRefund(order: Order, refund: Order['refunds'][number]): void {
  if (!order.refunds.some(({ id }) => id === refund.id)) order.refunds.push(refund)
}
