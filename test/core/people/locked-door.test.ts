import { afterAll, beforeAll, expect, test } from 'vitest'
import { askEverything, busyShop, ELSEWHERE } from '../../support/door.ts'
import { granted } from '../../support/people.ts'
import { eur } from '../../support/withdraw.ts'
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
    'removeDestination',
  ],
  'it asks for money to come in': ['startTopUp', 'createLink', 'offerLink', 'postLink', 'getPostDesk'],
  'it talks with support, or with a shop': [
    ...['writeToSupport', 'sendFileToSupport', 'answerWithFile', 'myTicket', 'isTalking', 'closeOwnTicket'],
    ...['reopenOwnTicket', 'rateTicket', 'rateAnswer', 'tellShop', 'askForRole'],
  ],
  'it shows no money, nobody else’s name and nothing secret': [
    ...['getSecurity', 'listChats', 'listSessions', 'continueSession', 'getDefaults', 'getShop', 'listShops'],
    ...['listApiKeys', 'listApps', 'listShopEndpoints', 'getFees', 'getRegions', 'getHelpFigures', 'getTopUpOffers'],
    ...['readTeamInvitation', 'joinTeam', 'chooseShop', 'chooseLanguage', 'setDefaults', 'setHomeCurrency'],
    ...['issueButtons', 'removeLater', 'noteDenied', 'isOwnPassword'],
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
