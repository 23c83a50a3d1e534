import { afterAll, beforeAll, expect, test } from 'vitest'
import { appoint, granted } from '../../support/people.ts'
import { refunded, sold } from '../../support/refund.ts'
import { hire } from '../../support/shop.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const said = (result: { ok: true } | { ok: false; failure: { code: string } }) =>
  result.ok ? 'told' : result.failure.code

/** A sale of a shop in which one of staff is the cashier. */
async function soldBesideCashier() {
  const sale = await sold(world)
  const cashier = await world.person({ name: 'Cara Cashier' })
  await hire(world, sale.owner.chat, cashier.chat, 'cashier')
  await appoint(world, cashier.chat, 'owner', 'Cara')
  return { sale, actor: cashier.chat }
}

test('ADM-06 a payment to a shop, its refund and their trail are as much the matter of whoever works there as of its owner', async () => {
  const { sale, actor } = await soldBesideCashier()
  const { core } = world
  const given = await refunded(world, sale, 'rest')
  const colleague = await world.agent('owner')
  granted(await core.lookUpTransaction({ actor: colleague, word: sale.payment, reason: 'we watch the cashier' }))
  const { id: shopId } = await world.deps.prisma.shop.findFirstOrThrow({ where: { ownerId: sale.owner.userId } })
  for (const refused of [
    await core.lookUpMerchant({ actor, shopId }),
    await core.lookUpTransaction({ actor, word: sale.payment, reason: 'who was that' }),
    await core.lookUpTransaction({ actor, word: given.reference ?? '', reason: 'who was that' }),
    await core.listAudit({ actor, of: sale.payment }),
  ])
    expect(said(refused)).toBe('own_account')
  const { lines } = granted(await core.listAudit({ actor }))
  expect(lines.map(({ reason }) => reason)).not.toContain('we watch the cashier')
  const elsewhere = await sold(world)
  expect(said(await core.lookUpTransaction({ actor, word: elsewhere.payment, reason: 'a customer asks' }))).toBe('told')
})

test('ADM-06 nor do they read or close what the risk rules found in such a payment', async () => {
  const { sale, actor } = await soldBesideCashier()
  const intent = await world.deps.prisma.intent.findUniqueOrThrow({ where: { reference: sale.payment } })
  const found = { outcome: 'allow', reasons: ['failures'], inputs: {}, ruleVersion: 1, at: new Date(), forStaff: true }
  await world.deps.prisma.riskDecision.upsert({
    where: { intentId: intent.id },
    create: { intentId: intent.id, userId: intent.ownerId, ...found },
    update: found,
  })
  const listed = async (who: typeof actor) => granted(await world.core.listRisk({ actor: who })).map(({ id }) => id)
  expect(await listed(actor)).not.toContain(intent.id)
  expect(said(await world.core.readRisk({ actor, id: intent.id }))).toBe('own_account')
  expect(said(await world.core.closeRisk({ actor, id: intent.id }))).toBe('own_account')
  expect(await listed(await world.agent('owner'))).toContain(intent.id)
})
