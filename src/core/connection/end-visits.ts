import type { Prisma } from '#prisma'
import { after, SURELY_PAST } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'

/**
 * Visits of an app are over that nobody has answered. This comes before its connections end: whoever is just agreeing is
 * waited for, and what they allowed is seen then; who waits for us began earlier.
 */
export async function endVisits({ tx, now }: Scope, of: Prisma.ConnectRequestWhereInput): Promise<void> {
  const past = after(now, -SURELY_PAST)
  await tx.connectRequest.updateMany({
    where: { ...of, standing: 'open', expiresAt: { gt: past } },
    data: { expiresAt: past },
  })
}
