import { chatName } from '../../chat/chat-key.ts'
import { limitRate } from '../../kit/rate-limit.ts'
import { HOUR } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { isTaken } from '../email-change/is-taken.ts'
import { addLink, voidLinks } from '../link/link.ts'
import { limitVerificationMails } from '../verification-mails.ts'
import type { Registration } from './draft.ts'

/** So many mails an hour one chat is the cause of, whatever it says. */
const PER_CHAT = 10

/**
 * Mails the link that proves the address, or, where the address has an account already, a word to its owner instead.
 * The person registering sees the same either way, and nothing they wrote goes into a mail to a stranger (ATH-09).
 */
export async function sendVerification(scope: Scope, registration: Registration): Promise<void> {
  const { id, chat, locale, draft } = registration
  if (!draft.email) return
  const emailIndex = scope.keyring.blindIndex('email', draft.email)
  const taken = await isTaken(scope, emailIndex)
  await voidLinks(scope, { subject: id, purpose: 'email_verify' })
  // Where the address is taken the link is nobody's, and goes nowhere: without it a clock would tell the two apart.
  const { token } = await addLink(scope, 'email_verify', taken ? scope.newId() : id)
  await queueMail(scope, {
    template: taken ? 'email_taken' : 'email_verify',
    locale,
    to: draft.email,
    values: taken ? {} : { token },
    hears: { of: 'registration', who: { botId: String(chat.botId), telegramId: String(chat.telegramId) } },
  })
}

/** Refuses (`too_many_requests`) when this address, or this chat, has been the cause of enough mail. */
export async function limitVerification(scope: Scope, { chat, draft }: Registration): Promise<void> {
  await limitVerificationMails(scope, scope.keyring.blindIndex('email', draft.email ?? ''), { chat })
  await limitRate(scope, { subject: chatName(chat), of: 'verification_mail', max: PER_CHAT, windowMs: HOUR })
}
