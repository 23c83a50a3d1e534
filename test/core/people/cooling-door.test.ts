import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Core } from '#core'
import { askEverything, busyShop } from '../../support/door.ts'
import { granted, refusal } from '../../support/people.ts'
import { eur } from '../../support/withdraw.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** More than goes out while an account cools off, and less than its limits. */
const MUCH = eur(30_000n)

/** A busy shop with cards open for much more than goes out while it cools off, their PIN given. */
async function prepared() {
  const { core } = world
  const { person, given } = await busyShop(world)
  const actor = person.chat
  const { userId } = await world.person()
  const sale = await world.person()
  granted(await core.nameShop({ actor: sale.chat, name: 'Grand Piano' }))
  const link = granted(await core.createLink({ actor: sale.chat, amount: MUCH, description: 'Piano' }))
  const { intentId } = granted(await core.quoteSend({ actor, payee: { userId }, amount: MUCH }))
  const again = granted(await core.quoteSend({ actor, payee: { userId }, amount: MUCH }))
  const payout = granted(
    await core.quotePayout({ actor, ...(given['quotePayout'] as { destinationId: string }), amount: MUCH }),
  )
  for (const id of [intentId, payout.payoutId]) await world.authorise(person, id)
  const wide = {
    ...given,
    ...{ confirmPayout: payout, quotePayment: link, requoteSend: again },
    ...{ quoteSend: { ...given['quoteSend'], amount: MUCH }, quotePayout: { ...given['quotePayout'], amount: MUCH } },
  }
  return { person, given: wide, card: { actor, intentId } }
}

/** What cools off: every call that takes money out of the wallet. */
const LIMITED = ['confirmPayout', 'quotePayment', 'quotePayout', 'quoteSend', 'requoteSend']

/** What a stopped account does not do and one that cools off does, and why. */
const GOES_ON = {
  'it stays in the wallet: one’s own money in another currency': [
    'quoteExchange',
    'requoteExchange',
    'confirmExchange',
  ],
  // A little, as here: more is refused, see refund/after-recovery.
  'it gives back what a buyer paid, as much as small payments allow': ['quoteRefund', 'confirmRefund'],
  'a shop’s own: money comes in by it': ['nameShop', 'createLink', 'renewCounterCode', 'openSale', 'joinTeam'],
  'where its owner’s apps send people: what those allow pays the shop': ['registerApp', 'addRedirect'],
  'where its sales are told: no money goes by it, and the page takes the password': ['issueWebhookLink'],
  'whom its owner hires: what they give back is limited all the same': ['inviteMember', 'setMemberRole'],
  'what is taken by it later is limited then': [
    'issuePayerCode',
    'openConsent',
    'pickNumber',
    'changeConsent',
    'agreeConnect',
  ],
  'it asks for a factor, and what goes out by it is limited all the same': [
    'openAllowance',
    'changeAllowance',
    'agreeAllowance',
  ],
  'what is new waits by itself, and what goes there is limited': ['addDestination', 'addCard'],
} as const satisfies Record<string, readonly (keyof Core)[]>

test('REC-05 of all that a stopped account may not do, what takes money out is limited while one cools off, and the rest is named here', async () => {
  const stopped = await prepared()
  await world.deps.prisma.user.update({ where: { id: stopped.person.userId }, data: { state: 'restricted' } })
  const refused = await askEverything(world, stopped.person, stopped.given, ['freezeSelf'])
  expect(refusal(await world.core.confirmPayment(stopped.card)).code).toBe('account_restricted')
  const decisive = [...refused].flatMap(([name, code]) => (code === 'account_restricted' ? [name] : []))
  expect(decisive.sort()).toEqual([...LIMITED, ...Object.values(GOES_ON).flat()].sort())

  const { person, given, card } = await prepared()
  const before = await world.balance(person)
  const coolingUntil = new Date(world.deps.clock().getTime() + 86_400_000)
  await world.deps.prisma.user.update({ where: { id: person.userId }, data: { coolingUntil } })
  const others = Object.keys(world.core).filter((name) => !LIMITED.includes(name))
  const answers = await askEverything(world, person, given, others)
  expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(LIMITED.map((name) => [name, 'cooling_off'])))
  // It is decided in rounds, with others', and by itself here.
  expect(refusal(await world.core.confirmPayment(card)).code).toBe('cooling_off')
  expect(await world.balance(person)).toBe(before)
  expect(await world.breaches()).toEqual([])
})
