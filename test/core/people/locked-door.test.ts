import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CoreDeps, run, runUnframed, type UseCase } from '../../../src/core/kit/use-case.ts'
import { PROCEDURES, UNFRAMED, USE_CASES } from '../../../src/core/use-cases.ts'
import { granted } from '../../support/people.ts'
import { tellRates } from '../../support/rates.ts'
import { paid, sold } from '../../support/refund.ts'
import { eur, IBAN, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

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
    ...['dismissMember', 'withdrawLink', 'callOffSale', 'declineAsk', 'refuseCharge', 'lowerAllowance', 'forgetPayee'],
    'removeDestination',
  ],
  'it asks for money to come in': [
    'startTopUp',
    'createLink',
    'offerLink',
    'postLink',
    'getCounterCode',
    'getPostDesk',
  ],
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
  'only whoever has no account does it': [
    ...[
      'startRegistration',
      'giveRegistration',
      'givePhone',
      'reopenRegistration',
      'resendEmail',
      'cancelRegistration',
    ],
  ],
  'only a browser does it': ['quoteOnPage', 'payOnPage'],
}

type Call = (input: unknown) => Promise<unknown>

/** Every call of the door, as it is run behind what looks through its input. */
function calls(deps: CoreDeps): Map<string, Call> {
  const of = (units: object, call: (unit: never, input: never) => Promise<unknown>): [string, Call][] =>
    Object.entries(units).map(([name, unit]) => [name, (input) => call(unit as never, input as never)])
  return new Map([
    ...of(USE_CASES, (unit: UseCase<unknown, unknown>, input) => run(deps, unit, input)),
    ...of(UNFRAMED, (unit: UseCase<unknown, unknown>, input) => runUnframed(deps, unit, input)),
    ...of(PROCEDURES, (unit: (deps: CoreDeps, input: unknown) => Promise<unknown>, input) => unit(deps, input)),
  ])
}

/** A person with a shop, a sale, and a card of every kind open, so that the lock is all that stands in the way. */
async function busyShop(): Promise<{ person: Person; given: Record<string, Record<string, unknown>> }> {
  const { core } = world
  const { owner: person, payer, payment } = await sold(world, { owner: await world.person({ balance: '4321.00' }) })
  const actor = person.chat
  const other = await sold(world, { payer: person, price: '3.00' })
  const asked = { actor: payer.chat, payment, reason: 'not_delivered' }
  granted(await core.askRefund(asked))
  const amount = eur(500n)
  const opened = granted(await core.openSale({ actor, amount }))
  const link = granted(await core.createLink({ actor, amount, description: 'Tea' }))
  await paid(world, payer, link.token)
  const { intentId } = granted(await core.quoteSend({ actor, payee: { userId: payer.userId }, amount }))
  await tellRates(world.deps)
  const exchange = granted(await core.quoteExchange({ actor, side: { send: amount, to: 'USD' } }))
  const { id: destinationId } = await savedAccount(world, person)
  const topUp = granted(await core.startTopUp({ actor, rail: 'bank', amount }))
  const sale = { token: opened.link.token, code: '123456' }
  const given = {
    ...{ readSale: sale, chargeCode: sale, readOwnLink: link, quotePayment: link, requoteSend: { intentId } },
    ...{ requoteExchange: exchange, confirmExchange: exchange, getTopUp: topUp, quotePayout: { destinationId } },
    ...{ getSale: { payment }, quoteRefund: { payment, amount: 'rest' }, declineRefund: { payment } },
    ...{ askRefund: other, payAgain: { reference: other.payment }, addShopPicture: { of: 'logo' } },
    removeShopPicture: { of: { link: link.token } },
  }
  return { person, given }
}

test('SES-01 of all that a chat can ask of the core, a locked one gets what is named here and nothing else', async () => {
  const { person, given } = await busyShop()
  const { userId, chat: actor } = person
  granted(await world.core.setChatLock({ actor, on: true }))
  await world.deps.prisma.chat.updateMany({ where: { userId }, data: { unlockedAt: null } })
  const id = randomUUID()
  const common = {
    ...{
      id,
      intentId: id,
      refundId: id,
      quoteId: id,
      payoutId: id,
      caseId: id,
      userId,
      payee: { userId },
      reference: 'OK-1',
    },
    ...{
      token: 'x',
      amount: eur(100n),
      currency: 'EUR',
      typed: IBAN,
      name: 'Thief',
      phrase: 'thief was here',
      reason: 'x',
    },
    ...{ on: false, limit: 4, role: 'manager', redirectUri: 'https://thief.example/', turn: 'disable', policy: {} },
    ...{ field: 'country', value: 'DE', form: 'pdf', of: 'logo', change: { of: 'day', minor: 1n }, side: 'front' },
    asked: { kind: 'open_rail', way: 'x' },
    ...{ repeats: true, accepting: false, category: 'food', period: 'this_month', file: new Uint8Array(3), number: 1 },
  }
  const works = Object.values(WORKS).flat()
  const [answers, asks] = [new Map<string, unknown>(), new Set<string>()]
  for (const [name, call] of calls(world.deps)) {
    if (works.includes(name)) continue
    const input = { ...common, ...given[name] }
    const watched = new Proxy(input, {
      get(_, key) {
        if (key !== 'actor') return Reflect.get(input, key)
        asks.add(name)
        return actor
      },
    })
    const answer = await call(watched).catch((error: unknown) => ({ failure: { code: String(error) } }))
    if (asks.has(name)) answers.set(name, (answer as { failure?: { code: string } }).failure?.code ?? 'done')
  }
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
