import type { WebhookEndpoint as Row } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'

type Changed = 'webhook_rotated' | 'webhook_removed' | 'webhook_off'

/**
 * Tells a shop's owner what became of an endpoint: whoever has a key of theirs, or their chat, and nothing else, can sign
 * with the new secret what was never paid, or keep its server from hearing. Nobody is alarmed by one of test mode.
 */
export async function tellChanged(
  scope: Scope,
  kind: Changed,
  { shopId, url, live }: Pick<Row, 'shopId' | 'url' | 'live'>,
): Promise<void> {
  if (!live) return
  const { ownerId } = await scope.tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { ownerId: true } })
  await notify(scope, { userId: ownerId }, { kind, host: new URL(url).host, at: scope.now })
}
