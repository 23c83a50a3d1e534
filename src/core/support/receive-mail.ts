import { createHash } from 'node:crypto'
import type { User } from '#prisma'
import type { Locale } from '../chat/views.ts'
import { countOne } from '../kit/rate-limit.ts'
import { DAY, HOUR } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { normaliseEmail } from '../people/email.ts'
import { mailUser } from '../people/mail-user.ts'
import { addressSubject } from '../people/subject.ts'
import { cleanMail } from './clean-text.ts'
import { lockChat, TEXT_MAX } from './ticket.ts'
import { takeMessage } from './write-to-support.ts'

/** A mail as it arrived. `id`: its own name, the same however often it is delivered. `automatic`: a machine wrote it. */
export type ArrivedMail = {
  id: string
  from: string
  subject: string
  text: string
  /** How many files came with it: they are not taken, and support is told that they are there. */
  files: number
  automatic: boolean
  /** For the answer to somebody we do not know. */
  locale: Locale
}

/**
 * `taken`: it is in a ticket. `answered`: it was not taken, and they were told where to write. `ignored`, `repeated`:
 * nothing came of it.
 */
export type MailFate = 'taken' | 'answered' | 'ignored' | 'repeated'

const MAILS_AN_HOUR = 20
/** Two machines that answer each other stop here, whatever they forgot to say of themselves. */
const ANSWERS_A_DAY = 5
/** What all strangers together are answered: nobody makes us write to the world. */
const STRANGERS_AN_HOUR = 100
const MACHINES = /^(?:mailer-daemon|postmaster|bounces?|no-?reply|do-?not-?reply|noreply)(?:[+.-].*)?@/

/**
 * S87: a mail to support. Its sender is known by the blind index of their address and by nothing it says, so it may be
 * anybody's: it is a message in the ticket of whoever owns that address, answered to that address, and never allows
 * anything. An address we do not know hears where to write, in the same words whoever it belongs to.
 */
export const receiveMail: UseCase<ArrivedMail, MailFate> = async (scope, mail) => {
  if (!(await isNew(scope, mail.id))) return 'repeated'
  const from = normaliseEmail(mail.from)
  if (from === undefined || mail.automatic || MACHINES.test(from)) return 'ignored'
  const address = addressSubject(scope.keyring.blindIndex('email', from))
  const found = await ownerOf(scope, from)
  if (await isOver(scope, address, 'support_mail', MAILS_AN_HOUR, HOUR)) return crowdedOut(scope, address, found)
  if (!found) return answerStranger(scope, address, from, mail.locale)
  const { user, chat } = found
  await lockChat(scope, chat)
  const { number, dueAt } = await takeMessage(scope, { chat, text: wordsOf(mail), via: 'mail' })
  if (!(await isOver(scope, address, 'support_answer', ANSWERS_A_DAY, DAY)))
    await mailUser(scope, user, 'ticket_received', { number: String(number), due: dueAt.toISOString() })
  return 'taken'
}

async function isNew({ tx, now }: Scope, id: string): Promise<boolean> {
  const fingerprint = createHash('sha256').update(id).digest()
  const count = await tx.$executeRaw`
    insert into mail_arrived (id, at) values (${fingerprint}, ${now}::timestamptz) on conflict do nothing`
  return count === 1
}

async function isOver(scope: Scope, subject: string, of: string, max: number, windowMs: number): Promise<boolean> {
  return (await countOne(scope, { subject, of, max, windowMs })).count > max
}

type Owner = { user: User; chat: { botId: bigint; telegramId: bigint } }

/** Whose address it is, and the chat they have. */
async function ownerOf({ tx, keyring }: Scope, email: string): Promise<Owner | null> {
  const user = await tx.user.findUnique({
    where: { emailIndex: keyring.blindIndex('email', email) },
    include: { chats: { select: { botId: true, telegramId: true }, take: 1 } },
  })
  const [chat] = user?.chats ?? []
  return user && chat ? { user, chat } : null
}

/** Anybody can write in somebody's name until theirs is not read any more: they hear so, and where it would be. */
async function crowdedOut(scope: Scope, address: string, found: Owner | null): Promise<MailFate> {
  if (!found || (await isOver(scope, address, 'support_crowded', 1, HOUR))) return 'ignored'
  await mailUser(scope, found.user, 'ticket_crowded', { number: String(MAILS_AN_HOUR) })
  return 'answered'
}

async function answerStranger(scope: Scope, address: string, to: string, locale: Locale): Promise<MailFate> {
  if (await isOver(scope, address, 'support_answer', ANSWERS_A_DAY, DAY)) return 'ignored'
  if (await isOver(scope, 'house', 'support_strangers', STRANGERS_AN_HOUR, HOUR)) return 'ignored'
  await queueMail(scope, { template: 'ticket_unknown', locale, to, values: {} })
  return 'answered'
}

/** Subject and words, without what was quoted of our own mails below them. */
function wordsOf({ subject, text, files }: ArrivedMail): string {
  const quoted = text.search(/^(?:>|-{2,} ?(?:original message|原始邮件)|on .{5,80} wrote:$|.{5,80}写道[:：]$)/im)
  const own = (quoted < 0 ? text : text.slice(0, quoted)).trim()
  const about = subject.replace(/\[OKPay #\d+\]|^(?:re|aw|fwd?|回复|答复|转发)[:：]/gi, '').trim()
  const parts = [about, own, files > 0 ? `[${files} 📎]` : '']
  return cleanMail(parts.filter(Boolean).join('\n'), TEXT_MAX)
}
