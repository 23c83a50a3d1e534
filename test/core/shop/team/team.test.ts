import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { granted, refusal } from '../../../support/people.ts'
import { hire } from '../../../support/shop.ts'
import { amountOf, openWorld, type Person, type World } from '../../../support/world.ts'
import { NEW_PASSWORD, resetLink } from '../../people/web.ts'

let world: World
let owner: Person
let ben: Person

beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  owner = await world.person()
  ben = await world.person()
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
})
afterAll(() => world.close())

const invite = async () => granted(await world.core.inviteMember({ actor: owner.chat, role: 'cashier' })).token
const read = (person: Person, token: string) => world.core.readTeamInvitation({ actor: person.chat, token })
const charge = (person: Person) =>
  world.core.createLink({ actor: person.chat, amount: amountOf('2.00', 'EUR'), description: 'Tea' })

describe('the team of a shop', () => {
  test('an invitation is taken once, also by two at once, and only its hash is kept', async () => {
    const token = await invite()
    const carl = await world.person()
    const { id } = granted(await read(ben, token))
    const answers = await Promise.all([ben, carl].map((person) => world.core.joinTeam({ actor: person.chat, id })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code]))).toEqual(['invitation_over'])
    expect(refusal(await read(carl, token)).code).toBe('invitation_over')
    const other = await invite()
    const rows = await world.deps.prisma.shopInvitation.findMany({ where: { shop: { ownerId: owner.userId } } })
    expect(JSON.stringify(rows.map((row) => Buffer.from(row.tokenHash).toString('latin1')))).not.toContain(other)
  })

  test('it expires after two days, and a dismissal ends those that are open', async () => {
    const late = await invite()
    await world.advance(2 * 24 * 3600 + 1)
    expect(refusal(await read(ben, late)).code).toBe('invitation_over')
    await hire(world, owner.chat, ben.chat, 'cashier')
    const open = await invite()
    granted(await world.core.dismissMember({ actor: owner.chat, userId: ben.userId }))
    expect(refusal(await read(ben, open)).code).toBe('invitation_over')
  })

  test('TXA-01 SES-01 turning the chat’s lock on is no PIN: it hires no manager, and unlocks nothing for longer', async () => {
    const { core } = world
    const actor = owner.chat
    granted(await core.setChatLock({ actor, on: true }))
    expect(refusal(await core.inviteMember({ actor, role: 'manager' })).code).toBe('pin_needed')
    await world.advance(14 * 60)
    granted(await core.setChatLock({ actor, on: true }))
    await world.advance(2 * 60)
    expect(refusal(await core.getBalances({ actor })).code).toBe('chat_locked')
    await hire(world, actor, ben.chat, 'manager')
  })

  test('REC-04 a password reset ends the places that are offered: one of them may be a thief’s', async () => {
    const token = await invite()
    const reset = { token: await resetLink(world, owner), password: NEW_PASSWORD, repeated: NEW_PASSWORD }
    granted(await world.core.resetPassword(reset))
    expect(refusal(await read(ben, token)).code).toBe('invitation_over')
  })

  test('its owner cannot take it, nor can whoever is restricted', async () => {
    const token = await invite()
    const { id, own } = granted(await read(owner, token))
    expect(own).toBe(true)
    expect(refusal(await world.core.joinTeam({ actor: owner.chat, id })).code).toBe('not_allowed')
    await world.deps.prisma.user.update({ where: { id: ben.userId }, data: { state: 'restricted' } })
    expect(refusal(await world.core.joinTeam({ actor: ben.chat, id })).code).toBe('account_restricted')
  })

  test('S5 whoever is that there already, or more, stays what they are, and the invitation stays somebody else’s', async () => {
    await hire(world, owner.chat, ben.chat, 'manager')
    const token = await invite()
    const { id, already, more } = granted(await read(ben, token))
    expect([already, more]).toEqual(['manager', false])
    expect(granted(await world.core.joinTeam({ actor: ben.chat, id })).role).toBe('manager')
    const carl = await world.person()
    expect(granted(await read(carl, token))).toMatchObject({ already: null, more: true })
    expect(granted(await world.core.joinTeam({ actor: carl.chat, id })).role).toBe('cashier')
    const again = granted(await read(carl, await invite()))
    expect([again.already, again.more]).toEqual(['cashier', false])
    granted(await world.core.joinTeam({ actor: carl.chat, id: again.id }))
    expect(await world.deps.prisma.shopInvitation.count({ where: { shop: { ownerId: owner.userId } } })).toBe(1)
    const { members } = granted(await world.core.listTeam({ actor: owner.chat }))
    expect(members.map(({ role }) => role)).toEqual(['manager', 'cashier'])
  })

  test('twenty people at most, open invitations included', async () => {
    for (let place = 0; place < 20; place += 1) await invite()
    expect(refusal(await world.core.inviteMember({ actor: owner.chat, role: 'cashier' }))).toEqual({
      code: 'too_many_members',
      most: 20,
    })
  })

  test('whoever is dismissed while charging charges before it or not at all', async () => {
    await hire(world, owner.chat, ben.chat, 'cashier')
    const [charged, dismissed] = await Promise.all([
      charge(ben),
      world.core.dismissMember({ actor: owner.chat, userId: ben.userId }),
    ])
    expect(dismissed.ok).toBe(true)
    expect(charged.ok || charged.failure.code).toSatisfy((told) => told === true || told === 'shop_missing')
    expect(refusal(await charge(ben)).code).toBe('shop_missing')
  })

  test('a cashier’s link is the shop’s: sealed for its owner, paid to its owner', async () => {
    await hire(world, owner.chat, ben.chat, 'cashier')
    const { token, ownerMasked } = granted(await charge(ben))
    const { ownerMasked: same } = granted(await charge(owner))
    expect(ownerMasked).toBe(same)
    const mine = granted(await world.core.listLinks({ actor: ben.chat })).links.map((link) => link.token)
    expect(mine).toEqual([token])
    expect(granted(await world.core.listLinks({ actor: owner.chat })).links).toHaveLength(2)
  })

  test('who works in several shops acts for the one they chose, and in their own where they chose none', async () => {
    await hire(world, owner.chat, ben.chat, 'cashier')
    granted(await world.core.nameShop({ actor: ben.chat, name: 'Ben’s Books' }))
    const shops = granted(await world.core.listShops({ actor: ben.chat }))
    expect(shops.map(({ name, role, acting }) => [name, role, acting])).toEqual([
      ['Ben’s Books', 'owner', true],
      ['Café Aurora', 'cashier', false],
    ])
    const aurora = shops.find(({ role }) => role === 'cashier')
    granted(await world.core.chooseShop({ actor: ben.chat, shopId: aurora?.id ?? '' }))
    expect(granted(await charge(ben)).shop).toBe('Café Aurora')
    granted(await world.core.dismissMember({ actor: owner.chat, userId: ben.userId }))
    expect(granted(await charge(ben)).shop).toBe('Ben’s Books')
    const stranger = await world.person()
    expect(refusal(await world.core.chooseShop({ actor: stranger.chat, shopId: aurora?.id ?? '' })).code).toBe(
      'shop_missing',
    )
  })
})
