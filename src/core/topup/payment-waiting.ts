import type { Scope } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { readLinks, stateOf, viewLink } from '../shop/payment-link.ts'

/**
 * The payment somebody tops up for, while it can still be made: the newest of their top-ups that was begun for one says
 * which, so that a declined card and a second try lead back, too.
 */
export async function paymentWaiting(
  scope: Scope,
  userId: string,
): Promise<{ waiting?: { shop: string; amount: Money | null; link: string } }> {
  const begun = await scope.tx.topUp.findFirst({
    where: { userId, linkToken: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { linkToken: true },
  })
  if (!begun?.linkToken) return {}
  const [link] = await readLinks(scope, { token: begun.linkToken })
  if (!link?.accepting || stateOf(link, scope.now) !== 'open') return {}
  return { waiting: { shop: link.shop, amount: viewLink(link, scope.now).amount, link: link.token } }
}
