import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted, PIN, refusal } from '../../support/people.ts'
import { paid, refunded } from '../../support/refund.ts'
import { type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { amountOf, type Person } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper
let ben: Phone & { person: Person }

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
  ben = await town.customer({ name: 'Ben Kovac', balance: '20.00' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** The owner invites; the start payload of the link that stands on the card. */
async function invited(button = 'Invite a cashier'): Promise<string> {
  await carla.writes('/merchant')
  await carla.taps('Team')
  await carla.taps(button)
  if (carla.buttons().includes('🔑 Enter PIN')) {
    await carla.taps('🔑 Enter PIN')
    await carla.tapsPin(PIN)
  }
  return carla.sees().match(/\?start=(team_[\w-]{43})/)?.[1] ?? ''
}

async function hired(button = 'Invite a cashier'): Promise<void> {
  await ben.starts(await invited(button))
  await ben.taps('Work at Café Aurora')
  await town.deliver()
}

describe('actions/team actions/team-invite actions/team-member actions/team-role actions/team-dismiss actions/team-join actions/ask-role deeplinks/team notices/charge-paid notices/shop-joined notices/shop-role notices/shop-role-asked: who works in a shop', () => {
  test('S5 the owner invites, the person accepts in their own chat, both hear of it', async () => {
    const payload = await invited()
    expect(carla.sees()).toContain('Invitation for one cashier of Café Aurora')
    expect(carla.buttons()).toEqual(['Share', 'Copy link', 'Team'])
    await ben.starts(payload)
    expect(ben.sees()).toMatch(/^Café Aurora, of C•* A•*, offers you a place as cashier\./)
    expect(ben.sees()).not.toContain('Carla')
    await ben.taps('Work at Café Aurora')
    expect(ben.sees()).toContain('Café Aurora\nYou are cashier here.')
    expect(ben.buttons()).toEqual(['New payment link', 'Till', 'Counter code', "Today's payments", 'My links', 'Home'])
    await town.deliver()
    expect(ben.sees()).toContain('✅ You are cashier of Café Aurora now.')
    expect(carla.sees()).toBe('✅ Ben Kovac now works in your shop as cashier.')
    await carla.taps('Team')
    expect(carla.sees()).toContain('Ben Kovac · cashier · since')
  })

  test('TXA-01 hiring a manager, who may give money back, takes the PIN; then the invitation stands there', async () => {
    await carla.writes('/merchant')
    await carla.taps('Team')
    await carla.taps('Invite a manager')
    expect(carla.sees()).toContain('Your payment PIN first.')
    await carla.taps('🔑 Enter PIN')
    await carla.tapsPin(PIN)
    expect(carla.sees()).toContain('Invitation for one manager of Café Aurora')
    await town.world.advance(301)
    const { core } = town.world
    expect(refusal(await core.inviteMember({ actor: carla.actor, role: 'manager' })).code).toBe('pin_needed')
    granted(await core.inviteMember({ actor: carla.actor, role: 'cashier' }))
  })

  test('a second person finds the link used; the owner is told whose it is', async () => {
    const payload = await invited()
    await carla.starts(payload)
    expect(carla.sees()).toContain('This invitation is to your own shop.')
    await ben.starts(payload)
    await ben.taps('Work at Café Aurora')
    const eve = await town.customer({ name: 'Eve Novak' })
    await eve.starts(payload)
    expect(eve.sees()).toContain('invitation_over')
    await eve.taps('My shops')
    expect(eve.sees()).toContain('You work in no shop at the moment.')
    await eve.taps('Open my own shop')
    expect(eve.sees()).toContain('What is it called?')
  })

  test('S5 S78 a cashier charges and hears that it was paid, and of nothing that is the owner’s', async () => {
    await hired()
    const anna = await town.customer({ name: 'Anna Keller', balance: '20.00' })
    await ben.writes('/link 12.50 Two cappuccinos')
    expect(ben.sees()).toContain('The shop receives 12.37 EUR: the fee is 0.13 EUR.')
    expect(ben.sees()).not.toContain('You receive')
    const token = ben.sees().match(/pay_([\w-]{22})/)?.[1] ?? ''
    await anna.starts(`pay_${token}`)
    await anna.taps('Pay 12.50 EUR')
    await town.deliver()
    expect(ben.sees()).toMatch(/^✅ 12\.50 EUR paid to Café Aurora by Anna Keller\n“Two cappuccinos”\n/)
    expect(ben.sees()).not.toMatch(/fee|Available|12\.37/)
    expect(carla.sees()).toContain('12.37')
    expect(await town.world.balance(carla.person)).toBe('12.37')
    expect(await town.world.balance(ben.person)).toBe('20.00')
  })

  test('S5 S81 what a manager gives back the owner hears of, and who did it', async () => {
    await hired('Invite a manager')
    const anna = await town.customer({ name: 'Anna Keller', balance: '20.00' })
    const { core } = town.world
    const asked = { actor: ben.actor, amount: amountOf('12.50', 'EUR'), description: 'Two cappuccinos' }
    const { token } = granted(await core.createLink(asked))
    const { reference: payment } = await paid(town.world, anna.person, token)
    await refunded(town.world, { owner: ben.person, payment })
    await town.deliver()
    expect(carla.sees()).toMatch(
      /^✅ 12\.50 EUR given back to Anna Keller by Ben Kovac of your team\n“Two cappuccinos”\n/,
    )
    expect(carla.buttons()).toContain('Team')
  })

  test('S5 shop_right_missing: who is a manager no more asks the owner, who changes it in one tap', async () => {
    await hired('Invite a manager')
    await ben.writes('/merchant')
    expect(
      await town.world.core.setMemberRole({ actor: carla.actor, userId: ben.person.userId, role: 'cashier' }),
    ).toMatchObject({ ok: true })
    await ben.taps('Sales')
    expect(ben.sees()).toContain('⛔ Not done: you are cashier of Café Aurora, and this takes a manager.')
    expect(ben.sees()).toContain('shop_right_missing')
    await ben.taps('Ask the owner')
    await town.deliver()
    expect(carla.sees()).toContain('Ben Kovac of your team could not do something that takes a manager.')
    await carla.taps('Make manager')
    expect(carla.sees()).toContain('Ben Kovac · manager')
    await ben.writes('/merchant')
    await ben.taps('Sales')
    expect(ben.sees()).toContain('Nothing was sold in this time.')
  })

  test('S5 SES-01 whose chat was locked when they were asked gives no right by unlocking it', async () => {
    await hired()
    const { core } = town.world
    granted(await core.setChatLock({ actor: carla.actor, on: true }))
    await town.world.advance(6 * 60)
    granted(await core.askForRole({ actor: ben.actor, role: 'manager' }))
    await town.deliver()
    await carla.taps('🔓 Unlock with PIN')
    await carla.tapsPin(PIN)
    expect(carla.sees()).toContain('Ben Kovac · cashier')
    granted(await core.setChatLock({ actor: carla.actor, on: false }))
  })

  test('dismissed in two taps, at once, also in the middle of making a link', async () => {
    await hired()
    await ben.writes('/link')
    expect(ben.sees()).toContain('How much is it for?')
    await carla.writes('/merchant')
    await carla.taps('Team')
    await carla.taps('Ben Kovac · cashier')
    await carla.taps('Dismiss')
    expect(carla.sees()).toContain('Nobody but you yet.')
    await ben.writes('5')
    await ben.taps('Skip')
    expect(ben.sees()).toContain('shop_missing')
    await town.deliver()
    expect(ben.sees()).toContain('You no longer work at Café Aurora.')
    await ben.taps('My shops')
    expect(ben.sees()).toContain('You work in no shop at the moment.')
  })

  test('S5 who is more there than an invitation offers hears so, and is asked nothing; who is less is asked', async () => {
    await hired()
    const more = await invited('Invite a manager')
    await ben.starts(more)
    expect(ben.sees()).toContain('You are cashier there now; this would replace it.')
    await ben.taps('Work at Café Aurora')
    await town.deliver()
    await ben.starts(await invited())
    expect(ben.sees()).toMatch(/^You work at Café Aurora already, as manager\..*so nothing changes\./)
    expect(ben.buttons()).toEqual(['My shops', 'Home'])
    await ben.taps('My shops')
    expect(ben.sees()).toContain('Café Aurora · manager')
  })

  test('in Chinese', async () => {
    const li = await town.customer({ name: '李娜', language: 'zh-hans' })
    await li.starts(await invited('Invite a manager'))
    expect(li.sees()).toContain('邀请您担任店长。')
    await li.taps('加入 Café Aurora')
    expect(li.sees()).toContain('您是这里的店长。')
    await town.deliver()
    await li.starts(await invited())
    expect(li.sees()).toContain('您已是 Café Aurora 的店长，此邀请不会增加您的权限')
  })
})

describe('actions/shops actions/shop-choose: somebody who works in several shops', () => {
  test('chooses for which one they act', async () => {
    await hired()
    await ben.writes('/merchant')
    await town.world.core.nameShop({ actor: ben.actor, name: 'Ben’s Books' })
    await ben.writes('/merchant')
    expect(ben.sees()).toContain('Ben’s Books\nWhat it sells')
    await ben.taps('My shops')
    expect(ben.sees()).toContain('Ben’s Books · owner · you act for this one\nCafé Aurora · cashier')
    await ben.taps('Café Aurora · cashier')
    expect(ben.sees()).toContain('Café Aurora\nYou are cashier here.')
    await ben.writes('/link 3 tea')
    expect(ben.sees()).toContain('3.00 EUR for Café Aurora')
  })
})
