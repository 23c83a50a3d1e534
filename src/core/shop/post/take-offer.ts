import { fail } from '../../kit/failure.ts'
import { limitRate } from '../../kit/rate-limit.ts'
import { lineAtMost } from '../../kit/text.ts'
import { HOUR } from '../../kit/time.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { NOTE_MAX } from '../../payment/views.ts'
import { LINKS_AN_HOUR } from '../create-link.ts'
import { mayIn } from '../role.ts'
import { workplacesOf } from '../team/workplace.ts'
import { writeLink } from '../write-link.ts'
import { openOffer, shopEnd, tokenOf } from './offer.ts'
import { offerEnds } from './offer-link.ts'

/** The link an offer is now. `made`: by this very call. */
export type TakenOffer = { id: string; token: string; makerId: string; made: boolean }

/**
 * Somebody opens an offer that was posted: the link it becomes is there, or is made now, once. What it is for came with
 * the message alone, where Telegram did not tell us that it was chosen. `invoice_unknown`, `invoice_expired`.
 */
export const takeOffer: UseCase<{ offer: string }, Pick<TakenOffer, 'token' | 'made'>> = async (scope, { offer }) => {
  const { token, made } = await linkFor(scope, offer, '')
  return { token, made }
}

/** Finds, or makes, the link of an offer. Of two that do so at once one is run again, and finds it. */
export async function linkFor(scope: Scope, offer: string, description: string): Promise<TakenOffer> {
  const { tx, keyring, now } = scope
  const terms = openOffer(keyring, offer) ?? fail({ code: 'invoice_unknown' })
  const { makerId, amount, at } = terms
  const token = tokenOf(keyring, offer)
  const link = await tx.paymentLink.findUnique({ where: { token }, select: { id: true } })
  if (link) return { id: link.id, token, makerId, made: false }
  const expiresAt = offerEnds(at)
  if (expiresAt <= now) fail({ code: 'invoice_expired', expiredAt: expiresAt })
  const maker = await tx.user.findUnique({ where: { id: makerId } })
  // Whoever was dismissed asks for nothing any more, whatever they posted and nobody opened.
  const places = maker ? await workplacesOf(scope, maker) : []
  const place = places.find(({ shop, role }) => shopEnd(shop.id) === terms.shop && mayIn(role, 'charge'))
  if (!place) return fail({ code: 'invoice_unknown' })
  await limitRate(scope, { subject: `user:${makerId}`, of: 'payment_link', max: LINKS_AN_HOUR, windowMs: HOUR })
  const owner = await tx.user.findUniqueOrThrow({ where: { id: place.shop.ownerId }, select: { dataKey: true } })
  const { id } = await writeLink(scope, owner, {
    shopId: place.shop.id,
    madeBy: makerId,
    price: { amount },
    description: lineAtMost(description, NOTE_MAX),
    livesMs: expiresAt.getTime() - now.getTime(),
    token,
  })
  return { id, token, makerId, made: true }
}
