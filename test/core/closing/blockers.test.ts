import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { heldForReview } from '../../support/held.ts'
import { granted, PASSWORD } from '../../support/people.ts'
import { agreed, recoveryOf } from '../../support/recovery.ts'
import { refunded, sold } from '../../support/refund.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import type { Person } from '../../support/world.ts'

// Each state that stands in the way of leaving, alone, and what its first button does about it (house.md 9).

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

type Leaver = Phone & { person: Person }

async function blocked(leaver: Leaver, line: string): Promise<void> {
  expect(await leaver.writes('/close')).toContain('Your account cannot be closed yet')
  expect(leaver.sees()).toContain(line)
}
const free = async (leaver: Leaver) => expect(await leaver.writes('/close')).toContain('Close your account for good?')

test('S84 a freeze of one’s own: the button leads to the page that ends it, and nothing is in the way then', async () => {
  const { core, deps } = town.world
  const anna = await town.customer({ name: 'Anna Frozen' })
  granted(await core.freezeSelf({ actor: anna.actor }))
  await blocked(anna, 'Your account is frozen until you unfreeze it')
  await anna.taps('Unfreeze my account')
  expect(anna.buttons()[0]).toContain('nfreeze')
  const { token } = granted(await core.issueLink({ actor: anna.actor, purpose: 'unfreeze' }))
  granted(await core.unfreezeSelf({ token, password: PASSWORD }))
  await deps.prisma.user.update({ where: { id: anna.person.userId }, data: { coolingUntil: null } })
  await free(anna)
})

test('S84 a freeze by staff: the button writes the appeal, and staff lift it in pairs', async () => {
  const { core, agent, deps } = town.world
  const ben = await town.customer({ name: 'Ben Frozen' })
  const { userId } = ben.person
  const [first, second] = [await agent('agent'), await agent('supervisor')]
  granted(await core.restrictCustomer({ actor: first, userId, category: 'security', reason: 'a stolen phone' }))
  await blocked(ben, 'Your account is frozen by us for now')
  await ben.taps('Have it looked at again')
  expect(ben.sees()).not.toContain('cannot be closed yet')
  expect(await deps.prisma.closing.count({ where: { ownerId: userId, state: 'closed' } })).toBe(0)
  const asked = { kind: 'release_account', userId } as const
  const { id, hash } = granted(await core.requestApproval({ actor: first, asked, reason: 'it was found again' }))
  granted(await core.decideApproval({ actor: second, id, hash, decision: 'approve' }))
  await free(ben)
})

test('S84 a withdrawal on its way: the button shows it, and calling it off there gives a balance', async () => {
  const dora = await town.customer({ name: 'Dora Away', balance: '30.00' })
  const account = await savedAccount(town.world, dora.person)
  await confirmed(town.world, dora.person, account, eur(1_000n))
  await blocked(dora, 'On its way: one withdrawal')
  await dora.taps('My withdrawals')
  expect(dora.sees()).toContain('10.50 EUR')
})

test('S84 a payment that waits: the button shows what is on hold', async () => {
  const eve = await town.customer({ name: 'Eve Waits', balance: '300.00' })
  await heldForReview(town.world, eve.person)
  await blocked(eve, 'On hold: one payment that waits')
  await eve.taps('What is on hold')
  expect(eve.sees()).toContain('EUR')
})

test('S84 a refund somebody asked for: the button shows the payment, where the shop gives it back', async () => {
  const { core } = town.world
  const carla = await town.customer({ name: 'Carla Aurora' })
  const sale = await sold(town.world, { owner: carla.person, price: '4.00' })
  granted(await core.askRefund({ actor: sale.payer.chat, payment: sale.payment, reason: 'it was cold' }))
  await blocked(carla, 'Not answered: one refund that was asked for')
  await carla.taps('Show the payment')
  expect(carla.sees()).toContain(sale.payment)
  granted(await core.declineRefund({ actor: carla.actor, payment: sale.payment, reason: 'it was hot' }))
  expect(await carla.writes('/close')).not.toContain('Not answered')
})

test('S84 a refund one’s shop declined: until when its buyer may dispute it, the button shows the payment, and a refund after all lets go', async () => {
  const { core } = town.world
  const carla = await town.customer({ name: 'Carla Declines' })
  const { payer, payment } = await sold(town.world, { owner: carla.person, price: '5.00' })
  granted(await core.askRefund({ actor: payer.chat, payment, reason: 'not_delivered' }))
  granted(await core.declineRefund({ actor: carla.actor, payment, reason: 'It was delivered' }))
  await blocked(carla, '• Declined by your shop: one refund, which its buyer may take to support until ')
  await carla.taps('Show the payment')
  expect(carla.sees()).toContain(payment)
  await refunded(town.world, { owner: carla.person, payment })
  expect(await carla.writes('/close')).not.toContain('Declined by your shop')
})

test('S84 a dispute: the button shows the payment; once support has closed it without a refund it keeps nobody from leaving', async () => {
  const { core, agent } = town.world
  const hans = await town.customer({ name: 'Hans Shop' })
  const sale = await sold(town.world, { owner: hans.person, price: '4.00' })
  const asked = { actor: sale.payer.chat, payment: sale.payment }
  granted(await core.askRefund({ ...asked, reason: 'it was cold' }))
  granted(await core.declineRefund({ actor: hans.actor, payment: sale.payment, reason: 'it was hot' }))
  const { ticket } = granted(await core.disputeRefund(asked))
  await blocked(hans, 'With support: one dispute about a refund')
  await hans.taps('Show the disputed payment')
  expect(hans.sees()).toContain(sale.payment)
  granted(await core.closeTicket({ actor: await agent('agent'), number: ticket ?? 0 }))
  expect(await hans.writes('/close')).not.toContain('dispute')
  const { blockers } = granted(await core.openClosing({ actor: sale.payer.chat }))
  expect(blockers.map(({ kind }) => kind)).toEqual(['balance'])
})

test('S84 an open support request: the button settles it, and it has ended like any other', async () => {
  const { core, deps } = town.world
  const ida = await town.customer({ name: 'Ida Asks' })
  granted(await core.writeToSupport({ actor: ida.actor, text: 'where is my card' }))
  await blocked(ida, 'Open: one support request')
  await ida.taps('My requests are settled')
  expect(ida.sees()).toContain('Close your account for good?')
  const tickets = await deps.prisma.ticket.findMany({ where: { userId: ida.person.userId } })
  expect(tickets).toMatchObject([{ state: 'closed', closedAt: expect.any(Date) }])
})

test('S84 an account that is being recovered: the button asks support, and the card comes back with nothing closed', async () => {
  const finn = await town.customer({ name: 'Finn Found' })
  await agreed(town.world, await recoveryOf(town.world, finn.person))
  await blocked(finn, 'Your account is being recovered')
  await finn.taps('Ask support')
  expect(finn.sees()).not.toContain('cannot be closed yet')
})

test('S82 a renewal of the PIN that is begun stands in nobody’s way, and ends with the account', async () => {
  const { core, deps } = town.world
  const gina = await town.customer({ name: 'Gina Pin' })
  const where = { userId: gina.person.userId }
  await deps.prisma.pinRenewal.create({
    data: { ...where, proof: 'pin', ready: false, expiresAt: new Date(Date.now() + 600_000) },
  })
  await free(gina)
  const { id } = granted(await core.openClosing({ actor: gina.actor }))
  await town.world.authorise(gina.person, id)
  granted(await core.closeAccount({ actor: gina.actor, id }))
  expect(await deps.prisma.pinRenewal.count({ where })).toBe(0)
})
