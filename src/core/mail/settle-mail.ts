import type { Scope, UseCase } from '../kit/use-case.ts'

const NOTHING = new Uint8Array(0)

/** A mail that is over and done with: its address and its links are known no more. */
export const forgotten = ({ now }: Pick<Scope, 'now'>) => ({
  state: 'sent',
  sentAt: now,
  dataKey: NOTHING,
  envelope: NOTHING,
})

/** What became of a mail. Once it is sent, its address and links are forgotten here. */
export const settleMail: UseCase<{ id: string; outcome: 'sent' | 'again' }, null> = async (scope, { id, outcome }) => {
  await scope.tx.mail.updateMany({
    where: { id, state: 'sending' },
    data: outcome === 'sent' ? forgotten(scope) : { state: 'waiting' },
  })
  return null
}
