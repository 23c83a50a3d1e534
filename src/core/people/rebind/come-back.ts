import { localeOf } from '../../chat/chat.ts'
import { chatKey } from '../../chat/chat-key.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { type FailureCode, fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { must } from '../../kit/must.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { normaliseEmail } from '../email.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { isHeldByCase } from '../mailbox/heard.ts'
import { useCode } from '../second-factor/use-code.ts'
import { warnOfPassword } from '../session/password-mail.ts'
import { chargeComeBack, countWrong, forgiveLogin, type LoginTry } from '../session/tries.ts'
import { warnOfTries } from '../session/tries-mail.ts'
import { idOfNobody } from '../subject.ts'
import { checkTry, wrongTry } from '../throttle.ts'
import { bindChat, hasAnother } from './bind-chat.ts'
import { lockRebind, newChatOf } from './rebind.ts'

/** `source`: the internet address it came from, for counting only. `code`: of the app, or a recovery code. */
type Input = { token: string; email: string; password: string; code: string; source: string }
type Known = { id: string; passwordHash: string }
/** `userId`: of who has the address, or of nobody. */
type Attempt = LoginTry & { address: string; token: string; code: string; userId: string; user: Known | null }

/**
 * Somebody whose Telegram account is gone moves their wallet into the chat this link was given to, with email, password
 * and second factor (REC-07). Whatever of the three is wrong, and for an address nobody has, the answer is the same
 * (ATH-07, ATH-09), and so is the work: the code is looked at whatever the password was (ATH-06). Tries are counted as
 * those of logins are and apart from them, for address and chat, before anything is looked at; without a code, none is:
 * `code_invalid` with no number of tries. `mailbox_decided` to who proved it all, where two of staff believed the chat it
 * is in after this mailbox had objected (REC-08).
 */
export async function comeBack(deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> {
  const charged = await run(deps, charge, input)
  if (!charged.ok) return charged
  const { user, counted } = charged.value
  const right = await checkTry(deps, counted, deps.hasher.verifyPassword(user?.passwordHash, input.password))
  const tried: Tried = { ...charged.value, password: right ? 'right' : 'wrong' }
  const moved = await moveWith(deps, tried)
  if (moved) return moved
  const noted = await run(deps, noteWrong, tried)
  return noted.ok ? { ok: false, failure: wrongTry(counted) } : noted
}

async function charge(scope: Scope, { token, email, code, source }: Input): Promise<Attempt> {
  const { subject } = await findLink(scope, token, 'rebind')
  const rebind = (await lockRebind(scope, subject, ['open'])) ?? fail({ code: 'link_expired' })
  if (await hasAnother(scope, rebind)) return fail({ code: 'already_registered' })
  // A form that was sent without its code is no guess, whoever it names.
  if (code.trim() === '') return fail({ code: 'code_invalid', triesLeft: null })
  const address = normaliseEmail(email) ?? fail({ code: 'email_invalid' })
  const emailIndex = scope.keyring.blindIndex('email', address)
  const user = await scope.tx.user.findUnique({ where: { emailIndex }, select: { id: true, passwordHash: true } })
  return {
    address,
    token,
    code,
    userId: user?.id ?? idOfNobody(emailIndex),
    user,
    ...(await chargeComeBack(scope, emailIndex, { chat: newChatOf(rebind), source })),
  }
}

/** Null when password or code is not right, in whatever way it is not: nobody is told which of the three it was. */
async function moveWith(deps: CoreDeps, attempt: Tried): Promise<Result<{ locale: Locale }> | null> {
  const moved = await judged(run(deps, move, attempt))
  const wrong = !moved.ok && ABOUT_THE_CODE.has(moved.failure.code)
  return wrong ? null : moved
}

type Tried = Attempt & { password: 'right' | 'wrong' }

const ABOUT_THE_CODE: ReadonlySet<FailureCode> = new Set<FailureCode>(['code_invalid', 'code_used', 'auth_locked'])

async function move(
  scope: Scope,
  { token, code, user: checked, ...attempt }: Tried,
): Promise<Result<{ locale: Locale }>> {
  const { userId, password } = attempt
  const typed = { userId, code, recovery: true, outside: true, password, by: { page: 'rebind' } }
  const used = await useCode(scope, typed)
  if (!used.ok) return used
  const user = must(checked, 'a code that is right is somebody’s')
  const { subject } = await consumeLink(scope, token, 'rebind')
  const rebind = (await lockRebind(scope, subject, ['open'])) ?? fail({ code: 'link_expired' })
  await forgiveLogin(scope, attempt)
  // Proven all of it, and told so: what the link and the code were for is kept as used.
  if (await isHeldByCase(scope, user.id)) return { ok: false, failure: { code: 'mailbox_decided' } }
  await bindChat(scope, rebind, user.id, 'code')
  // A password that was changed while it was being checked proves nothing any more; from here on nobody changes it.
  if (!(await scope.tx.user.count({ where: user }))) return fail({ code: 'link_expired' })
  const chat = await scope.tx.chat.findUniqueOrThrow({ where: chatKey(rebind), select: { locale: true } })
  return { ok: true, value: { locale: localeOf(chat) } }
}

async function noteWrong(scope: Scope, { user, address, password, ...attempt }: Tried): Promise<null> {
  await countWrong(scope, attempt)
  await warnOfPassword(scope, address, password)
  if (attempt.warns) await warnOfTries(scope, address, attempt.of.subject)
  const detail = { triesLeft: attempt.counted.triesLeft, password }
  await audit(scope, { page: 'rebind' }, 'rebind.wrong', user ? `user:${user.id}` : 'user:nobody', detail)
  return null
}
