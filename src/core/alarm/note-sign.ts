import type { Prisma } from '#prisma'
import type { UseCase } from '../kit/use-case.ts'
import type { Sign } from './signs.ts'

/** Writes down what somebody saw; the newest word counts. */
export const noteSign: UseCase<Sign, null> = async ({ tx, now: at }, { sign: name, facts }) => {
  const data = { facts: facts satisfies Prisma.InputJsonValue, at }
  await tx.sign.upsert({ where: { name }, create: { name, ...data }, update: data, select: { name: true } })
  return null
}
