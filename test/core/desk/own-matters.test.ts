import { afterAll, beforeAll, expect, test } from 'vitest'
import { heldForReview } from '../../support/held.ts'
import { photo, waitingCase } from '../../support/identity.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { sold } from '../../support/refund.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

// Somebody of staff is a customer, too: what is about them they read as one, and never as staff.
let world: World
let own: Person
let colleague: Awaited<ReturnType<World['agent']>>
beforeAll(async () => {
  world = await openWorld()
  own = await world.person({ balance: '100.00' })
  await appoint(world, own.chat, 'owner', 'Olga')
  colleague = await world.agent('owner')
})
afterAll(() => world.close())

const OWN = { code: 'own_account' }
const trail = async (actor = own.chat, of?: string) =>
  granted(await world.core.listAudit({ actor, ...(of !== undefined && { of }) }))
/** Every row of the trail that somebody may read, in the trail's own words for what it is about. */
async function read(actor = own.chat): Promise<string[]> {
  const all: string[] = []
  for (let before: string | undefined; ; ) {
    const page = granted(await world.core.listAudit({ actor, ...(before !== undefined && { before }) }))
    all.push(...page.lines.map(({ action, object, reason }) => `${action} ${object} ${reason ?? ''}`))
    if (page.older === null) return all
    before = page.older
  }
}

test('ADM-06 staff read their own request for help as customers do: without notes, in no list, not its files', async () => {
  const { core } = world
  const { number } = granted(await core.writeToSupport({ actor: own.chat, text: 'I was charged twice' }))
  const sent = granted(
    await core.sendFileToSupport({ actor: own.chat, text: 'see here', file: await photo(64, 64) }),
  ).messages.at(-1)
  granted(await core.noteTicket({ actor: colleague, number, text: 'she has done this before' }))
  const mine = granted(await core.myTicket({ actor: own.chat }))
  expect(mine?.messages.map(({ author }) => author)).toEqual(['customer', 'customer'])
  expect(refusal(await core.readTicket({ actor: own.chat, number }))).toEqual(OWN)
  expect(refusal(await core.showTicketFile({ actor: own.chat, id: sent?.id ?? '' }))).toEqual(OWN)
  expect(refusal(await core.assignTicket({ actor: own.chat, number, to: 'Nobody' }))).toEqual(OWN)
  for (const of of [undefined, own.userId]) {
    const listed = granted(await core.listTickets({ actor: own.chat, ...(of && { of }) }))
    expect(listed.map((ticket) => ticket.number)).not.toContain(number)
  }
  expect(granted(await core.listTickets({ actor: colleague })).map((ticket) => ticket.number)).toContain(number)
  granted(await core.showTicketFile({ actor: colleague, id: sent?.id ?? '' }))

  expect(refusal(await core.listAudit({ actor: own.chat, of: `#${number}` }))).toEqual(OWN)
  expect((await read()).join()).not.toContain(`#${number}`)
  expect((await trail(colleague, `#${number}`)).lines.map(({ action }) => action)).toContain('ticket.noted')
})

test('ADM-06 a request about a shop is hidden from whoever owns the shop or works there', async () => {
  const sale = await sold(world)
  await appoint(world, sale.owner.chat, 'owner', 'Carla')
  const { core } = world
  const { id: shopId } = await world.deps.prisma.shop.findFirstOrThrow({ where: { ownerId: sale.owner.userId } })
  const buyer = { actor: sale.payer.chat, payment: sale.payment }
  granted(await core.askRefund({ ...buyer, reason: 'it was cold' }))
  granted(await core.declineRefund({ actor: sale.owner.chat, payment: sale.payment, reason: 'it was hot' }))
  granted(await core.disputeRefund(buyer))
  const { ticket } = await world.deps.prisma.refundRequest.findUniqueOrThrow({ where: { intentId: sale.id } })
  const number = ticket ?? 0
  granted(await core.noteTicket({ actor: colleague, number, text: 'the shop lies' }))
  expect(refusal(await core.readTicket({ actor: sale.owner.chat, number }))).toEqual(OWN)
  expect(granted(await core.listTickets({ actor: sale.owner.chat })).map((one) => one.number)).not.toContain(number)
  granted(await core.lookUpMerchant({ actor: colleague, shopId, reason: 'a rumour' }))
  granted(await core.lookUpTransaction({ actor: colleague, word: sale.payment, reason: 'another rumour' }))
  const theirs = sale.owner.chat
  expect((await read(theirs)).filter((row) => row.includes('rumour'))).toEqual([])
  expect(refusal(await core.listAudit({ actor: theirs, of: sale.payment }))).toEqual(OWN)
  expect(refusal(await core.lookUpMerchant({ actor: theirs, shopId }))).toEqual(OWN)
  expect((await read(colleague)).filter((row) => row.includes('rumour'))).toHaveLength(2)
})

test('ADM-06 what two of staff consider about somebody, and who looked at their payment, is not in the trail they read', async () => {
  const { core } = world
  const intentId = await heldForReview(world, own)
  expect(await noticesFor(world, own.chat)).not.toContainEqual(expect.objectContaining({ kind: 'risk_opened' }))
  expect(await noticesFor(world, colleague)).toContainEqual(
    expect.objectContaining({ kind: 'risk_opened', id: intentId }),
  )
  granted(await core.readRisk({ actor: colleague, id: intentId }))
  const asked = { kind: 'release_payment', intentId } as const
  const request = granted(await core.requestApproval({ actor: colleague, asked, reason: 'I know her well' }))
  granted(await core.readApproval({ actor: await world.agent('owner'), id: request.id }))
  for (let n = 0; n < 40; n++) granted(await core.readRisk({ actor: colleague, id: intentId }))

  const rows = await read()
  expect(rows.filter((row) => /risk\.read|approval\.|I know her well/.test(row))).toEqual([])
  expect(rows.length).toBeGreaterThan(0)
  expect((await trail()).lines).toHaveLength(Math.min(8, rows.length))
  expect((await read(colleague)).join()).toContain('I know her well')
  const { reference } = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id: intentId } })
  expect(refusal(await core.listAudit({ actor: own.chat, of: reference }))).toEqual(OWN)
})

test('ADM-06 money in suspense that names somebody is nothing they read, nor which of their top-ups it would pay', async () => {
  const { core } = world
  const { reference } = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId: own.userId } })
  const itemId = await unmatchedMoney(world, amountOf('3.00', 'USD'), { reference })
  expect(itemId).not.toBe('')
  expect(refusal(await core.readSuspense({ actor: own.chat, itemId }))).toEqual(OWN)
  expect(granted(await core.listSuspense({ actor: own.chat })).map(({ id }) => id)).not.toContain(itemId)
  expect(granted(await core.listSuspense({ actor: colleague })).map(({ id }) => id)).toContain(itemId)
  const other = await unmatchedMoney(world, amountOf('4.00', 'EUR'))
  expect(refusal(await core.readSuspense({ actor: own.chat, itemId: other, of: own.userId }))).toEqual(OWN)
  granted(await core.readSuspense({ actor: own.chat, itemId: other }))
})

test('ADM-06 that somebody of staff hands in papers, others are told', async () => {
  const caseId = await waitingCase(world, own)
  const told = expect.objectContaining({ kind: 'identity_submitted', caseId })
  expect(await noticesFor(world, own.chat)).not.toContainEqual(told)
  expect(await noticesFor(world, colleague)).toContainEqual(told)
})
