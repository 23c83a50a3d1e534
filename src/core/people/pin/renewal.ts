import { fail } from '../../kit/failure.ts'
import { after, MINUTE } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'

/** What showed that somebody may choose another PIN: the one there is, or the password. */
export type RenewalProof = 'pin' | 'password'

const LIVES: Record<RenewalProof, number> = { pin: 5 * MINUTE, password: 20 * MINUTE }

/** Lets somebody choose another PIN, for a while. @param ready false where a code is still missing. Returns until when. */
export async function beginRenewal(
  { tx, now }: Scope,
  userId: string,
  proof: RenewalProof,
  ready: boolean,
): Promise<Date> {
  const row = { proof, ready, expiresAt: after(now, LIVES[proof]) }
  await tx.pinRenewal.upsert({
    where: { userId },
    create: { userId, ...row },
    update: row,
    select: { userId: true },
  })
  return row.expiresAt
}

/** The code that was missing is there. `pin_renewal_over` where none was awaited. */
export async function completeRenewal({ tx, now }: Scope, userId: string): Promise<void> {
  const waiting = { userId, proof: 'pin', ready: false, expiresAt: { gt: now } }
  const { count } = await tx.pinRenewal.updateMany({ where: waiting, data: { ready: true } })
  if (count === 0) fail({ code: 'pin_renewal_over' })
}

/** Refuses (`pin_renewal_over`) whoever has not proven that they may choose another PIN, or too long ago. */
export async function refuseUnproven({ tx, now }: Scope, userId: string): Promise<void> {
  const live = { userId, ready: true, expiresAt: { gt: now } }
  if ((await tx.pinRenewal.count({ where: live })) === 0) fail({ code: 'pin_renewal_over' })
}

/** Uses it up: of two at the same time the second finds none. `pin_renewal_over`. */
export async function takeRenewal({ tx, now }: Scope, userId: string): Promise<RenewalProof> {
  const [taken] = await tx.$queryRaw<{ proof: RenewalProof }[]>`
    delete from pin_renewal where user_id = ${userId}::uuid and ready and expires_at > ${now}::timestamptz
    returning proof`
  return taken?.proof ?? fail({ code: 'pin_renewal_over' })
}

/** Nobody chooses a PIN by what was proven before: its owner has just protected the account. The person is locked. */
export async function endRenewal({ tx }: Scope, userId: string): Promise<void> {
  await tx.pinRenewal.deleteMany({ where: { userId } })
}
