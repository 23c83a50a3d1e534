import type { UseCase } from '../kit/use-case.ts'

const NOTHING = new Uint8Array(0)

/** What became of a mail. Once it is sent, its address and links are forgotten here. */
export const settleMail: UseCase<{ id: string; outcome: 'sent' | 'again' }, null> = async (scope, { id, outcome }) => {
  await scope.tx.mail.updateMany({
    where: { id, state: 'sending' },
    data:
      outcome === 'sent'
        ? { state: 'sent', sentAt: scope.now, dataKey: NOTHING, envelope: NOTHING }
        : { state: 'waiting' },
  })
  return null
}
