import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { refuseLeaked } from '../password/refuse-leaked.ts'
import { passwordProblem } from '../password/strength.ts'
import { findRegistration, type Registration } from '../registration/draft.ts'
import { advance } from '../registration/progress.ts'
import { consumeLink, findLink } from './link.ts'

type Input = { token: string; password: string }

/**
 * Uses a `password_set` link up. Two transactions, because hashing takes a third of a second and would hold a
 * connection and a lock all that time: the first checks, the second keeps the hash and consumes the link.
 */
export async function setPassword(deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> {
  const checked = await run(deps, checkPassword, input)
  if (!checked.ok) return checked
  const leaked = await refuseLeaked(deps, input.password)
  if (leaked) return leaked
  const passwordHash = await deps.hasher.hashPassword(input.password)
  return run(deps, keepPassword, { token: input.token, passwordHash })
}

/** A weak password leaves the link usable. */
async function checkPassword(scope: Scope, { token, password }: Input): Promise<null> {
  const { subject } = await findLink(scope, token, 'password_set')
  const { draft } = await registrationOf(scope, subject)
  const reason = passwordProblem(password, draft)
  return reason ? fail({ code: 'password_weak', reason }) : null
}

async function keepPassword(scope: Scope, { token, passwordHash }: { token: string; passwordHash: string }) {
  const { subject } = await consumeLink(scope, token, 'password_set')
  const registration = await registrationOf(scope, subject)
  registration.draft.passwordHash = passwordHash
  await audit(scope, registration.chat, 'password.set', `registration:${subject}`)
  await advance(scope, registration)
  await notify(scope, { chat: registration.chat }, { kind: 'password_ready' })
  return { locale: registration.locale }
}

async function registrationOf(scope: Scope, id: string): Promise<Registration> {
  return (await findRegistration(scope, { id })) ?? fail({ code: 'link_expired' })
}
