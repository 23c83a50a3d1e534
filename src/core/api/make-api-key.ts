import type { ApiKey } from '#prisma'
import { localeOf } from '../chat/chat.ts'
import { fail, type Result } from '../kit/failure.ts'
import { judged } from '../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { consumeLink, findLink } from '../people/link/link.ts'
import { mailUser } from '../people/mail-user.ts'
import { behindPassword, type Charged, lockProven } from '../people/password/behind-password.ts'
import { refuseNoCode } from '../people/second-factor/refuse-no-code.ts'
import { useCodeWhereOn } from '../people/second-factor/use-code.ts'
import { chargeTry, clearTries } from '../people/throttle.ts'
import { checkedTerms, refuseUnbound } from './key-terms.ts'
import { isCryptoPay, KEY_SCOPES, type KeyOverlap, type KeyTerms, type NewApiKey } from './views.ts'
import { endLater, lockShop, writeKey } from './write-key.ts'

/** `code`: of the authenticator, where there is one; `replaces`: the key whose place it takes, with all that one had. */
type Input = KeyTerms & {
  token: string
  password: string
  code?: string
  replaces?: { id: string; overlap: KeyOverlap }
}
type Attempt = Input & Charged

/**
 * Makes a key of the shop of whoever's chat the link came from, with their password, and a code where the second factor
 * is on (API-01): a stolen mailbox and a stolen chat make none. One that `replaces` another is its like, and both work
 * until the overlap is over. The answer is the only place where it ever stands; chat and mailbox hear that there is one.
 * `auth_failed`, `auth_locked`, `code_invalid`, `code_used`, `too_many_keys`, `account_frozen_by_user`,
 * `account_restricted`, `shop_missing`, `link_expired`; `return_url_refused`, `webhook_url_refused` and
 * `addresses_invalid` for what is none, `addresses_needed`; `not_found` where there is nothing to replace. The link is
 * used up by the key alone.
 */
export async function makeApiKey(deps: CoreDeps, input: Input): Promise<Result<NewApiKey>> {
  const charged = run(deps, charge, input)
  return behindPassword(deps, { typed: input.password, charged, by: { page: 'api_key' } }, (attempt) =>
    judged(run(deps, make, attempt)),
  )
}

async function charge(scope: Scope, input: Input): Promise<Attempt> {
  // An address that was mistyped is no wrong password.
  checkedTerms(scope, input)
  refuseUnbound(input)
  const { subject } = await findLink(scope, input.token, 'api_key')
  await refuseNoCode(scope, subject, input.code)
  const { passwordHash } = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  return { ...input, passwordHash, counted: await chargeTry(scope, subject, 'password') }
}

async function make(
  scope: Scope,
  { token, code = '', counted, passwordHash, replaces, ...given }: Attempt,
): Promise<Result<NewApiKey>> {
  const { tx, now } = scope
  const used = await useCodeWhereOn(scope, { userId: counted.userId, code, by: { page: 'api_key' } })
  if (!used.ok) return used
  const { subject } = await consumeLink(scope, token, 'api_key')
  await clearTries(scope, counted)
  // Whoever has frozen the account hears of no key afterwards.
  const state = await lockProven(scope, { counted, passwordHash }, used.value)
  if (state === 'frozen_by_user') fail({ code: 'account_frozen_by_user' })
  if (state !== 'active') fail({ code: 'account_restricted' })
  const user = await tx.user.findUniqueOrThrow({ where: { id: subject } })
  const shop = await lockShop(scope, user.id)
  const old = replaces && (await endLater(scope, shop, replaces.id, replaces.overlap))
  const terms = checkedTerms(scope, old ? likeOf(old) : given)
  const live = old?.live ?? true
  const { secret, hint, signing } = await writeKey(scope, shop, { ...terms, live, replaces: old ?? null })
  const surface = isCryptoPay(terms.scopes) ? ({ cryptoPay: true } as const) : {}
  const place = old?.endsAt ? { replaces: old.hint, until: old.endsAt } : {}
  // Nobody is alarmed by one that reaches no money.
  if (live) {
    await notify(scope, { userId: user.id }, { kind: 'api_key_made', hint, at: now, ...place, ...surface })
    await mailUser(scope, user, 'api_key_made', { at: now.toISOString() })
  }
  const { scopes } = terms
  return { ok: true, value: { locale: localeOf(user), shop: shop.name, secret, signing, live, scopes } }
}

/** The same server shows the next one: from where, for what and under which name stays as it was. */
const likeOf = ({ name, scopes, returnOrigins, addresses }: ApiKey): KeyTerms => ({
  ...{ name, returnOrigins, addresses, scopes: KEY_SCOPES.filter((one) => scopes.includes(one)) },
})
