import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted, refusal } from '../../support/people.ts'
import { hire } from '../../support/shop.ts'
import { PIN } from '../../support/world.ts'

// A chat that locks itself: actions/chat-lock, actions/unlock, flows/unlock; and notices/connect-app-address.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const MINUTE = 60

async function locker(name: string) {
  const phone = await town.customer({ name, balance: '30.00' })
  await phone.writes('/security')
  await phone.taps('Lock this chat')
  await phone.taps('Turn the lock on')
  expect(phone.sees()).toContain('🔒 On')
  return phone
}

test('SES-01 after five minutes without a word balance, history and cards to pay with want the PIN, and one PIN opens all', async () => {
  const anna = await locker('Anna Keller')
  const ben = await town.customer({ name: 'Ben Kovac' })
  expect(await anna.writes('/balance')).toContain('30.00 EUR')
  await town.world.advance(5 * MINUTE + 1)
  for (const command of ['/balance', '/history', `/send 5 ${ben.person.okpayId}`, '/start']) {
    const seen = await anna.writes(command)
    expect(seen).toContain('chat_locked')
    expect(seen).not.toContain('30.00')
  }
  await anna.taps('🔓 Unlock with PIN')
  await anna.tapsPin(PIN)
  expect(anna.sees()).toContain('30.00 EUR')
  expect(await anna.writes('/history')).not.toContain('chat_locked')
})

test('SES-01 unlocked, the chat shows what was asked for: a command with its words, a button, a link', async () => {
  const faye = await locker('Faye Asked')
  const ben = await town.customer({ name: 'Ben Payee' })
  await faye.writes('/history')
  await faye.taps('Home')
  const unlocks = async () => {
    expect(faye.sees()).toContain('chat_locked')
    await faye.taps('🔓 Unlock with PIN')
    await faye.tapsPin(PIN)
  }
  await town.world.advance(6 * MINUTE)
  await faye.taps('History')
  await unlocks()
  expect(faye.sees()).toContain('History')
  expect(faye.sees()).not.toContain('OKPay ID')
  await town.world.advance(6 * MINUTE)
  await faye.writes(`/send 5 ${ben.person.okpayId}`)
  await unlocks()
  expect(faye.sees()).toContain('5.00 EUR')
  await faye.writes('/cancel')
  await town.world.advance(6 * MINUTE)
  await faye.writes('/limits')
  await faye.taps('🔓 Unlock with PIN')
  await faye.taps('Cancel')
  await faye.taps('🔑 Enter PIN')
  await faye.tapsPin(PIN)
  expect(faye.sees()).toContain('left to send today')
})

test('SES-01 a locked chat hires nobody, makes nobody more and names no app, and says nothing of what is on hold', async () => {
  const gina = await locker('Gina Shop')
  const actor = gina.person.chat
  granted(await town.world.core.nameShop({ actor, name: 'Café Gina' }))
  const { id } = granted(await town.world.core.registerApp({ actor, redirectUri: 'https://gina.example/back' }))
  await town.deliver()
  expect(gina.sees()).toContain('https://gina.example/back')
  const hank = await town.customer({ name: 'Hank Helper' })
  await hire(town.world, actor, hank.person.chat, 'cashier')
  await town.world.advance(16 * MINUTE)
  const more = { actor, userId: hank.person.userId, role: 'manager' } as const
  expect(refusal(await town.world.core.setMemberRole(more)).code).toBe('chat_locked')
  expect(refusal(await town.world.core.inviteMember({ actor, role: 'manager' })).code).toBe('chat_locked')
  const { core } = town.world
  const redirectUri = 'https://thief.example/back'
  expect(refusal(await core.registerApp({ actor, redirectUri })).code).toBe('chat_locked')
  expect(refusal(await core.addRedirect({ actor, id, redirectUri })).code).toBe('chat_locked')
  expect(refusal(await core.getHolds({ actor })).code).toBe('chat_locked')
  granted(await core.dismissMember({ actor, userId: hank.person.userId }))
})

test('SES-01 it closes every fifteen minutes, however busy the chat is', async () => {
  const carl = await locker('Carl Busy')
  for (let minutes = 0; minutes < 14; minutes += 2) {
    await town.world.advance(2 * MINUTE)
    expect(await carl.writes('/balance')).toContain('30.00 EUR')
  }
  await town.world.advance(2 * MINUTE)
  expect(await carl.writes('/balance')).toContain('chat_locked')
})

test('SES-01 a locked chat still freezes, and does not turn its lock off; wrong PINs open nothing', async () => {
  const dora = await locker('Dora Quick')
  await town.world.advance(6 * MINUTE)
  await dora.writes('/security')
  await dora.taps('Chat lock')
  await dora.taps('Turn the lock off')
  expect(dora.sees()).toContain('chat_locked')
  await dora.taps('🔓 Unlock with PIN')
  await dora.tapsPin('135790')
  expect(dora.sees()).toContain('4')
  expect(await dora.writes('/balance')).toContain('chat_locked')
  await dora.writes('/freeze')
  await dora.taps('Freeze now')
  expect(dora.sees()).toContain('Frozen')
})

test('SES-01 unlocked, the lock can be turned off, and then nothing asks any more', async () => {
  const emil = await locker('Emil Open')
  await emil.writes('/security')
  await emil.taps('Chat lock')
  await emil.taps('Turn the lock off')
  await town.world.advance(60 * MINUTE)
  expect(await emil.writes('/balance')).toContain('30.00 EUR')
})

test('SES-01 the PIN that opens the chat does nothing that was tapped while it was locked: it shows where that is, and says so', async () => {
  const owner = await locker('Olga Away')
  const actor = owner.person.chat
  granted(await town.world.core.nameShop({ actor, name: 'Café Olga' }))
  const thief = await town.customer({ name: 'Theo Thief' })
  await hire(town.world, actor, thief.person.chat, 'cashier')
  await owner.writes('/security')
  await owner.taps('Chat lock')
  await town.world.advance(6 * MINUTE)
  await owner.taps('Turn the lock off')
  await owner.taps('🔓 Unlock with PIN')
  await owner.tapsPin(PIN)
  expect(owner.sees()).toContain('🔒 On')
  expect(owner.toasts().at(-1)).toContain('was not done')
  await owner.writes('/merchant')
  await owner.taps('Team')
  await owner.taps('Theo Thief · cashier')
  await town.world.advance(6 * MINUTE)
  await owner.taps('Make manager')
  expect(owner.sees()).toContain('chat_locked')
  await owner.taps('🔓 Unlock with PIN')
  await owner.tapsPin(PIN)
  expect(owner.sees()).toContain('Theo Thief · cashier')
  expect(owner.toasts().at(-1)).toContain('was not done')
  // What only looks is looked at, and nothing is said of it.
  const told = owner.toasts().length
  await town.world.advance(6 * MINUTE)
  await owner.taps('Team')
  await owner.taps('🔓 Unlock with PIN')
  await owner.tapsPin(PIN)
  expect(owner.sees()).toContain('Theo Thief')
  expect(owner.toasts().slice(told).join()).not.toContain('was not done')
})

test('TXA-01 SES-01 the pad that makes a manager says whom, and of which shop', async () => {
  const owner = await town.customer({ name: 'Petra Owner' })
  const actor = owner.person.chat
  granted(await town.world.core.nameShop({ actor, name: 'Café Petra' }))
  const hand = await town.customer({ name: 'Hugo Hand' })
  await hire(town.world, actor, hand.person.chat, 'cashier')
  await owner.writes('/merchant')
  await owner.taps('Team')
  await owner.taps('Hugo Hand · cashier')
  await owner.taps('Make manager')
  await owner.taps('🔑 Enter PIN')
  expect(owner.sees()).toContain('With your PIN, Hugo Hand becomes a manager of Café Petra.')
  await owner.tapsPin(PIN)
  expect(owner.sees()).toContain('Hugo Hand · manager')
})
