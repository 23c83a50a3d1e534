import { type CustomerLimits, LIMIT_PERIODS } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { customerLine } from './customer-line.ts'

/** What a customer may send, and what of it is their own; how it is changed is said below. */
export const customerLimitsCard = ({ words }: Speaking, { customer, level, now, ofLevel }: CustomerLimits): Card => ({
  text: join(
    [
      join([
        words.t('customer-limits-title'),
        customerLine(customer),
        ...LIMIT_PERIODS.map((period) =>
          words.t(`customer-limit-${period}`, { now: words.money(now[period]), level: words.money(ofLevel[period]) }),
        ),
        now.until === null
          ? words.t('customer-limits-level', { level: String(level) })
          : words.t('customer-limits-own', { until: words.dateTime(now.until) }),
      ]),
      words.t('usage-limits'),
    ],
    '\n\n',
  ),
  buttons: [[open(words.label('ticket-customer-button'), 'customer', { okpayId: customer.okpayId })]],
  protect: true,
})
