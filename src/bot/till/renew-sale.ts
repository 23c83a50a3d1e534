import type { Notice } from '#core'
import type { Papers } from '../../papers/index.ts'
import type { Stage } from '../turn.ts'
import { saleCard } from './sale-card.ts'

const NEWS: readonly Notice['kind'][] = ['link_paid', 'charge_paid', 'sale_expired', 'sale_refused']

/**
 * Brings the card of a sale up to date where it stands. Whether that told them: it did where nothing was shown below it, and
 * whoever is at the till then needs no second message.
 */
export async function renewSaleCard(stage: Stage, papers: Papers, notice: Notice): Promise<boolean> {
  const { session, screen, core, actor, log } = stage
  const token = NEWS.includes(notice.kind) && 'link' in notice ? notice.link : undefined
  const place = session.standing?.find(({ reference }) => reference === token)
  if (token === undefined || !place) return false
  const sale = await core.readSale({ actor, token })
  if (!sale.ok || sale.value.link.state === 'open') return false
  try {
    const renewed = await screen.renew(place, await saleCard({ ...stage, papers }, sale.value))
    return renewed && session.shown?.messageId === place.messageId
  } catch (err) {
    log.warn({ err, token }, 'the card of a sale was not brought up to date')
    return false
  }
}
