import type { ChatRef } from '../chat/views.ts'
import { COUNTRIES } from '../identity/countries.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { policyOf, policyRow, type ShopPolicy } from './policy.ts'
import { viewShop } from './shop.ts'
import { shopFor } from './shop-for.ts'
import type { ShopView } from './views.ts'

type Input = { actor: ChatRef; policy: Partial<ShopPolicy> }

/**
 * S77: which payments the shop takes; what is left out stays as it was. It waits for payments that are being booked, and
 * none after it is booked by the old rules. `chat_locked`, `country_unknown`; `amount_too_small` where the most is less
 * than the least.
 */
export const setPolicy: UseCase<Input, ShopView> = async (scope, { actor, policy: given }) => {
  const acting = await shopFor(scope, actor, 'manage')
  refuseLockedChat(acting.me)
  const { id } = acting.shop
  await scope.tx.$queryRaw`select id from shop where id = ${id}::uuid for update`
  const { policy: before } = await scope.tx.shop.findUniqueOrThrow({ where: { id }, select: { policy: true } })
  const policy = { ...policyOf(before), ...given }
  if (policy.countries?.codes.some((code) => !COUNTRIES.includes(code))) fail({ code: 'country_unknown' })
  for (const { least, most } of policy.amounts)
    if (least && most && most.minor < least.minor) fail({ code: 'amount_too_small', least })
  const shop = await scope.tx.shop.update({ where: { id }, data: { policy: policyRow(policy) } })
  await audit(scope, actor, 'shop.policy', `shop:${id}`)
  return viewShop(scope, { ...acting, shop })
}
