import type { Rebind } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { twoDigits } from '../../kit/two-digits.ts'
import type { Scope } from '../../kit/use-case.ts'
import { voidLinks } from '../link/link.ts'

/** Whether a mail to that address is what its chat asked for last. */
export const isAskedFor = ({ askedFor }: Pick<Rebind, 'askedFor'>, emailIndex: Uint8Array): boolean =>
  askedFor !== null && Buffer.compare(askedFor, emailIndex) === 0

/** `link_expired` where the account has left the address that a recovery was asked for with: who reads that one begins nothing. */
export async function refuseLeftAddress({ tx }: Scope, userId: string, rebind: Rebind): Promise<void> {
  const { emailIndex } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { emailIndex: true } })
  if (!isAskedFor(rebind, emailIndex)) fail({ code: 'link_expired' })
}

/**
 * The digits a chat shows once it asked for a recovery's mail: the same as long as it names the same address, and never
 * those of another chat that asks for it, so that what somebody reads in their own chat fits no mail of a stranger's. With
 * another address the link to the one before ends. The rebind is locked.
 */
export async function numberFor(scope: Scope, rebind: Rebind, emailIndex: Uint8Array): Promise<number> {
  const { tx, now } = scope
  const { id, number } = rebind
  if (number !== null && isAskedFor(rebind, emailIndex)) return number
  await voidLinks(scope, { subject: id, purpose: 'recovery' })
  const askedFor = Uint8Array.from(emailIndex)
  const others = await tx.rebind.findMany({
    where: { askedFor, state: 'open', until: { gt: now }, id: { not: id } },
    select: { number: true },
  })
  const chosen = twoDigits(scope, new Set(others.flatMap((other) => other.number ?? [])))
  await tx.rebind.update({ where: { id }, data: { number: chosen, askedFor, numberAt: null }, select: { id: true } })
  return chosen
}
