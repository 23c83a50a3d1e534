import { localeOf } from '../chat/chat.ts'
import { audit } from '../kit/audit.ts'
import { fail, type Result } from '../kit/failure.ts'
import { judged } from '../kit/judged.ts'
import { typedId } from '../kit/typed-id.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { lockState } from '../people/freeze/state.ts'
import { consumeLink } from '../people/link/link.ts'
import { hasSecondFactor } from '../people/second-factor/authenticator.ts'
import { useCode } from '../people/second-factor/use-code.ts'
import { chargeTry, checkTry, clearTries, type Try, wrongTry } from '../people/throttle.ts'
import { lockEndpoint } from './endpoint.ts'
import { offered } from './get-webhook-offer.ts'
import { rotate } from './rotate-endpoint.ts'
import type { NewWebhookSecret } from './views.ts'

/** `code`: of the authenticator, where the second factor is on. */
type Input = { token: string; password: string; code?: string }
type Attempt = Input & { passwordHash: string; counted: Try }

/**
 * Another secret for the endpoint the link came from, with the password of the shop's owner, and a code where the second
 * factor is on: by the secret the shop's server believes that it was paid, and whoever reads the mailbox can choose the
 * password. The answer is the only place where it stands. `auth_failed`, `auth_locked`, `code_invalid`, `code_used`,
 * `account_frozen_by_user`, `account_restricted`. The link is used up by it alone.
 */
export async function rotateByPage(deps: CoreDeps, input: Input): Promise<Result<NewWebhookSecret>> {
  const charged = await run(deps, charge, input)
  if (!charged.ok) return charged
  const { counted, passwordHash } = charged.value
  if (await checkTry(deps, counted, deps.hasher.verifyPassword(passwordHash, input.password)))
    return judged(run(deps, make, charged.value))
  const noted = await run(deps, noteWrong, counted)
  return noted.ok ? { ok: false, failure: wrongTry(counted) } : noted
}

async function charge(scope: Scope, input: Input): Promise<Attempt> {
  const { owner } = await offered(scope, input.token)
  return { ...input, passwordHash: owner.passwordHash, counted: await chargeTry(scope, owner.id, 'password') }
}

async function make(scope: Scope, attempt: Attempt): Promise<Result<NewWebhookSecret>> {
  const { token, code = '', counted, passwordHash } = attempt
  const { endpoint, owner } = await offered(scope, token)
  if (await hasSecondFactor(scope, owner.id)) {
    const used = await useCode(scope, { userId: owner.id, code })
    if (!used.ok) return used
  }
  await consumeLink(scope, token, 'webhook_secret')
  await clearTries(scope, counted)
  const state = await lockState(scope, owner.id)
  // A password that was changed while it was being checked proves nothing any more.
  if (!(await scope.tx.user.count({ where: { id: owner.id, passwordHash } }))) return fail({ code: 'link_expired' })
  if (state === 'frozen_by_user') fail({ code: 'account_frozen_by_user' })
  if (state !== 'active') fail({ code: 'account_restricted' })
  const { id, shopId, url, shop } = endpoint
  const row = await lockEndpoint(scope, { shopId, name: typedId('whe', id) })
  const { secret, oldUntil } = await rotate(scope, { page: 'webhook_secret' }, row)
  return { ok: true, value: { locale: localeOf(owner), shop: shop.name, url, secret, oldSecretUntil: oldUntil } }
}

async function noteWrong(scope: Scope, { userId, triesLeft, lockedUntil }: Try): Promise<null> {
  await audit(scope, 'system', lockedUntil ? 'password.locked' : 'password.wrong', `user:${userId}`, { triesLeft })
  return null
}
