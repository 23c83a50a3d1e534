import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Core, createCore, toCanonical } from '#core'
import { query } from '../../support/database.ts'
import { acquaint } from '../../support/held.ts'
import { granted } from '../../support/people.ts'
import { eur, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

/** The same wallet at a moment of one's own. */
const coreAt = (moment: string): Core => createCore({ ...world.deps, clock: () => new Date(moment) })

/** A card that only waits for its Confirm: the PIN was given. */
async function card(core: Core, payer: Person, payee: Person, amount: string): Promise<string> {
  const asked = { actor: payer.chat, payee: { userId: payee.userId }, amount: amountOf(amount, 'EUR') }
  return authorised(granted(await core.quoteSend(asked)).intentId)
}

async function authorised(intentId: string): Promise<string> {
  const given = 'update intent set authorised_hash = hash, authorised_at = created_at where id = $1'
  await query(world.database.owner, given, [intentId])
  return intentId
}

const usedThisMonth = async (core: Core, { chat: actor }: Person) =>
  toCanonical(granted(await core.getLimits({ actor })).usedThisMonth)

test('MNY-13 R-21 what began before midnight and is booked behind what began after it is in the month all the same', async () => {
  const busy = await world.person()
  const payer = await world.person({ balance: '2000.00' })
  const other = await world.person()
  for (const payee of [busy, other]) await acquaint(world, payer, payee)
  const [last, first] = [coreAt('2031-05-14T23:59:59.990Z'), coreAt('2031-05-15T00:00:00.010Z')]
  const large = await card(last, payer, busy, '500.00')
  const small = await card(first, payer, other, '1.00')
  // Whom the large one goes to is busy: its round waits for them, and holds nothing of its payer's yet.
  let free = () => {}
  const freed = new Promise<void>((resolve) => {
    free = resolve
  })
  let begun = () => {}
  const isBusy = new Promise<void>((resolve) => {
    begun = resolve
  })
  const elsewhere = world.deps.prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`select id from ledger.lock_accounts(array(
        select id from ledger.account where owner = ${`user:${busy.userId}`}))`
      begun()
      await freed
    },
    { timeout: 30_000 },
  )
  await isBusy
  const before = last.confirmPayment({ actor: payer.chat, intentId: large })
  await new Promise((done) => setTimeout(done, 500))
  granted(await first.confirmPayment({ actor: payer.chat, intentId: small }))
  free()
  await elsewhere
  granted(await before)
  expect(await world.balance(payer)).toBe('1493.99')
  expect(await usedThisMonth(first, payer)).toBe('501.00')
})

test('MNY-13 done every midnight, it is not more than a month takes', async () => {
  const [ana, ben] = [await world.person({ balance: '9000.00' }), await world.person()]
  await acquaint(world, ana, ben)
  for (let day = 1; day <= 8; day++) {
    const today = `2031-07-${String(day).padStart(2, '0')}`
    const next = `2031-07-${String(day + 1).padStart(2, '0')}`
    const [last, first] = [coreAt(`${today}T23:59:59.990Z`), coreAt(`${next}T00:00:00.010Z`)]
    // Made while the first moments of the next day are not yet counted; what is refused here is refused.
    const cards: string[] = []
    for (const amount of ['499.00', '500.00']) {
      const asked = { actor: ana.chat, payee: { userId: ben.userId }, amount: amountOf(amount, 'EUR') }
      const quote = await last.quoteSend(asked)
      if (quote.ok) cards.push(await authorised(quote.value.intentId))
    }
    const cent = { actor: ana.chat, payee: { userId: ben.userId }, amount: amountOf('0.01', 'EUR') }
    const quote = await first.quoteSend(cent)
    if (quote.ok) granted(await first.confirmPayment({ actor: ana.chat, intentId: quote.value.intentId }))
    for (const intentId of cards) await last.confirmPayment({ actor: ana.chat, intentId })
  }
  expect(Number(await world.balance(ben))).toBeLessThanOrEqual(5000)
})

test('MNY-13 nor in one process: a withdrawal does not wait for the round that its owner’s payment is in', async () => {
  const busy = await world.person()
  const payer = await world.person({ balance: '2000.00' })
  await acquaint(world, payer, busy)
  const { id: destinationId } = await savedAccount(world, payer)
  const DAY = 86_400_000
  let midnight = (Math.floor(world.deps.clock().getTime() / DAY) + 1) * DAY
  while (new Date(midnight).getUTCDate() === 1) midnight += DAY
  let time = midnight - 10
  const core = createCore({ ...world.deps, clock: () => new Date(time) })
  const large = await card(core, payer, busy, '500.00')
  let free = () => {}
  const freed = new Promise<void>((resolve) => {
    free = resolve
  })
  let begun = () => {}
  const isBusy = new Promise<void>((resolve) => {
    begun = resolve
  })
  const elsewhere = world.deps.prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`select id from ledger.lock_accounts(array(
        select id from ledger.account where owner = ${`user:${busy.userId}`}))`
      begun()
      await freed
    },
    { timeout: 30_000 },
  )
  await isBusy
  const before = core.confirmPayment({ actor: payer.chat, intentId: large })
  await new Promise((done) => setTimeout(done, 500))
  time = midnight + 10
  const out = granted(await core.quotePayout({ actor: payer.chat, destinationId, amount: eur(500n) }))
  granted(await core.confirmPayout({ actor: payer.chat, payoutId: out.payoutId }))
  free()
  await elsewhere
  granted(await before)
  expect(await usedThisMonth(core, payer)).toBe('505.00')
})
