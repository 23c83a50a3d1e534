import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { maskName } from '../../people/mask-name.ts'
import { partiesById } from '../../people/party.ts'
import { type PaymentLink, viewOwnLink } from '../payment-link.ts'
import { linkOf } from '../read-payment-link.ts'
import { mayIn } from '../role.ts'
import { type ActingShop, shopFor } from '../shop-for.ts'
import { tillOf } from './till.ts'
import type { TillSaleView } from './views.ts'

/** A sale of a till the actor stands at, of a cashier's those they made. `invoice_unknown` for anything else. */
export async function saleFor(
  scope: Scope,
  actor: ChatRef,
  token: string,
): Promise<{ acting: ActingShop; link: PaymentLink }> {
  const link = await linkOf(scope, token)
  const unknown = { code: 'invoice_unknown' } as const
  const acting = await shopFor(scope, actor, 'charge', { shopId: link.shopId, unknown })
  const mine = link.madeBy === acting.me.id || mayIn(acting.role, 'look')
  if (link.kind !== 'sale' || !mine) fail(unknown)
  return { acting, link }
}

/** How a sale stands now. */
export async function saleOf(scope: Scope, acting: ActingShop, token: string): Promise<TillSaleView> {
  const link = await linkOf(scope, token)
  const till = await tillOf(scope, acting)
  const asked = (await scope.tx.payerCode.findFirst({ where: { linkId: link.id }, select: { id: true } })) !== null
  return { link: viewOwnLink(link, acting.me, scope.now), asked, paid: await paidBy(scope, link), till }
}

/** Others look at a till: the name is shortened there. */
async function paidBy(scope: Scope, { paidBy: payer, paidAt: at, paidReference: reference }: PaymentLink) {
  if (!payer || !at || !reference) return null
  const name = (await partiesById(scope, [payer])).get(payer)?.name ?? ''
  return { from: maskName(name), at, reference }
}
