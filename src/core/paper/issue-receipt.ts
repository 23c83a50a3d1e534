import { audit } from '../kit/audit.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { DAY } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { viewerOf } from '../people/actor.ts'
import type { Actor } from '../people/views.ts'
import { getTransaction } from '../wallet/get-transaction.ts'
import { codeHash, codeOf } from './code.ts'
import { headOf } from './order.ts'
import type { ReceiptOrder } from './views.ts'

const A_DAY = 100

/**
 * A receipt of one's own transaction, as it stands now. Asked for again it has the same code. `not_found` for anybody
 * else's, `chat_locked`, `too_many_requests` after 100 a day.
 */
export const issueReceipt: UseCase<{ actor: Actor; reference: string }, ReceiptOrder> = async (scope, input) => {
  const { tx, now, newId, keyring } = scope
  const { user: me, by } = await viewerOf(scope, input.actor)
  // It looks whether it is theirs, and whether the chat is locked.
  const transaction = await getTransaction(scope, input)
  await limitRate(scope, { subject: `user:${me.id}`, of: 'receipt', max: A_DAY, windowMs: DAY })
  const id = newId()
  const { reference } = transaction
  const paper = await tx.paper.upsert({
    where: { userId_reference: { userId: me.id, reference } },
    create: {
      id,
      userId: me.id,
      kind: 'receipt',
      form: 'pdf',
      codeHash: codeHash(codeOf(keyring, id)),
      reference,
      state: 'issued',
      createdAt: now,
    },
    update: {},
  })
  await audit(scope, by, 'receipt.issued', `user:${me.id}`, { id: paper.id, reference })
  return { kind: 'receipt', ...headOf(scope, paper, me), madeAt: now, transaction }
}
