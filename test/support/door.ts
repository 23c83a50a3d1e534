import { randomUUID } from 'node:crypto'
import { type CoreDeps, run, runUnframed, type UseCase } from '../../src/core/kit/use-case.ts'
import { PROCEDURES, UNFRAMED, USE_CASES } from '../../src/core/use-cases.ts'
import { granted } from './people.ts'
import { paid, sold } from './refund.ts'
import { tellRates } from './tell-rates.ts'
import { eur, IBAN, savedAccount } from './withdraw.ts'
import type { Person, World } from './world.ts'

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

/** What single calls are given beside what all are. */
type Given = Record<string, Record<string, unknown>>

/** A person with a shop, a sale, and cards of many kinds open, so that what they are is all that stands in the way. */
export async function busyShop(world: World): Promise<{ person: Person; given: Given }> {
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
  await tellRates(world)
  const exchange = granted(await core.quoteExchange({ actor, side: { send: amount, to: 'USD' } }))
  const { id: destinationId } = await savedAccount(world, person)
  const topUp = granted(await core.startTopUp({ actor, rail: 'bank', amount }))
  const payout = granted(await core.quotePayout({ actor, destinationId, amount: eur(200n) }))
  const refund = granted(await core.quoteRefund({ actor, payment, amount: eur(100n), reason: null }))
  const sale = { token: opened.link.token, code: '123456' }
  const given = {
    ...{ readSale: sale, chargeCode: sale, callOffSale: sale, readOwnLink: link, quotePayment: link },
    ...{ requoteSend: { intentId }, requoteExchange: exchange, confirmExchange: exchange, getTopUp: topUp },
    ...{ getSale: { payment }, quoteRefund: { payment, amount: 'rest' }, declineRefund: { payment } },
    ...{ askRefund: other, payAgain: { reference: other.payment }, addShopPicture: { of: 'logo' } },
    ...{ confirmPayout: payout, confirmRefund: refund, quotePayout: { destinationId } },
    quoteSend: { payee: { userId: payer.userId } },
    removeShopPicture: { of: { link: link.token } },
  }
  return { person, given }
}

/** Something of every name that calls read, the actor apart. */
function anything(userId: string): Record<string, unknown> {
  const id = randomUUID()
  return {
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
}

/**
 * Asks everything of the core's door that a chat can ask, as that chat, but for `except`: what each call was refused for,
 * or `done`. Calls that look at no chat have no answer here.
 */
export async function askEverything(
  world: World,
  person: Pick<Person, 'chat' | 'userId'>,
  given: Given = {},
  except: readonly string[] = [],
): Promise<Map<string, string>> {
  const answers = await hearEverything(world, person, given, except)
  return new Map([...answers].map(([name, answer]) => [name, answer.failure?.code ?? 'done']))
}

type Answer = { failure?: { code: string }; value?: unknown }

/** Likewise: every answer as it was given. */
export async function hearEverything(
  { deps }: World,
  { chat: actor, userId }: Pick<Person, 'chat' | 'userId'>,
  given: Given = {},
  except: readonly string[] = [],
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  for (const [name, call] of calls(deps)) {
    if (except.includes(name)) continue
    let asks = false
    const input = { ...anything(userId), ...given[name] }
    const watched = new Proxy(input, {
      get(_, key) {
        if (key !== 'actor') return Reflect.get(input, key)
        asks = true
        return actor
      },
    })
    // What a call does with nonsense is of no interest here, only who it asks before.
    const answer = await call(watched).catch((error: Error) => ({ failure: { code: error.name } }))
    if (asks) answers.set(name, answer as Answer)
  }
  return answers
}

/** Why a call is in no state of an account, in both tables that decide every one of them. */
export const ELSEWHERE = {
  'only whoever has no account does it': [
    'startRegistration',
    'giveRegistration',
    'givePhone',
    'reopenRegistration',
    'resendEmail',
    'cancelRegistration',
  ],
  'only a browser does it': ['quoteOnPage', 'payOnPage'],
} as const satisfies Record<string, readonly string[]>
