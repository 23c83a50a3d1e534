import { countOne } from '../kit/rate-limit.ts'
import { DAY } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { maskEmail } from '../people/email.ts'
import { type Envelope, mailPlace } from './queue-mail.ts'
import type { MailSettled } from './views.ts'

const NOTHING = new Uint8Array(0)

/** A mail that is over and done with: its address and its links are known no more. */
export const forgotten = ({ now }: Pick<Scope, 'now'>) => ({
  state: 'sent',
  sentAt: now,
  dataKey: NOTHING,
  envelope: NOTHING,
})

/**
 * What became of a mail. Once it is sent, or its address turned out to be none, its address and links are forgotten here;
 * whoever is known to wait for it hears in the chat that nothing will come.
 */
export const settleMail: UseCase<{ id: string; outcome: MailSettled }, null> = async (scope, { id, outcome }) => {
  const { tx, keyring } = scope
  const mail = outcome === 'no_mailbox' ? await tx.mail.findUnique({ where: { id } }) : null
  const { count } = await tx.mail.updateMany({
    where: { id, state: 'sending' },
    data: outcome === 'again' ? { state: 'waiting' } : forgotten(scope),
  })
  if (mail && count > 0)
    await tellNoMailbox(scope, JSON.parse(keyring.open(mail.dataKey, mailPlace(id), mail.envelope)) as Envelope)
  return null
}

/** Of an account's own address once a day: each of its mails comes back. */
async function tellNoMailbox(scope: Scope, { to, hears }: Envelope): Promise<void> {
  if (!hears) return
  const { of, who } = hears
  const email = of === 'registration' ? to : maskEmail(to)
  if (!('userId' in who)) {
    const chat = { botId: BigInt(who.botId), telegramId: BigInt(who.telegramId) }
    return notify(scope, { chat }, { kind: 'no_mailbox', of, email })
  }
  const subject = `user:${who.userId}`
  const { count } = await countOne(scope, { subject, of: `no_mailbox:${of}`, max: 1, windowMs: DAY })
  if (count === 1 || of !== 'account') await notify(scope, { userId: who.userId }, { kind: 'no_mailbox', of, email })
}
