import { localeOf } from '../chat/chat.ts'
import type { Locale } from '../chat/views.ts'
import { fail, type Result } from '../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { missingFactor } from '../payment/factor.ts'
import { openName } from '../people/actor.ts'
import { consumeLink, findLink } from '../people/link/link.ts'
import { behindPassword, type Charged, lockProven } from '../people/password/behind-password.ts'
import { chargeTry, clearTries } from '../people/throttle.ts'
import { refuseStopped } from './draft.ts'
import { save } from './open-destination.ts'

type Input = { token: string; password: string }
type Attempt = { token: string } & Charged

/**
 * Saves an account of somebody who has no authenticator, with their password typed on a page, after the PIN in the chat.
 * The try is counted first, checked outside any transaction, and only a right one uses the link up.
 */
export async function allowDestination(
  deps: CoreDeps,
  { token, password }: Input,
): Promise<Result<{ locale: Locale }>> {
  const charged = run(deps, charge, token)
  return behindPassword(deps, { typed: password, charged, by: { page: 'destination' } }, (attempt) =>
    run(deps, allow, attempt),
  )
}

async function charge(scope: Scope, token: string): Promise<Attempt> {
  const { subject } = await findLink(scope, token, 'destination')
  const row = await draftOf(scope, subject)
  const { passwordHash, state } = await scope.tx.user.findUniqueOrThrow({ where: { id: row.ownerId } })
  refuseStopped({ state })
  return { token, passwordHash, counted: await chargeTry(scope, row.ownerId, 'password') }
}

async function allow(scope: Scope, attempt: Attempt): Promise<{ locale: Locale }> {
  const { subject } = await consumeLink(scope, attempt.token, 'destination')
  await clearTries(scope, attempt.counted)
  await lockProven(scope, attempt, null)
  const row = await draftOf(scope, subject)
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: row.ownerId } })
  await save(scope, { page: 'destination' }, { ...user, openedName: openName(scope, user) }, row)
  return { locale: localeOf(user) }
}

/** The one being added whose PIN was given; without that the password alone saves nothing. */
async function draftOf({ tx, now }: Scope, id: string) {
  const row = await tx.destination.findFirst({ where: { id, state: 'draft', expiresAt: { gt: now } } })
  if (!row || missingFactor({ ...row, authorisedAt: row.authorisedAt && now }, 'pin', now))
    return fail({ code: 'link_expired' })
  return row
}
