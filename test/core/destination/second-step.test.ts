import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneBehindTheOther } from '../../support/at-once.ts'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { IBAN } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const begun = async (person: Person) => {
  const draft = granted(await world.core.addDestination({ actor: person.chat, currency: 'EUR', typed: IBAN }))
  await world.authorise(person, draft.id)
  return draft.id
}
const open = ({ userId: ownerId }: Person) => world.deps.prisma.destination.count({ where: { ownerId, state: 'open' } })

test('TXA-01 whoever has an authenticator saves no account with the password in its stead: a stolen chat, its PIN and the mailbox are not enough', async () => {
  const ana = await world.person()
  await enrol(world, ana)
  const id = await begun(ana)
  const way = await world.core.destinationLink({ actor: ana.chat, id })
  expect(refusal(way)).toEqual({ code: 'auth_required', factor: 'code' })
  expect(await open(ana)).toBe(0)
})

test('TXA-01 nor by a link that was made before the authenticator was there', async () => {
  const ana = await world.person()
  const id = await begun(ana)
  const { token } = granted(await world.core.destinationLink({ actor: ana.chat, id }))
  await world.deps.prisma.user.update({ where: { id: ana.userId }, data: { secondFactorAt: world.deps.clock() } })
  expect((await world.core.allowDestination({ token, password: ana.password })).ok).toBe(false)
  expect(await open(ana)).toBe(0)
})

test('MNY-16 nothing is saved to withdraw to while the account is frozen, by page or by code', async () => {
  const ana = await world.person()
  const id = await begun(ana)
  const { token } = granted(await world.core.destinationLink({ actor: ana.chat, id }))
  granted(await world.core.freezeSelf({ actor: ana.chat }))
  const byPage = await world.core.allowDestination({ token, password: ana.password })
  expect(refusal(byPage)).toEqual({ code: 'account_frozen_by_user' })
  const bo = await world.person()
  const phone = await enrol(world, bo)
  const other = await begun(bo)
  granted(await world.core.giveCode({ actor: bo.chat, intentId: other, code: await phone.next() }))
  granted(await world.core.freezeSelf({ actor: bo.chat }))
  const byCode = await world.core.openDestination({ actor: bo.chat, id: other })
  expect(refusal(byCode)).toEqual({ code: 'account_frozen_by_user' })
  expect([await open(ana), await open(bo)]).toEqual([0, 0])
})

test('MNY-16 R-05 nor in the moment of the freeze: whoever saves it waits for the account and finds it frozen', async () => {
  const bo = await world.person()
  const phone = await enrol(world, bo)
  const id = await begun(bo)
  granted(await world.core.giveCode({ actor: bo.chat, intentId: id, code: await phone.next() }))
  let answer: unknown
  await oneBehindTheOther(
    world,
    bo.userId,
    async () => granted(await world.core.freezeSelf({ actor: bo.chat })),
    async () => (answer = await world.core.openDestination({ actor: bo.chat, id })),
  )
  expect(answer).toEqual({ ok: false, failure: { code: 'account_frozen_by_user' } })
  expect(await open(bo)).toBe(0)
})
