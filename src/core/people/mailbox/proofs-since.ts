import type { User } from '#prisma'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { VOID } from '../pin/void-pin.ts'
import type { ProofSince } from './views.ts'

/** Longer than a thief waits who has everything else, and longer than an owner needs to miss a mailbox. */
const YOUNG = 30 * DAY

/**
 * How old what staff hold a lost mailbox against is: chat and password alone make a PIN, an authenticator and a level within
 * a day, so what is new proves little.
 */
export async function proofsSince({ tx, now }: Scope, owner: User): Promise<ProofSince[]> {
  const approved = { userId: owner.id, state: 'approved', level: owner.level }
  const newest = await tx.identityCase.findFirst({ where: approved, orderBy: { decidedAt: 'desc' } })
  const since: [ProofSince['what'], Date | null | undefined][] = [
    ['pin', owner.pinHash === VOID ? null : (owner.pinSetAt ?? owner.createdAt)],
    ['code', owner.secondFactorAt],
    ['level', newest?.decidedAt],
  ]
  return since.flatMap(([what, at]) => (at ? [{ what, at, young: after(at, YOUNG) > now }] : []))
}
