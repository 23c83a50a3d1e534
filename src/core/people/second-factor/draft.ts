import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'

/** Keeps the secret of an authenticator that is being set up; one begun before is forgotten. */
export async function keepDraft(scope: Scope, userId: string, secret: string, expiresAt: Date): Promise<void> {
  const { dataKey, sealed } = scope.keyring.secrets.sealAlone(placeOf(userId), secret)
  const row = { dataKey, secret: sealed, expiresAt }
  await scope.tx.secondFactorDraft.upsert({
    where: { userId },
    create: { userId, ...row },
    update: row,
    select: { userId: true },
  })
}

/** The secret that is being set up, locked. `link_expired` where none is: the page has to begin anew. */
export async function lockDraft({ tx, now, keyring }: Scope, userId: string): Promise<string> {
  await tx.$queryRaw`select 1 from second_factor_draft where user_id = ${userId}::uuid for update`
  const row = await tx.secondFactorDraft.findUnique({ where: { userId } })
  if (!row || row.expiresAt <= now) return fail({ code: 'link_expired' })
  return keyring.secrets.open(row.dataKey, placeOf(userId), row.secret)
}

export async function forgetDraft({ tx }: Scope, userId: string): Promise<void> {
  await tx.secondFactorDraft.deleteMany({ where: { userId } })
}

const placeOf = (userId: string): string => `second_factor_draft.secret:${userId}`
