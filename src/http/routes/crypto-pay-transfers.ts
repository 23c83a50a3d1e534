import { z } from 'zod'
import { NOTE_MAX, shownLine } from '#core'
import { defineCryptoPay } from '../kit/crypto-pay/crypto-pay-route.ts'
import { amountIn, count, currencyIn, flag, numbers, numbersIn, offset, text } from '../kit/crypto-pay/fields.ts'
import { wireTransfer } from '../kit/crypto-pay/objects.ts'
import { Unlike } from '../kit/crypto-pay/unlike.ts'
import { Refused } from '../kit/refused.ts'

/** A server's own name for a transfer. */
const spendId = z
  .string()
  .min(1)
  .refine((said) => [...said].length <= 64 && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(said))

const transfer = defineCryptoPay({
  ...{ name: 'transfer', scope: 'crypto_pay_transfers:write' },
  given: z.strictObject({
    user_id: z.string().regex(/^[1-9]\d{0,15}$/),
    asset: text,
    amount: text,
    spend_id: spendId,
    comment: text.default(''),
    disable_send_notification: flag.optional(),
  }),
  async run({ core, key, given }) {
    const { asset, user_id: userId, spend_id: name, comment } = given
    if (given.disable_send_notification === 'true' || given.disable_send_notification === '1')
      throw new Unlike('DISABLE_SEND_NOTIFICATION_NOT_SUPPORTED', 'Whoever is paid is told', {
        param: 'disable_send_notification',
      })
    const { minor, currency } = amountIn(given.amount, currencyIn(asset, 'asset'))
    const asked = { userId: BigInt(userId), spendId: name, minor, currency, comment: lineOf(comment) }
    const made = await core.makeCryptoPayTransfer({ key, terms: asked })
    if (!made.ok) return made
    if ('declined' in made.value) throw new Refused(made.value.declined)
    return { ok: true, value: wireTransfer(made.value) }
  },
})

function lineOf(said: string): string {
  const line = shownLine(said)
  if (/\p{Cs}/u.test(said)) throw new Refused('malformed', { param: 'comment' })
  if ([...line].length > NOTE_MAX)
    throw new Unlike('COMMENT_TOO_LONG', `At most ${NOTE_MAX} characters: its payee reads all of it`, {
      param: 'comment',
    })
  return line
}

const list = defineCryptoPay({
  ...{ name: 'getTransfers', scope: 'crypto_pay:read' },
  given: z.strictObject({
    asset: text.optional(),
    transfer_ids: numbers.optional(),
    spend_id: spendId.optional(),
    offset,
    count,
  }),
  async run({ core, key, given }) {
    const currency = given.asset === undefined ? null : currencyIn(given.asset, 'asset')
    const page = { offset: Number(given.offset), count: Number(given.count) }
    const which = { numbers: numbersIn(given.transfer_ids), currency, spendId: given.spend_id ?? null }
    const found = await core.listCryptoPayTransfers({ key, ...which, ...page })
    return found.ok ? { ok: true, value: { items: found.value.map(wireTransfer) } } : found
  },
})

export default [...transfer, ...list]
