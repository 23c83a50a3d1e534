import { basename } from 'node:path/posix'
import { Decimal } from 'decimal.js'
import { z } from 'zod'
import { CURRENCY_CODES, exponentOf, type RateView } from '#core'
import { defineCryptoPay } from '../kit/crypto-pay/crypto-pay-route.ts'
import { Refused } from '../kit/refused.ts'

const nothing = z.strictObject({})
const looks = { scope: 'crypto_pay:read', given: nothing } as const

const me = defineCryptoPay({
  ...{ name: 'getMe', ...looks },
  async run({ core, deps, key }) {
    const found = await core.getCryptoPayApp({ key })
    if (!found.ok) return found
    const { number, name, webhook } = found.value
    // The last part alone: the sandbox's stand-in for t.me lies below a path.
    const bot = basename(new URL(deps.chatUrl).pathname)
    const told = webhook !== null && { webhook_endpoint: webhook }
    return { ok: true, value: { app_id: number, name, payment_processing_bot_username: bot, ...told } }
  },
})

const balance = defineCryptoPay({
  ...{ name: 'getBalance', ...looks },
  async run({ core, key }) {
    const found = await core.getCryptoPayBalance({ key })
    if (!found.ok) return found
    const value = found.value.map(({ currency, available, onHold }) => ({
      currency_code: currency,
      available,
      onhold: onHold,
    }))
    return { ok: true, value }
  },
})

const NAMES = new Intl.DisplayNames('en', { type: 'currency' })

const currencies = defineCryptoPay({
  ...{ name: 'getCurrencies', ...looks },
  run: () => ({
    ok: true,
    value: CURRENCY_CODES.map((code) => ({
      ...{ is_blockchain: false, is_stablecoin: false, is_fiat: true },
      ...{ name: NAMES.of(code) ?? code, code, decimals: exponentOf(code) },
    })),
  }),
})

/** What one of each is worth in each other one, before any spread: what is exchanged is exchanged by a quote. */
const rates = defineCryptoPay({
  ...{ name: 'getExchangeRates', ...looks },
  async run({ core }) {
    const found = await core.getRates({})
    if (!found.ok) return found
    const all = [PIVOT, ...found.value]
    return { ok: true, value: all.flatMap((from) => all.flatMap((to) => pairOf(from, to))) }
  },
})

const DIGITS = 10

type Rate = Pick<RateView, 'currency' | 'perEuro' | 'stale'>

/** What all others are measured against. */
const PIVOT: Rate = { currency: 'EUR', perEuro: '1', stale: false }

function pairOf(from: Rate, to: Rate) {
  if (from.currency === to.currency) return []
  const rate = new Decimal(to.perEuro).div(from.perEuro).toSignificantDigits(DIGITS).toFixed()
  const kind = { is_valid: !from.stale && !to.stale, is_crypto: false, is_fiat: true }
  return [{ ...kind, source: from.currency, target: to.currency, rate }]
}

const DAY_MS = 86_400_000
const moment = z.iso.datetime({ offset: true })

const stats = defineCryptoPay({
  ...{ name: 'getStats', scope: 'crypto_pay:read' },
  given: z.strictObject({ start_at: moment.optional(), end_at: moment.optional() }),
  async run({ core, deps, key, given }) {
    const until = given.end_at === undefined ? deps.now() : new Date(given.end_at)
    const from = given.start_at === undefined ? new Date(until.getTime() - DAY_MS) : new Date(given.start_at)
    if (from > until) throw new Refused('malformed', { param: 'start_at' })
    const found = await core.getCryptoPayStats({ key, from, until })
    if (!found.ok) return found
    const { created, paid, payers, volume } = found.value
    const counted = { unique_users_count: payers, created_invoice_count: created, paid_invoice_count: paid }
    const worth = { volume: Number(volume), conversion: created === 0 ? 0 : paid / created }
    return { ok: true, value: { ...worth, ...counted, start_at: from.toISOString(), end_at: until.toISOString() } }
  },
})

export default [...me, ...balance, ...currencies, ...rates, ...stats]
