import type { Rebind } from '#prisma'
import { localeOf } from '../../chat/chat.ts'
import { chatKey } from '../../chat/chat-key.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { chatsOf } from '../../staff/same-person.ts'
import { cleanStatement } from '../../support/clean-text.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { behindPassword, type Charged, lockPassword } from '../password/behind-password.ts'
import { chargeTry, clearTries } from '../throttle.ts'
import { currentChat, hasAnother } from './bind-chat.ts'
import { endCases } from './close-cases.ts'
import { LASTS, lockRebind, newChatOf, statementPlace } from './rebind.ts'
import { refuseLeftAddress } from './recovery-number.ts'
import { tellOfRebind } from './tell.ts'

/** `statement`: what the owner says of themselves and their account, for staff to compare. */
type Input = { token: string; password: string; statement: string }
type Attempt = Input & { rebindId: string } & Charged

export const STATEMENT_MAX = 1000

/**
 * Opens the case of somebody who lost Telegram account and second factor (REC-06): whoever reads the mailbox, sees the chat
 * that asked and knows the password may ask, and no more. Staff compare what is stated, two must agree, and 72 hours
 * pass, in which the old chat and the mailbox can stop it.
 */
export async function openCase(deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> {
  const charged = run(deps, charge, input)
  return behindPassword(deps, { typed: input.password, charged, by: { page: 'recovery' } }, (attempt) =>
    run(deps, open, attempt),
  )
}

async function charge(scope: Scope, input: Input): Promise<Attempt> {
  const { subject } = await findLink(scope, input.token, 'recovery')
  const { userId, id } = await openOne(scope, subject)
  const { passwordHash } = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  return { ...input, rebindId: id, passwordHash, counted: await chargeTry(scope, userId, 'password', true) }
}

async function openOne(scope: Scope, id: string): Promise<Rebind & { userId: string }> {
  const rebind = (await lockRebind(scope, id, ['open'])) ?? fail({ code: 'link_expired' })
  if (await hasAnother(scope, rebind)) return fail({ code: 'already_registered' })
  // Staff compare and decide: no chat that is known to be theirs may be what they decide about.
  const chats = await chatsOf(scope.tx, newChatOf(rebind))
  if (await scope.tx.staff.count({ where: { OR: chats } })) return fail({ code: 'not_allowed' })
  // Whose chat it is about was said by the digits it shows (`matchChat`), or was not: then it is nobody's.
  const { userId, numberAt } = rebind
  const owner = (numberAt && userId) ?? fail({ code: 'link_expired' })
  await refuseLeftAddress(scope, owner, rebind)
  return { ...rebind, userId: owner }
}

async function open(scope: Scope, attempt: Attempt): Promise<{ locale: Locale }> {
  const { token, rebindId, statement, counted } = attempt
  await consumeLink(scope, token, 'recovery')
  await clearTries(scope, counted)
  const rebind = await openOne(scope, rebindId)
  const { userId, id, dataKey } = rebind
  // Of two that are opened at the same time the later one counts, and is the only one.
  await lockPassword(scope, attempt)
  await refuseLeftAddress(scope, userId, rebind)
  // Who asks again begins again.
  await endCases(scope, userId, { why: 'again', here: newChatOf(rebind) })
  const old = await currentChat(scope, userId)
  const row = await scope.tx.rebind.update({
    where: { id },
    data: {
      state: 'identity',
      statement: scope.keyring.seal(
        dataKey,
        statementPlace(id),
        cleanStatement(statement, STATEMENT_MAX, attempt.password),
      ),
      until: after(scope.now, LASTS.identity),
      oldBot: old?.botId ?? null,
      oldTelegram: old?.telegramId ?? null,
    },
  })
  await audit(scope, newChatOf(rebind), 'rebind.asked', `user:${userId}`, { rebind: id })
  await tellOfRebind(scope, row, 'asked')
  const about = { users: [userId], chats: [newChatOf(rebind)] }
  await notify(scope, { staff: 'recovery.see', about }, { kind: 'recovery_opened', id })
  const chat = await scope.tx.chat.findUniqueOrThrow({ where: chatKey(newChatOf(rebind)), select: { locale: true } })
  return { locale: localeOf(chat) }
}
