import type { User } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { lineAtMost } from '../kit/text.ts'
import { HOUR, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { NOTE_MAX } from '../payment/views.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { readLinks, viewOwnLink } from './payment-link.ts'
import { linkOf } from './read-payment-link.ts'
import { refuseByPolicy } from './refuse-by-policy.ts'
import { refusePrice } from './refuse-price.ts'
import { type ActingShop, shopFor } from './shop-for.ts'
import type { LinkPrice, OwnLinkView } from './views.ts'
import { type NewLink, writeLink } from './write-link.ts'

/** Links one person may make in an hour. */
export const LINKS_AN_HOUR = 120

/** How long a link may be payable, in seconds. */
export const LINK_LIVES = { least: 60, usual: 7 * 86_400, most: 31 * 86_400 } as const
/** The highest cap on how often a link may be paid. */
export const USES_MOST = 10_000

/**
 * Without `uses` it is paid once, null: any number of times; `livesSeconds`: a week, and never longer than 31 days;
 * `pictureOf`: the token of a link of this shop whose picture it shows, too.
 */
type Terms = LinkPrice & { description: string; uses?: number | null; livesSeconds?: number; pictureOf?: string }

/** Makes a payment link of the actor's shop. */
export const createLink: UseCase<{ actor: ChatRef } & Terms, OwnLinkView> = async (scope, { actor, ...terms }) => {
  const acting = await shopFor(scope, actor, 'charge')
  const { me, shop, owner } = acting
  const price = await checkedPrice(scope, acting, terms)
  const { uses = 1, livesSeconds = LINK_LIVES.usual } = terms
  const description = lineAtMost(terms.description, NOTE_MAX)
  await limitRate(scope, { subject: `user:${me.id}`, of: 'payment_link', max: LINKS_AN_HOUR, windowMs: HOUR })
  const lives = Math.min(Math.max(livesSeconds, LINK_LIVES.least), LINK_LIVES.most)
  const like = terms.pictureOf === undefined ? null : await linkOf(scope, terms.pictureOf)
  const wanted = {
    pictureId: like?.shopId === shop.id ? like.pictureId : null,
    shopId: shop.id,
    madeBy: me.id,
    price,
    uses: uses && Math.min(uses, USES_MOST),
    description,
    livesMs: lives * SECOND,
  }
  return written(scope, owner, wanted)
}

/** What a link of that shop may ask for. `account_restricted`, `region_not_supported`, `amount_too_small`, `amount_too_large`. */
export async function checkedPrice(
  scope: Scope,
  { me, shop, owner }: ActingShop,
  price: LinkPrice,
): Promise<LinkPrice> {
  if (me.state === 'restricted' || owner.state === 'restricted') fail({ code: 'account_restricted' })
  await refuseRegion(scope, owner, 'receive', 'open' in price ? price.open : price.amount.currency)
  const floor = 'open' in price ? price.least : price.amount
  if (floor) await refusePrice(scope, owner.level, floor)
  refuseByPolicy(shop, price)
  return 'open' in price ? { open: price.open, least: price.least } : { amount: price.amount }
}

/** Writes a link and reads it as its shop sees it. */
export async function written(
  scope: Scope,
  owner: Pick<User, 'dataKey'>,
  wanted: NewLink & { madeBy: string },
): Promise<OwnLinkView> {
  const { token } = await writeLink(scope, owner, wanted)
  const [link] = await readLinks(scope, { token })
  return viewOwnLink(must(link, 'the link was just written'), { id: wanted.madeBy }, scope.now)
}
