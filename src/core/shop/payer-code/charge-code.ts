import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { countOne, type RateLimit, refuseOver } from '../../kit/rate-limit.ts'
import { HOUR } from '../../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { type PaymentLink, stateOf, viewLink } from '../payment-link.ts'
import { saleFor, saleOf } from '../till/sale.ts'
import type { TillSaleView } from '../till/views.ts'
import { codeIn, hashOf } from './code.ts'

type Asked = { actor: ChatRef; token: string; code: string }

/** Wrong codes within an hour: of whoever types them, and of the whole shop, whoever does. */
const missesOf = (userId: string): RateLimit => misses(`user:${userId}`, 15)
const missesIn = (shopId: string): RateLimit => misses(`shop:${shopId}`, 60)
const misses = (subject: string, max: number): RateLimit => ({ subject, of: 'payer_code_missed', max, windowMs: HOUR })

/**
 * S40: a customer's code, typed or scanned at the till: they are asked for the sale's price on their own phone. Of two who
 * type the same code one has it. Typed again for the same sale it changes nothing. A wrong one is counted in a transaction
 * of its own, for the one that looked has rolled back.
 */
export async function chargeCode(deps: CoreDeps, input: Asked): Promise<Result<TillSaleView>> {
  const charged = await run(deps, chargeOnce, input, { repeatable: true })
  if (!charged.ok && charged.failure.code === 'payer_code_invalid') await run(deps, countMiss, input)
  return charged
}

async function chargeOnce(scope: Scope, { actor, token, code: typed }: Asked): Promise<TillSaleView> {
  const { acting, link } = await saleFor(scope, actor, token)
  const { me, shop } = acting
  refuseLockedChat(me)
  await refuseOver(scope, missesOf(me.id))
  await refuseOver(scope, missesIn(shop.id))
  if (stateOf(link, scope.now) !== 'open') return saleOf(scope, acting, token)
  const code = codeIn(typed) ?? fail({ code: 'payer_code_invalid' })
  const taken = await take(scope, code, link)
  if (taken?.userId === shop.ownerId) fail({ code: 'own_link' })
  if (taken) {
    await tell(scope, taken, link)
    await audit(scope, actor, 'shop.code_charged', `user:${taken.userId}`, { link: link.id })
  }
  return saleOf(scope, acting, token)
}

type Taken = { id: string; userId: string }

/** The code is this sale's from now on; null where it was before. */
async function take({ tx, now, ...scope }: Scope, code: string, { id }: PaymentLink): Promise<Taken | null> {
  const hash = hashOf(scope, code)
  const [taken] = await tx.$queryRaw<Taken[]>`
    update payer_code set state = 'used', link_id = ${id}::uuid
    where code_hash = ${hash} and state = 'open' and expires_at > ${now}::timestamptz
    returning id, user_id as "userId"`
  if (taken) return taken
  const mine = await tx.payerCode.findFirst({ where: { codeHash: hash, linkId: id }, select: { id: true } })
  return mine ? null : fail({ code: 'payer_code_invalid' })
}

async function tell(scope: Scope, { id: codeId, userId }: Taken, link: PaymentLink): Promise<void> {
  const { amount, shop, token } = viewLink(link, scope.now)
  if (amount) await notify(scope, { userId }, { kind: 'code_charged', shop, amount, link: token, codeId })
}

async function countMiss(scope: Scope, { actor, token }: Asked): Promise<null> {
  const { me, shop } = (await saleFor(scope, actor, token)).acting
  await countOne(scope, missesOf(me.id))
  await countOne(scope, missesIn(shop.id))
  return null
}
