import type { Calling } from '../api/caller.ts'
import { fail, type Result } from '../kit/failure.ts'
import { countOne, type RateLimit, refuseOver } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import { uuidOf } from '../kit/typed-id.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { type Party, partiesById } from '../people/party.ts'
import { userIdOf } from '../send/find-payee.ts'

const MISSES_MAX = 20

const misses = (shopId: string): RateLimit => ({
  ...{ subject: `shop:${shopId}`, of: 'payee_lookup', max: MISSES_MAX, windowMs: HOUR },
})

/** Whom a name means now. A server guesses no more names than a person does (API-09). `payee_not_found`, `payee_unavailable`. */
export async function payeeOf(scope: Scope, { shop }: Calling, botId: bigint, name: string): Promise<Party> {
  await refuseOver(scope, misses(shop.id))
  const id = await idOf(scope, shop.id, botId, name)
  const party = id && (await partiesById(scope, [id])).get(id)
  if (!party) return fail({ code: 'payee_not_found', asked: name })
  return party.state === 'closed' ? fail({ code: 'payee_unavailable' }) : party
}

/** Counts a miss in a transaction of its own: the one that looked has rolled back. */
export const countMiss = (deps: CoreDeps, shopId: string): Promise<Result<null>> =>
  run(
    deps,
    async (scope, _: null) => {
      await countOne(scope, misses(shopId))
      return null
    },
    null,
  )

async function idOf(scope: Scope, shopId: string, botId: bigint, name: string): Promise<string | undefined> {
  const telegramId = /^tg:([1-9]\d{0,15})$/.exec(name)?.[1]
  if (telegramId !== undefined) return userIdOf(scope, botId, { telegramId: BigInt(telegramId) })
  const connection = uuidOf('con', name)
  if (connection === undefined) return userIdOf(scope, botId, { handle: name })
  const where = { id: connection, shopId, state: 'active', endsAt: { gt: scope.now } }
  return (await scope.tx.connection.findFirst({ where, select: { ownerId: true } }))?.ownerId
}
