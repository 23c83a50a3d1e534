import { expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { refunded, sold } from '../../support/refund.ts'
import { twoOwners } from '../../support/two-owners.ts'
import { amountOf } from '../../support/world.ts'

const both = twoOwners()

test('a dispute goes on while the shop gives a part back by itself, and is over once two of staff have decided a part', async () => {
  const { core, deps } = both.world
  const sale = await sold(both.world, { price: '12.00' })
  const buyer = { actor: sale.payer.chat, payment: sale.payment }
  const state = async () => (await deps.prisma.refundRequest.findUniqueOrThrow({ where: { intentId: sale.id } })).state
  granted(await core.askRefund({ ...buyer, reason: 'it was cold' }))
  granted(await core.declineRefund({ actor: sale.owner.chat, payment: sale.payment, reason: 'it was hot' }))
  granted(await core.disputeRefund(buyer))
  await refunded(both.world, sale, amountOf('1.00', 'EUR'))
  expect([await state(), await both.world.balance(sale.payer)]).toEqual(['disputed', '89.00'])

  const amount = amountOf('5.00', 'EUR')
  const asked = { kind: 'refund_payment', payment: sale.payment, amount, why: 'dispute' } as const
  const { id, hash } = granted(await core.requestApproval({ actor: both.asker, asked, reason: 'half of it was cold' }))
  expect(granted(await core.decideApproval({ actor: both.second, id, hash, decision: 'approve' })).state).toBe(
    'approved',
  )
  expect([await state(), await both.world.balance(sale.payer)]).toEqual(['refunded', '94.00'])
  expect(refusal(await core.disputeRefund(buyer)).code).toBe('superseded')
  const { blockers } = granted(await core.openClosing({ actor: sale.payer.chat }))
  expect(blockers.map(({ kind }) => kind)).not.toContain('disputes')
})
