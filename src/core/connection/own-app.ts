import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { shopFor } from '../shop/shop-for.ts'

export type NamedApp = { actor: ChatRef; id: string }

/** An app of the actor's shop, locked until the transaction ends. `not_found` for anybody else's. */
export async function ownApp(scope: Scope, { actor, id }: NamedApp) {
  const { me, shop } = await shopFor(scope, actor, 'manage')
  await scope.tx.$queryRaw`select id from connect_app where id = ${id}::uuid and shop_id = ${shop.id}::uuid for update`
  const app = await scope.tx.connectApp.findFirst({ where: { id, shopId: shop.id, removedAt: null } })
  return app ? { me, shopId: shop.id, app } : fail({ code: 'not_found' })
}
