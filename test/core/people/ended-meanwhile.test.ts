import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { moveHome } from '../../support/home-currency.ts'
import { allButLast } from '../../support/pads.ts'
import { granted, PIN, refusal } from '../../support/people.ts'
import { linkOf } from '../../support/shop.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { loggedIn } from './web.ts'

let world: World
let shop: Person
beforeAll(async () => {
  world = await openWorld()
  shop = await world.person({ name: 'Carla Rossi' })
  granted(await world.core.nameShop({ actor: shop.chat, name: 'Café Aurora' }))
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

test.each(['allowance', 'unlock', 'pin_change'] as const)(
  'SES-03 REC-04 a PIN that is being checked for "%s" allows nothing in a chat that loses its account meanwhile',
  async (purpose) => {
    const person = await world.person({ balance: '500.00' })
    const { core, deps } = world
    granted(await core.lowerAllowance({ actor: person.chat, amount: amountOf('5.00', 'EUR') }))
    const of = purpose === 'allowance' ? { purpose, amount: amountOf('10.00', 'EUR') } : { purpose }
    const pad = granted(await core.openPad({ actor: person.chat, ...of }))
    const last = await allButLast(world, person, pad, PIN)
    const check = deps.hasher.verifyPin.bind(deps.hasher)
    vi.spyOn(deps.hasher, 'verifyPin').mockImplementationOnce(async (hash, pin) => {
      // As a move into another chat leaves it.
      await deps.prisma.chat.updateMany({ where: person.chat, data: { userId: null } })
      return check(hash, pin)
    })
    const before = await deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
    expect(refusal(await core.pressPad(last)).code).toBe('not_registered')
    const after = await deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
    expect(after.smallPaymentMinor).toBe(before.smallPaymentMinor)
  },
)

test.each(['before the last digit', 'while the PIN is checked'])(
  'TXA-03 a PIN for an allowance sets none in another currency, chosen %s',
  async (when) => {
    const { core, deps } = world
    const person = await world.person({ balance: '500.00' })
    const actor = person.chat
    await moveHome(world, person, 'JPY')
    granted(await core.lowerAllowance({ actor, amount: amountOf('100', 'JPY') }))
    const pad = granted(await core.openPad({ actor, purpose: 'allowance', amount: amountOf('1500', 'JPY') }))
    const last = await allButLast(world, person, pad, PIN)
    const move = async () => granted(await core.setHomeCurrency({ actor, currency: 'EUR' }))
    const check = deps.hasher.verifyPin.bind(deps.hasher)
    if (when === 'before the last digit') await move()
    else
      vi.spyOn(deps.hasher, 'verifyPin').mockImplementationOnce(async (hash, pin) => {
        await move()
        return check(hash, pin)
      })
    expect(refusal(await core.pressPad(last)).code).toBe('pad_expired')
    const { smallPaymentMinor } = await deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
    // Not 15.00: what 100 JPY are worth in EUR, and no more.
    expect(smallPaymentMinor).toBeLessThan(100n)
  },
)

test('SES-03 S12 a browser that its owner logs out while its PIN is being checked pays nothing', async () => {
  const person = await world.person({ balance: '500.00' })
  const actor = await loggedIn(world, person)
  const token = await linkOf(world, { actor: shop.chat }, '12.50')
  const { intentId } = granted(await world.core.quoteOnPage({ actor, token }))
  const { hasher } = world.deps
  const check = hasher.verifyPin.bind(hasher)
  vi.spyOn(hasher, 'verifyPin').mockImplementationOnce(async (hash, pin) => {
    granted(await world.core.endOtherSessions({ actor: person.chat }))
    return check(hash, pin)
  })
  expect(refusal(await world.core.payOnPage({ actor, intentId, pin: PIN })).code).toBe('session_ended')
  expect(await world.balance(person)).toBe('500.00')
})
