import { mayIn, SALES_PERIODS, type SalesView } from '#core'
import { periodText } from '../../words/period.ts'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'

/** What a shop sold in a time: the figures under their picture, and what can be done with them. */
export function salesCard({ words }: Speaking, sales: SalesView, picture: Uint8Array): Card {
  const { shop, role, period, from, to, sums } = sales
  const periods = SALES_PERIODS.filter((other) => other !== period).map((other) =>
    open(words.label(`sales-${inKey(other)}-button`), 'sales', { period: other }),
  )
  const money = [open(words.label('balance-button'), 'balance'), open(words.label('home-withdraw-button'), 'withdraw')]
  return {
    picture: { bytes: picture, name: 'okpay-sales.png' },
    text: join(
      [
        words.t('sales-title', { shop, period: periodText(words.label, words.date(from), words.date(to)) }),
        sums.length === 0 ? words.t('sales-none') : join(sums.map((sum) => sumLines({ words }, sum))),
      ],
      '\n',
    ),
    buttons: [
      periods,
      [
        open(words.label('payments-button'), 'payments', { period }),
        open(words.label('settlement-button'), 'settlement', { period }),
      ],
      ...(mayIn(role, 'manage') ? [money] : []),
      [open(words.label('shop-button'), 'merchant')],
    ],
  }
}

function sumLines({ words }: Speaking, { count, gross, fee, refunded, net }: SalesView['sums'][number]): Html {
  const told = { count, gross: words.money(gross), fee: words.money(fee), refunded: words.money(refunded) }
  return words.t(refunded.minor > 0n ? 'sales-sum-refunded' : 'sales-sum', { ...told, net: words.money(net) })
}
