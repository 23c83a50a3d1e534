import type { Refund } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { balanceNow } from '../ledger/balance.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { money } from '../money/money.ts'
import { notifyAll, type Told } from '../notices/notify.ts'
import { partiesById } from '../people/party.ts'
import { type Paid, soldOf } from './payment.ts'
import { amountsOfRow, openReason } from './row.ts'

/** Tells the payer what came back, from whom and why; and the shop's owner, where it was not them who gave it in their chat. */
export async function tellRefunded(scope: Scope, paid: Paid, row: Refund, held: boolean): Promise<void> {
  const { intent, shop, seller, payer } = paid
  const { payerGets, costs, fee, amount } = amountsOfRow(row)
  const said = {
    reference: row.reference,
    payment: intent.reference,
    description: await soldOf(scope, paid),
    reason: openReason(scope, seller, row),
  }
  const { available } = await balanceNow(scope.tx, ownerOfUser(payer.id), payerGets.currency)
  const back = { amount: payerGets, shop: shop.name, available: money(available, payerGets.currency) }
  const told: Told[] = [
    { to: { userId: payer.id }, notice: { kind: 'refund_received', ...said, ...back, ...(held && { held }) } },
  ]
  const by = row.apiKeyId === null ? await memberWho(scope, row) : null
  const decided = row.approvalId !== null
  if (row.apiKeyId !== null || by !== null || decided)
    told.push({
      to: { userId: seller.id },
      notice: {
        kind: 'refund_made',
        ...said,
        amount,
        fee,
        costs,
        to: payer.name,
        ...(by !== null && { by }),
        ...(decided && { decided }),
      },
    })
  await notifyAll(scope, told)
}

/** Who of the shop's team gave it, by name; null where that was its owner. */
async function memberWho(scope: Scope, { ownerId, sellerId }: Refund): Promise<string | null> {
  if (ownerId === sellerId) return null
  return must((await partiesById(scope, [ownerId])).get(ownerId), 'whoever gave it has an account').name
}
