import { localeOf } from '../chat/chat.ts'
import { audit } from '../kit/audit.ts'
import { fail, type Result } from '../kit/failure.ts'
import { judged } from '../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { lockState } from '../people/freeze/state.ts'
import { consumeLink, findLink } from '../people/link/link.ts'
import { mailUser } from '../people/mail-user.ts'
import { hasSecondFactor } from '../people/second-factor/authenticator.ts'
import { useCode } from '../people/second-factor/use-code.ts'
import { chargeTry, checkTry, clearTries, type Try, wrongTry } from '../people/throttle.ts'
import { originProblem } from '../shop/return-address.ts'
import { shopOf } from '../shop/shop.ts'
import { newSecret } from './secret.ts'
import { API_SCOPES, type ApiScope, type NewApiKey } from './views.ts'

/** A shop whose servers need more of them at a time has lost some. */
export const KEYS_MAX = 5

/** Where a shop's customers go back to is on few addresses. */
const ORIGINS_MAX = 5

/** `code`: of the authenticator, where there is one; `returnOrigins`: where its invoices may send customers back to. */
type Input = {
  token: string
  password: string
  code?: string
  scopes: readonly ApiScope[]
  returnOrigins?: readonly string[]
}
type Attempt = Input & { passwordHash: string; counted: Try }

/**
 * Makes a key of the shop of whoever's chat the link came from, with their password, and a code where the second factor
 * is on (API-01): a stolen mailbox and a stolen chat make none. The answer is the only
 * place where it ever stands; chat and mailbox hear that there is one. `auth_failed`, `auth_locked`, `code_invalid`, `code_used`, `too_many_keys`,
 * `account_frozen_by_user`, `account_restricted`, `shop_missing`; `return_url_refused` for an origin that is none. The link is used up by the key alone.
 */
export async function makeApiKey(deps: CoreDeps, input: Input): Promise<Result<NewApiKey>> {
  const charged = await run(deps, charge, input)
  if (!charged.ok) return charged
  const { counted, passwordHash } = charged.value
  if (await checkTry(deps, counted, deps.hasher.verifyPassword(passwordHash, input.password)))
    return judged(run(deps, make, charged.value))
  const noted = await run(deps, noteWrong, counted)
  return noted.ok ? { ok: false, failure: wrongTry(counted) } : noted
}

async function charge(scope: Scope, input: Input): Promise<Attempt> {
  // An address that was mistyped is no wrong password.
  refuseOrigins(scope, input.returnOrigins ?? [])
  const { subject } = await findLink(scope, input.token, 'api_key')
  const { passwordHash } = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  return { ...input, passwordHash, counted: await chargeTry(scope, subject, 'password') }
}

async function make(
  scope: Scope,
  { token, code = '', scopes, counted, returnOrigins = [] }: Attempt,
): Promise<Result<NewApiKey>> {
  const { tx, now } = scope
  if (await hasSecondFactor(scope, counted.userId)) {
    const used = await useCode(scope, { userId: counted.userId, code })
    if (!used.ok) return used
  }
  const { subject } = await consumeLink(scope, token, 'api_key')
  await clearTries(scope, counted)
  // Whoever has frozen the account hears of no key afterwards.
  const state = await lockState(scope, subject)
  if (state === 'frozen_by_user') fail({ code: 'account_frozen_by_user' })
  if (state !== 'active') fail({ code: 'account_restricted' })
  const user = await tx.user.findUniqueOrThrow({ where: { id: subject } })
  const shop = await lockShop(scope, user.id)
  const live = await tx.apiKey.count({ where: { shopId: shop.id, revokedAt: null, live: true } })
  if (live >= KEYS_MAX) fail({ code: 'too_many_keys', most: KEYS_MAX })
  const { secret, secretHash, hint } = newSecret(scope, 'live')
  const may = API_SCOPES.filter((one) => scopes.includes(one))
  const row = {
    id: scope.newId(),
    shopId: shop.id,
    secretHash,
    hint,
    scopes: may,
    returnOrigins: [...returnOrigins],
    createdAt: now,
  }
  await tx.apiKey.create({ data: row, select: { id: true } })
  await audit(scope, 'system', 'api_key.made', `shop:${shop.id}`, {
    hint,
    scopes: may.join(' '),
    ...(returnOrigins.length > 0 && { returnOrigins: returnOrigins.join(' ') }),
  })
  await notify(scope, { userId: user.id }, { kind: 'api_key_made', hint, at: now })
  await mailUser(scope, user, 'api_key_made', { at: now.toISOString() })
  return { ok: true, value: { locale: localeOf(user), shop: shop.name, secret, scopes: may } }
}

function refuseOrigins({ webhookOrigins }: Scope, origins: readonly string[]): void {
  if (origins.length > ORIGINS_MAX) fail({ code: 'return_url_refused', reason: 'malformed' })
  for (const origin of origins) {
    const reason = originProblem(origin, webhookOrigins)
    if (reason) fail({ code: 'return_url_refused', reason })
  }
}

/** Two pages at the same moment count the keys one after the other. */
async function lockShop(scope: Scope, ownerId: string) {
  await scope.tx.$queryRaw`select id from shop where owner_id = ${ownerId}::uuid for update`
  return shopOf(scope, ownerId)
}

async function noteWrong(scope: Scope, { userId, triesLeft, lockedUntil }: Try): Promise<null> {
  await audit(scope, 'system', lockedUntil ? 'password.locked' : 'password.wrong', `user:${userId}`, { triesLeft })
  return null
}
