import type { Money } from '#core'
import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Ways } from '../failure/ways.ts'
import { readAmount, writeAmount } from '../input/amount-seed.ts'
import { bookPayment, dropPayment } from '../payment/book-payment.ts'
import type { Confirming } from '../payment/confirming.ts'
import type { Turn } from '../turn.ts'
import { receiptCard } from './receipt-card.ts'

/** Paying a shop's link, from the confirm button on. The seed knows the link, so everything can be asked anew. */
export const payConfirming: Confirming = {
  book: (turn, seed) => bookPayment(turn, seed, 'pay', (receipt) => receiptCard(turn, receipt)),
  drop: dropPayment,
  title({ words }, { amount: written, shop = '' }) {
    const amount = readAmount(written)
    return words.t('pay-confirm-title', { amount: amount ? words.money(amount) : '', shop })
  },
  cancelled: 'pay-cancelled',
  async afterRefusal(turn, failure, { link = '', from = '', amount = '' }) {
    if (failure.code === 'risk_refused') {
      await turn.leave()
      const again = (label: string) => open(label, 'pay', { link, from, amount }, 'primary')
      const less = await lessOf(turn, { link, from }, failure.most)
      return void (await turn.show(failureCard(turn, failure, { not: 'paid', link, again, ...less })))
    }
    if (failure.code !== 'quote_expired') return turn.start('pay', { link, from, amount })
    const fresh = (label: string) => open(label, 'pay', { link, from, amount }, 'primary')
    await turn.show(failureCard(turn, failure, { not: 'paid', link, fresh }))
  },
}

/** The way to pay less, where the shop leaves the sum to its payer and takes that little. */
async function lessOf(
  { core }: Turn,
  { link, from }: { link: string; from: string },
  most: Money | undefined,
): Promise<Pick<Ways, 'instead'>> {
  const read = most && (await core.readPaymentLink({ token: link }))
  if (!read?.ok || read.value.amount !== null) return {}
  const { currency, least } = read.value
  if (currency !== most?.currency || (least && least.minor > most.minor)) return {}
  return { instead: (label, sum) => open(label, 'pay', { link, from, amount: writeAmount(sum) }, 'primary') }
}
