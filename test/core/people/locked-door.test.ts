import { afterAll, beforeAll, expect, test } from 'vitest'
import { askEverything, busyShop, ELSEWHERE, hearEverything } from '../../support/door.ts'
import { granted } from '../../support/people.ts'
import { hire } from '../../support/shop.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What a chat does although it is locked, and why it may: every other call of the door that a chat makes answers `chat_locked`. */
const WORKS: Record<string, readonly string[]> = {
  'it opens the lock, or asks for what opens it': ['openPad', 'pressPad', 'giveCodeForPin', 'reportLostFactor'],
  'it asks for a factor of its own, there or on the page it leads to': [
    ...['issueLink', 'issueWebhookLink', 'giveCode', 'setCodeThreshold', 'destinationLink', 'openDestination'],
    ...['confirmRefund', 'confirmPayout', 'getDraft'],
  ],
  'it only stops something, or makes less possible': [
    ...['freezeSelf', 'cancelPayment', 'cancelExchange', 'cancelRefund', 'cancelPayout', 'cancelHeld', 'endPayouts'],
    ...['endSession', 'endOtherSessions', 'logOut', 'revokeConnection', 'refuseConnect', 'revokeApiKey', 'removeApp'],
    ...['dismissMember', 'withdrawLink', 'declineAsk', 'refuseCharge', 'lowerAllowance', 'forgetPayee'],
    ...['removeDestination', 'stopMailboxCase', 'dropAllowance', 'dropClosing'],
  ],
  'it asks for money to come in': ['startTopUp', 'createLink', 'offerLink', 'postLink', 'getPostDesk'],
  'it talks with support, or with a shop': [
    ...['writeToSupport', 'sendFileToSupport', 'answerWithFile', 'myTicket', 'isTalking', 'closeOwnTicket'],
    ...['reopenOwnTicket', 'rateTicket', 'rateAnswer', 'tellShop', 'askForRole'],
  ],
  'it shows no money, nobody else’s name and nothing secret': [
    ...['getSecurity', 'listChats', 'listSessions', 'continueSession', 'getDefaults', 'getShop', 'listShops'],
    ...['getFees', 'getRegions', 'getHelpFigures', 'getTopUpOffers'],
    ...['readTeamInvitation', 'joinTeam', 'chooseShop', 'chooseLanguage', 'setDefaults', 'setHomeCurrency'],
    ...['issueButtons', 'removeLater', 'noteDenied', 'isOwnPassword', 'holdsOwnPassword', 'readRenewal'],
  ],
  ...ELSEWHERE,
}

test('SES-01 of all that a chat can ask of the core, a locked one gets what is named here and nothing else', async () => {
  const { person, given } = await busyShop(world)
  const { userId, chat: actor } = person
  granted(await world.core.setChatLock({ actor, on: true }))
  await world.deps.prisma.chat.updateMany({ where: { userId }, data: { unlockedAt: null } })
  const works = Object.values(WORKS).flat()
  const answers = await askEverything(world, person, given, works)
  // Staff calls are refused to whoever is none; what staff may do is decided elsewhere.
  const open = [...answers].filter(([, code]) => code !== 'chat_locked' && code !== 'not_allowed')
  expect(open).toEqual([])
  expect([...answers.values()].filter((code) => code === 'chat_locked').length).toBeGreaterThan(60)
  const names = new Set(Object.keys(world.core))
  expect(works.filter((name) => !names.has(name))).toEqual([])
  expect(new Set(works).size).toBe(works.length)
})

test('SES-01 a locked chat that asks what a sum costs to withdraw does not hear how much there is', async () => {
  const { chat: actor, userId } = await world.person({ balance: '43.21' })
  granted(await world.core.setChatLock({ actor, on: true }))
  const asked = { actor, currency: 'EUR', amount: eur(9_999_900n) } as const
  expect(await world.core.getPayoutOffers(asked)).toMatchObject({ failure: { available: eur(4_321n) } })
  await world.deps.prisma.chat.updateMany({ where: { userId }, data: { unlockedAt: null } })
  expect(await world.core.getPayoutOffers(asked)).toEqual({ ok: false, failure: { code: 'chat_locked' } })
})

test('SES-01 S87 what works in a locked chat tells no sum of the wallet, nobody else’s name and nothing that was said: "done" is all', async () => {
  const { core, deps } = world
  const { person, given } = await busyShop(world)
  const { userId, chat: actor } = person
  const cashier = await world.person({ name: 'Cleo Cashier' })
  await hire(world, actor, cashier.chat, 'cashier')
  const [friend, held] = [await world.person({ name: 'Bruno Friend' }), eur(30_011n)]
  const sent = granted(await core.quoteSend({ actor, payee: { userId: friend.userId }, amount: held }))
  await world.authorise(person, sent.intentId)
  granted(await core.confirmPayment({ actor, intentId: sent.intentId }))
  const payout = await confirmed(
    world,
    person,
    await savedAccount(world, person, { typed: 'DE75 5121 0800 1245 1261 99' }),
    eur(20_013n),
  )
  const link = granted(await core.createLink({ actor, amount: eur(4_017n), description: 'Walnut cake' }))
  const app = granted(await core.registerApp({ actor, redirectUri: 'https://shop.example/back' }))
  const about = granted(await core.getHistory({ actor, limit: 1 })).entries[0]?.reference ?? ''
  const { number } = granted(await core.writeToSupport({ actor, text: 'The walnut is missing', about }))
  const own = {
    ...given,
    ...{ cancelHeld: sent, cancelPayout: payout, withdrawLink: link, getPostDesk: { link: link.token } },
    ...{ dismissMember: { userId: cashier.userId }, removeDestination: { id: payout.destination.id } },
    ...{ removeApp: { id: app.id }, writeToSupport: { text: 'Help', about: undefined } },
    ...{ closeOwnTicket: { number }, reopenOwnTicket: { number }, rateTicket: { number, stars: 4 } },
  }
  granted(await core.setChatLock({ actor, on: true }))
  await deps.prisma.chat.updateMany({ where: { userId }, data: { unlockedAt: null } })
  const heard = await hearEverything(world, person, own, ['freezeSelf'])
  const told = JSON.stringify([...heard], (_, value) => (typeof value === 'bigint' ? String(value) : value))
  const secrets = [
    '30011',
    '20013',
    '4017',
    '1750',
    about,
    'Cleo',
    'Bruno',
    'Walnut',
    'walnut',
    'Ana Payer',
    'shop.example',
  ]
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
  // What only stops something was done.
  for (const name of ['cancelHeld', 'cancelPayout', 'withdrawLink', 'dismissMember', 'removeApp'])
    expect([name, heard.get(name)]).toEqual([name, { ok: true, value: null }])
  expect(heard.get('removeDestination')).toMatchObject({ failure: { code: 'chat_locked' } })
  expect(heard.get('myTicket')).toMatchObject({ value: { number, locked: true, messages: [], about: null } })
  expect(await deps.prisma.shopMember.count({ where: { userId: cashier.userId } })).toBe(0)
  expect(await deps.prisma.payout.findUnique({ where: { id: payout.payoutId } })).toMatchObject({ state: 'cancelled' })
  expect(await deps.prisma.paymentLink.count({ where: { token: link.token, state: 'withdrawn' } })).toBe(1)
})
