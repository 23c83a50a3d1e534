import { localeOf } from '../chat/chat.ts'
import { fail, type Result } from '../kit/failure.ts'
import { judged } from '../kit/judged.ts'
import { typedId } from '../kit/typed-id.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { consumeLink } from '../people/link/link.ts'
import { behindPassword, type Charged, lockProven } from '../people/password/behind-password.ts'
import { refuseNoCode } from '../people/second-factor/refuse-no-code.ts'
import { useCodeWhereOn } from '../people/second-factor/use-code.ts'
import { chargeTry, clearTries } from '../people/throttle.ts'
import { lockEndpoint } from './endpoint.ts'
import { offered } from './get-webhook-offer.ts'
import { rotate } from './rotate-endpoint.ts'
import type { NewWebhookSecret } from './views.ts'

/** `code`: of the authenticator, where the second factor is on. */
type Input = { token: string; password: string; code?: string }
type Attempt = Input & Charged

/**
 * Another secret for the endpoint the link came from, with the password of the shop's owner, and a code where the second
 * factor is on: by the secret the shop's server believes that it was paid, and whoever reads the mailbox can choose the
 * password. The answer is the only place where it stands. `auth_failed`, `auth_locked`, `code_invalid`, `code_used`,
 * `account_frozen_by_user`, `account_restricted`. The link is used up by it alone.
 */
export async function rotateByPage(deps: CoreDeps, input: Input): Promise<Result<NewWebhookSecret>> {
  const charged = run(deps, charge, input)
  return behindPassword(deps, { typed: input.password, charged, by: { page: 'webhook_secret' } }, (attempt) =>
    judged(run(deps, make, attempt)),
  )
}

async function charge(scope: Scope, input: Input): Promise<Attempt> {
  const { owner } = await offered(scope, input.token)
  await refuseNoCode(scope, owner.id, input.code)
  return { ...input, passwordHash: owner.passwordHash, counted: await chargeTry(scope, owner.id, 'password') }
}

async function make(scope: Scope, attempt: Attempt): Promise<Result<NewWebhookSecret>> {
  const { token, code = '', counted } = attempt
  const { endpoint, owner } = await offered(scope, token)
  const used = await useCodeWhereOn(scope, { userId: owner.id, code, by: { page: 'webhook_secret' } })
  if (!used.ok) return used
  await consumeLink(scope, token, 'webhook_secret')
  await clearTries(scope, counted)
  const state = await lockProven(scope, attempt, used.value)
  if (state === 'frozen_by_user') fail({ code: 'account_frozen_by_user' })
  if (state !== 'active') fail({ code: 'account_restricted' })
  const { id, shopId, url, shop } = endpoint
  const row = await lockEndpoint(scope, { shopId, name: typedId('whe', id) })
  const { secret, oldUntil } = await rotate(scope, { page: 'webhook_secret' }, row)
  return { ok: true, value: { locale: localeOf(owner), shop: shop.name, url, secret, oldSecretUntil: oldUntil } }
}
