import { z } from 'zod'
import {
  CRYPTO_PAY_BUTTONS,
  CRYPTO_PAY_PAYLOAD_MAX,
  CRYPTO_PAY_STATES,
  type CurrencyCode,
  NOTE_MAX,
  shownLine,
} from '#core'
import { defineCryptoPay } from '../kit/crypto-pay/crypto-pay-route.ts'
import {
  amountIn,
  count,
  currenciesIn,
  currencyIn,
  flag,
  numbers,
  numbersIn,
  offset,
  text,
} from '../kit/crypto-pay/fields.ts'
import { wireInvoice } from '../kit/crypto-pay/objects.ts'
import { Unlike } from '../kit/crypto-pay/unlike.ts'
import { Refused } from '../kit/refused.ts'

/** What is said of none: as long as an invoice of ours can live. */
const LIVES_MAX_SECONDS = 2_678_400

const terms = z.strictObject({
  currency_type: z.enum(['crypto', 'fiat']).optional(),
  asset: text.optional(),
  fiat: text.optional(),
  accepted_assets: text.optional(),
  amount: text,
  description: text.optional(),
  hidden_message: text.optional(),
  paid_btn_name: z.enum(CRYPTO_PAY_BUTTONS).optional(),
  paid_btn_url: text.optional(),
  payload: text.optional(),
  allow_comments: flag.optional(),
  allow_anonymous: flag.optional(),
  is_flexible: flag.optional(),
  swap_to: text.optional(),
  expires_in: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .optional(),
})
type Terms = z.output<typeof terms>

const create = defineCryptoPay({
  ...{ name: 'createInvoice', scope: 'crypto_pay:write', given: terms },
  async run({ core, deps, key, given }) {
    refuseUnlike(given)
    const currency = currencyOf(given)
    const { minor } = amountIn(given.amount, currency)
    const livesSeconds = Number(given.expires_in ?? LIVES_MAX_SECONDS)
    if (livesSeconds > LIVES_MAX_SECONDS) throw new Refused('malformed', { param: 'expires_in' })
    const said = { description: lineOf(given.description), payload: payloadOf(given), button: buttonOf(given) }
    const made = await core.createCryptoPayInvoice({ key, terms: { minor, currency, livesSeconds, ...said } })
    return made.ok ? { ok: true, value: wireInvoice(deps, made.value) } : made
  },
})

/**
 * A price in a currency of ours: as `fiat`, or, from clients that know no other parameter, as `asset`. What they price in
 * where they say nothing is a crypto-currency, which we do not guess.
 */
function currencyOf({ currency_type: type, asset, fiat }: Terms): CurrencyCode {
  if (asset !== undefined && fiat !== undefined)
    throw new Unlike('ASSET_NOT_ALLOWED', 'A price is in one currency: leave asset out, or fiat', { param: 'asset' })
  if (type === 'crypto') throw new Unlike('CURRENCY_TYPE_INVALID', ONLY_FIAT, { param: 'currency_type' })
  if (fiat !== undefined) return currencyIn(fiat, 'fiat')
  if (asset !== undefined) return currencyIn(asset, 'asset')
  throw new Unlike('FIAT_REQUIRED', ONLY_FIAT, { param: 'fiat' })
}

const ONLY_FIAT = 'OKPay holds no crypto-currency: say currency_type=fiat, and fiat=EUR or another one of getCurrencies'

/** What a wallet like ours cannot do, or would only seem to. */
function refuseUnlike(given: Terms): void {
  const unlike = (name: string, message: string, param: string) => new Unlike(name, message, { param })
  const { accepted_assets: assets, swap_to: swap, hidden_message: hidden } = given
  if (assets !== undefined)
    throw unlike(
      'ACCEPTED_ASSETS_NOT_SUPPORTED',
      `${ONLY_FIAT}. It is paid in that currency, or in another one that its payer exchanges`,
      'accepted_assets',
    )
  if (swap !== undefined)
    throw unlike('SWAP_TO_NOT_SUPPORTED', 'What is paid arrives in the currency of the price', 'swap_to')
  if (hidden !== undefined)
    throw unlike(
      'HIDDEN_MESSAGE_NOT_SUPPORTED',
      'Show it on the page of paid_btn_url, or send it once you hear invoice_paid',
      'hidden_message',
    )
  if (isNo(given.allow_anonymous))
    throw unlike('ALLOW_ANONYMOUS_REQUIRED', 'OKPay tells no shop who paid: leave it out', 'allow_anonymous')
  if (isYes(given.is_flexible))
    throw unlike(
      'IS_FLEXIBLE_NOT_SUPPORTED',
      'Its payer pays the price. An open amount is made by /v1/invoices',
      'is_flexible',
    )
}

const isYes = (said: string | undefined): boolean => said === 'true' || said === '1'
const isNo = (said: string | undefined): boolean => said === 'false' || said === '0'

/** Cards and pages show one line: what was broken over several is written on, and what nobody sees is left out. */
function lineOf(said = ''): string {
  const line = shownLine(said)
  if (/\p{Cs}/u.test(said)) throw new Refused('malformed', { param: 'description' })
  if ([...line].length > NOTE_MAX)
    throw new Unlike('DESCRIPTION_TOO_LONG', `At most ${NOTE_MAX} characters: its payer reads all of it`, {
      param: 'description',
    })
  return line
}

function payloadOf({ payload }: Terms): string | null {
  if (payload === undefined) return null
  if (/\p{Cs}/u.test(payload)) throw new Refused('malformed', { param: 'payload' })
  if (Buffer.byteLength(payload) > CRYPTO_PAY_PAYLOAD_MAX)
    throw new Unlike('PAYLOAD_TOO_LONG', `At most ${CRYPTO_PAY_PAYLOAD_MAX} bytes`, { param: 'payload' })
  return payload
}

function buttonOf({ paid_btn_name: name, paid_btn_url: url }: Terms) {
  if (name === undefined && url === undefined) return null
  const need = (param: string) => new Unlike(`${param.toUpperCase()}_REQUIRED`, 'The two go together', { param })
  if (name === undefined) throw need('paid_btn_name')
  if (url === undefined) throw need('paid_btn_url')
  return { name, url }
}

const list = defineCryptoPay({
  ...{ name: 'getInvoices', scope: 'crypto_pay:read' },
  given: z.strictObject({
    asset: text.optional(),
    fiat: text.optional(),
    invoice_ids: numbers.optional(),
    status: z.enum(CRYPTO_PAY_STATES).optional(),
    offset,
    count,
  }),
  async run({ core, deps, key, given }) {
    const currencies = currenciesIn(given.fiat, 'fiat') ?? currenciesIn(given.asset, 'asset')
    const page = { offset: Number(given.offset), count: Number(given.count) }
    const which = { numbers: numbersIn(given.invoice_ids), currencies, state: given.status ?? null }
    const found = await core.listCryptoPayInvoices({ key, ...which, ...page })
    return found.ok ? { ok: true, value: { items: found.value.map((one) => wireInvoice(deps, one)) } } : found
  },
})

const remove = defineCryptoPay({
  ...{ name: 'deleteInvoice', scope: 'crypto_pay:write' },
  given: z.strictObject({ invoice_id: z.string().regex(/^\d{1,15}$/) }),
  run: ({ core, key, given }) => core.deleteCryptoPayInvoice({ key, number: BigInt(given.invoice_id) }),
})

export default [...create, ...list, ...remove]
