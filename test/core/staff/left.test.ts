import { afterAll, beforeAll, expect, test } from 'vitest'
import { appoint, granted, refusal } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

// Somebody of staff who closed their own wallet: what is left of it is still theirs.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const OWN = { code: 'own_account' }

async function pays(from: Person, to: Person, text: string): Promise<void> {
  const amount = { currency: 'EUR', minor: BigInt(text.replace('.', '')) } as const
  const quote = granted(await world.core.quoteSend({ actor: from.chat, payee: { userId: to.userId }, amount }))
  if (quote.factor !== 'none') await world.authorise(from, quote.intentId)
  granted(await world.core.confirmPayment({ actor: from.chat, intentId: quote.intentId }))
}

async function leaves(person: Person): Promise<void> {
  const { id } = granted(await world.core.openClosing({ actor: person.chat }))
  await world.authorise(person, id)
  granted(await world.core.closeAccount({ actor: person.chat, id }))
}

test('ADM-06 whoever closed their wallet looks at nothing that is left of it, agrees to nothing about it, and hears of nothing', async () => {
  const [insider, friend] = [await world.person({ balance: '5.05' }), await world.person({ balance: '5.05' })]
  await pays(insider, friend, '5.00')
  const { reference } = await world.deps.prisma.intent.findFirstOrThrow({ where: { ownerId: insider.userId } })
  await appoint(world, insider.chat, 'owner', 'Ines')
  await leaves(insider)
  const { core } = world
  const { chat: actor, userId } = insider
  expect(refusal(await core.lookUpCustomer({ actor, who: { userId }, reason: 'a call' }))).toEqual(OWN)
  expect(refusal(await core.lookUpTransaction({ actor, word: reference, reason: 'a call' }))).toEqual(OWN)
  expect(refusal(await core.listAudit({ actor, of: reference }))).toEqual(OWN)
  const about = granted(await core.listAudit({ actor })).lines.filter(({ object }) => object === insider.okpayId)
  expect(about).toEqual([])
  expect(await noticesFor(world, actor)).not.toContainEqual(expect.objectContaining({ kind: 'approval_asked' }))
})

test('CLS-01 which chats had it is erased with the last that is kept of the account', async () => {
  const [leaver, friend] = [await world.person({ balance: '5.05' }), await world.person()]
  await pays(leaver, friend, '5.00')
  await leaves(leaver)
  const kept = () => world.deps.prisma.closedChat.count({ where: { closing: { ownerId: leaver.userId } } })
  expect(await kept()).toBe(1)
  await world.deps.prisma.closing.updateMany({ where: { ownerId: leaver.userId }, data: { eraseAt: new Date(0) } })
  granted(await world.core.sweep({}))
  expect(await kept()).toBe(0)
})
