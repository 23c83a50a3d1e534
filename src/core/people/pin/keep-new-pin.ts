import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { actingUser } from '../actor.ts'
import { coolingFrom } from '../cooling.ts'
import { endOpen } from '../end-open.ts'
import { voidLinks } from '../link/link.ts'
import { mailUser } from '../mail-user.ts'
import { clearTries, triesOf } from '../throttle.ts'
import type { PadOutcome } from '../views.ts'
import { duringFreeze } from './freeze-pin.ts'
import type { Choice } from './keep-pin.ts'
import { findPad, restart, savePad, viewPad } from './pad.ts'
import { refuseUnproven, takeRenewal } from './renewal.ts'

/**
 * Puts another PIN, typed twice, in the place of the one there is. The same one again is said to be so (`pin_same`), and
 * costs nobody a try: whoever guesses at the old one this way replaces it with their first guess.
 */
export async function keepNewPin(deps: CoreDeps, choice: Choice): Promise<Result<PadOutcome>> {
  const old = await run(deps, oldHash, choice)
  if (!old.ok) return old
  if (await deps.hasher.verifyPin(old.value, choice.pin)) return run(deps, startOver, choice)
  return run(deps, keep, { ...choice, old: old.value, pinHash: await deps.hasher.hashPin(choice.pin) })
}

async function oldHash(scope: Scope, { actor }: Choice): Promise<string> {
  const { id, pinHash } = await actingUser(scope, actor)
  await refuseUnproven(scope, id)
  return pinHash
}

async function startOver(scope: Scope, { actor, padId }: Choice): Promise<PadOutcome> {
  const pad = await findPad(scope, actor, padId)
  restart(scope, pad)
  await savePad(scope, pad)
  return { state: 'more', pad: viewPad(pad, 'pin_same') }
}

/**
 * Cards that were open pay nothing any more, whoever's PIN allowed them; every pad and link to a new PIN ends, and what
 * the old one has just been entered for lets nobody in. After a password money out waits a day, as after any recovery
 * (REC-05). Cards first, the person second, pads last: the order in which others lock them.
 */
async function keep(scope: Scope, input: Choice & { old: string; pinHash: string }): Promise<PadOutcome> {
  const { actor, padId, old, pinHash } = input
  const { tx, now } = scope
  const { id } = await actingUser(scope, actor)
  // The link to unfreeze may have taken the PIN that there was.
  for (const purpose of ['pin_reset', 'unfreeze'] as const) await voidLinks(scope, { subject: id, purpose })
  await endOpen(scope, id)
  const proof = await takeRenewal(scope, id)
  const until = proof === 'password' ? coolingFrom(scope) : null
  const data = { pinHash, pinSetAt: now, ...(until && { coolingUntil: until }) }
  const { count } = await tx.user.updateMany({ where: { id, pinHash: old }, data })
  if (count === 0) return fail({ code: 'pin_renewal_over' })
  await findPad(scope, actor, padId)
  await forgetOld(scope, id)
  const user = await tx.user.findUniqueOrThrow({ where: { id } })
  const during = duringFreeze(user)
  await audit(scope, actor, until ? 'pin.reset' : 'pin.changed', `user:${id}`, during)
  await notify(scope, { userId: id }, { kind: 'pin_changed', at: now, ...(until && { until }), ...during })
  const values = until ? { until: until.toISOString() } : { at: now.toISOString() }
  await mailUser(scope, user, until ? 'pin_reset' : 'pin_changed', values)
  return { state: 'pin_changed', until, ...during }
}

/** Pads of every chat they have, tries at the old PIN, and the moment it was last entered. */
async function forgetOld(scope: Scope, userId: string): Promise<void> {
  const { tx } = scope
  const chats = await tx.chat.findMany({ where: { userId }, select: { botId: true, telegramId: true } })
  await tx.chat.updateMany({ where: { userId }, data: { pinAt: null } })
  for (const { botId, telegramId } of chats) await tx.pinPad.deleteMany({ where: { botId, telegramId } })
  for (const outside of [false, true]) await clearTries(scope, { subject: triesOf(userId, outside), factor: 'pin' })
}
