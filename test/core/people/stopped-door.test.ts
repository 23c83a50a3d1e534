import { afterAll, beforeAll, expect, test } from 'vitest'
import { askEverything, busyShop, ELSEWHERE } from '../../support/door.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What a stopped account still does, and why it may: every other call of the door that a chat makes is refused for that. */
const FREE: Record<string, readonly string[]> = {
  'it only shows': [
    ...['getBalances', 'getHistory', 'getTransaction', 'getHolds', 'getLimits', 'getDefaults', 'getSecurity'],
    ...['getBound', 'getFees', 'getRegions', 'getHelpFigures', 'getIdentity', 'getPayoutOffers', 'getTopUpOffers'],
    ...['getTopUp', 'getPayout', 'getSale', 'getSales', 'getShop', 'getTill', 'getPostDesk', 'getCounterCode'],
    ...[
      'listApiKeys',
      'listApps',
      'listChats',
      'listConnections',
      'listDestinations',
      'listLinks',
      'listPayees',
      'listSales',
    ],
    ...['listSessions', 'listShopEndpoints', 'listShops', 'listTeam', 'recentPayees', 'findPayee', 'readOwnLink'],
    ...['readSale', 'readSettlement', 'readTeamInvitation', 'wasCharged', 'openClosing', 'getDraft', 'myTicket'],
    ...['isTalking', 'issueReceipt', 'getStatementOffer', 'requestStatement', 'requestData', 'isOwnPassword'],
    'getLostMailbox',
    'holdsOwnPassword',
    'readRenewal',
  ],
  'it only stops something, or makes less possible': [
    ...['freezeSelf', 'cancelPayment', 'cancelExchange', 'cancelRefund', 'cancelPayout', 'cancelHeld', 'endPayouts'],
    ...['endSession', 'endOtherSessions', 'continueSession', 'logOut', 'revokeConnection', 'refuseConnect'],
    ...['dropAllowance', 'dropClosing'],
    ...['revokeApiKey', 'removeApp', 'dismissMember', 'withdrawLink', 'callOffSale', 'declineAsk', 'refuseCharge'],
    ...['lowerAllowance', 'forgetPayee', 'removeDestination', 'dropTopUps', 'settleTickets', 'clearIdentityFiles'],
    ...['withdrawIdentity', 'stopMailboxCase'],
  ],
  'money comes in by it': ['startTopUp', 'offerLink', 'postLink'],
  'it talks with support, with staff or with the other side of a payment': [
    ...['writeToSupport', 'sendFileToSupport', 'answerWithFile', 'closeOwnTicket', 'reopenOwnTicket', 'rateTicket'],
    ...['rateAnswer', 'tellShop', 'askForRole', 'askRefund', 'declineRefund', 'disputeRefund', 'confirmMine'],
    ...['beginIdentity', 'giveIdentity', 'addIdentityFile', 'submitIdentity', 'reportLostFactor', 'noteDenied'],
  ],
  'it proves who somebody is, and moves nothing': [
    'openPad',
    'pressPad',
    'giveCode',
    'giveCodeForPin',
    'setCodeThreshold',
    'issueLink',
  ],
  'how things look, or how a shop that takes nothing would sell': [
    ...['chooseLanguage', 'setDefaults', 'setHomeCurrency', 'setMonthlyPicture', 'setPhrase', 'setChatLock'],
    ...['keepPayee', 'issueButtons', 'removeLater', 'setAccepting', 'setPolicy', 'setProfile', 'setRefundPolicy'],
    ...['setRepeats', 'addShopPicture', 'removeShopPicture', 'steerEndpoint'],
    ...['chooseShop', 'chargeCode', 'payAgain'],
  ],
  'it finds the card first, and is refused at it: tested where it is': [
    'destinationLink',
    'openDestination',
    'closeAccount',
  ],
  ...ELSEWHERE,
}
/** Whoever froze themselves still takes money; whoever was restricted does not. */
const RECEIVES = ['createLink', 'nameShop', 'openSale', 'renewCounterCode', 'joinTeam']

const STATES = [
  { state: 'frozen_by_user', code: 'account_frozen_by_user', free: [...Object.values(FREE).flat(), ...RECEIVES] },
  { state: 'restricted', code: 'account_restricted', free: Object.values(FREE).flat() },
]

test.each(STATES)('RSK-02 S64 an account that is $state does only what is named', async ({ state, code, free }) => {
  const { person, given } = await busyShop(world)
  await world.deps.prisma.user.update({ where: { id: person.userId }, data: { state } })
  const before = await world.balance(person)
  // The rest is asked under the very same state: nothing here may change it.
  const answers = await askEverything(world, person, given, ['freezeSelf'])
  const staff = [...answers].filter(([, answer]) => answer === 'not_allowed').map(([name]) => name)
  const passed = [...answers].filter(([name, answer]) => answer !== code && !staff.includes(name)).map(([name]) => name)
  expect([...passed, 'freezeSelf'].sort()).toEqual([...free].sort())
  expect([...answers.values()].filter((answer) => answer === code).length).toBeGreaterThan(15)
  const { state: after } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
  expect(after).toBe(state)
  expect(await world.balance(person)).toBe(before)
  expect(await world.breaches()).toEqual([])
})

test('CLS-01 the chat of a closed account is answered like one that never had any, whatever it asks of the core', async () => {
  const { core } = world
  const person = await world.person()
  const { chat: actor, userId } = person
  granted(await core.nameShop({ actor, name: 'Café Aurora' }))
  const { id } = granted(await core.openClosing({ actor }))
  await world.authorise(person, id)
  granted(await core.closeAccount({ actor, id }))
  const stranger = world.stranger()
  for (const chat of [actor, stranger]) granted(await core.meetChat({ chat, firstName: 'Nina' }))
  const answers = await askEverything(world, { chat: actor, userId })
  expect(Object.fromEntries(answers)).toEqual(
    Object.fromEntries(await askEverything(world, { chat: stranger, userId })),
  )
  expect([...answers.values()].filter((code) => code === 'not_registered').length).toBeGreaterThan(80)
})
