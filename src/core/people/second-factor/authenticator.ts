import type { Scope } from '../../kit/use-case.ts'

/** A person's authenticator, its secret opened; nobody else uses a code of it until the transaction ends. */
export type Authenticator = { secret: string; lastStep: bigint }

/** Locks and reads it; undefined for somebody who has none. The first lock of whoever asks for a code. */
export async function lockAuthenticator(scope: Scope, userId: string): Promise<Authenticator | undefined> {
  await scope.tx.$queryRaw`select 1 from second_factor where user_id = ${userId}::uuid for update`
  const row = await scope.tx.secondFactor.findUnique({ where: { userId } })
  if (!row) return undefined
  return { secret: scope.keyring.secrets.open(row.dataKey, placeOf(userId), row.secret), lastStep: row.lastStep }
}

/** Keeps a secret as the person's own from now on, with the step by which it showed that it works. */
export async function keepAuthenticator(scope: Scope, userId: string, { secret, lastStep }: Authenticator) {
  const { dataKey, sealed } = scope.keyring.secrets.sealAlone(placeOf(userId), secret)
  const row = { dataKey, secret: sealed, lastStep }
  await scope.tx.secondFactor.upsert({
    where: { userId },
    create: { userId, ...row },
    update: row,
    select: { userId: true },
  })
}

/** Whether a person has an authenticator. */
export const hasSecondFactor = async ({ tx }: Scope, userId: string): Promise<boolean> =>
  (await tx.secondFactor.count({ where: { userId } })) > 0

const placeOf = (userId: string): string => `second_factor.secret:${userId}`
