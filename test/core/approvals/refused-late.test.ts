import { expect, test } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { sold } from '../../support/refund.ts'
import { byChat, trailOf } from '../../support/trail.ts'
import { twoOwners } from '../../support/two-owners.ts'
import type { Person } from '../../support/world.ts'

// What is refused when it is agreed to says no more than when it was asked for, and is as little unnoticed.
const both = twoOwners()

/** Asked for while there was enough of it; who gives it has spent a part since. Whoever approves it, as often as they like. */
async function asked(what: Asked, giver: Person) {
  const { core } = both.world
  const { id, hash } = granted(await core.requestApproval({ actor: both.asker, asked: what, reason: 'a mistake' }))
  await pay(both.world, giver, await both.world.person(), '5.00')
  const approve = (actor: ChatRef) => core.decideApproval({ actor, id, hash, decision: 'approve' })
  const noted = async (actor: ChatRef) =>
    (await trailOf(both.world, 'approval.read', `approval:${id}`))
      .filter((row) => row.actor === byChat(actor))
      .map(({ detail }) => detail)
  return { id, approve, noted }
}

async function reversal() {
  const { world } = both
  const [ana, cleo] = [await world.person({ balance: '50.00' }), await world.person()]
  const { reference: entry } = await world.deps.prisma.intent.findUniqueOrThrow({
    where: { id: await pay(world, ana, cleo, '10.00') },
  })
  return asked({ kind: 'reverse_entry', entry, amount: null, why: 'mistake' }, cleo)
}

async function refund() {
  const sale = await sold(both.world, { price: '12.00' })
  return asked({ kind: 'refund_payment', payment: sale.payment, amount: null, why: 'dispute' }, sale.owner)
}

test('ADM-05 LOG-04 whoever agrees to what is short by now is told the sum where they may see what somebody has, the others that it is so; each try leaves a row', async () => {
  const { world } = both
  const finance = await world.agent('finance')
  for (const begun of [await reversal(), await refund()]) {
    for (let n = 0; n < 2; n++)
      expect(refusal(await begun.approve(finance))).toEqual({ code: 'proposal_invalid', why: 'payee_short' })
    expect(await begun.noted(finance)).toEqual([{ refused: 'payee_short' }, { refused: 'payee_short' }])
    const told = refusal(await begun.approve(both.second))
    expect('short' in told ? told.short : 'amount' in told && told.amount).toMatchObject({ currency: 'EUR' })
    expect(await begun.noted(both.second)).toHaveLength(1)
    const { state } = await world.deps.prisma.approval.findUniqueOrThrow({ where: { id: begun.id } })
    expect(state).toBe('open')
  }
})

test('ADM-03 LOG-04 what is refused before anything is tried leaves no such row', async () => {
  const begun = await reversal()
  expect(refusal(await begun.approve(both.asker)).code).toBe('second_person')
  expect(await begun.noted(both.asker)).toEqual([])
})

test('LOG-04 ADM-05 what is refused names in the trail what it was about: a payment, a withdrawal, a case, a rail, and the customer whose case it is', async () => {
  const { world, asker: actor } = both
  const ana = await world.person()
  granted(await world.core.beginIdentity({ actor: ana.chat }))
  const { id: caseId } = await world.deps.prisma.identityCase.findFirstOrThrow({ where: { userId: ana.userId } })
  const id = world.deps.newId()
  const wishes: [Asked, string][] = [
    [{ kind: 'release_payment', intentId: id }, `payment:${id}`],
    [{ kind: 'release_withdrawal', intentId: id }, `payout:${id}`],
    [{ kind: 'resolve_payout', payoutId: id, outcome: 'settled', providerReference: 'x' }, `payout:${id}`],
    [{ kind: 'rebind_account', rebindId: id }, `rebind:${id}`],
    [{ kind: 'settle_difference', differenceId: id }, `difference:${id}`],
    [{ kind: 'write_off_suspense', itemId: id }, `suspense:${id}`],
    [{ kind: 'set_level', caseId }, `user:${ana.userId}`],
    [{ kind: 'replace_mailbox', mailboxId: id }, 'approvals'],
    [{ kind: 'open_rail', way: 'anna@example.com' }, 'approvals'],
  ]
  for (const [asked] of wishes) refusal(await world.core.proposeApproval({ actor, asked }))
  const rows = await trailOf(world, 'approval.proposed')
  const noted = rows
    .filter((row) => row.actor === byChat(actor))
    .map(({ subject, detail }) => [detail['kind'], subject])
  expect(noted).toEqual(wishes.map(([{ kind }, subject]) => [kind, subject]))
})
