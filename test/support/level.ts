import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '#prisma'
import { markAsked, markDecided } from '../../src/core/approvals/marks.ts'
import { canonical, requestHash } from '../../src/core/approvals/request.ts'
import type { Keyring } from '../../src/core/ports/keyring.ts'

type House = { prisma: PrismaClient; keyring: Keyring; clock(): Date }

const [DAY, BOT] = [86_400_000, 7_000_000_001n]

/**
 * Somebody at an identity level, by the rows that say so: a case, and the request that two of staff agreed to. Papers are
 * not what most tests are about, and the database gives nobody a level without those.
 */
export async function liftTo({ prisma, keyring, clock }: House, userId: string, level: number): Promise<void> {
  const [id, caseId, now] = [randomUUID(), randomUUID(), clock()]
  const request = canonical({ caseId, userId, level: String(level), handedIn: now.toISOString() })
  const asked = {
    ...{ id, kind: 'set_level', request, requestHash: requestHash('set_level', request) },
    ...{
      reasonId: await reasonOf(prisma, keyring, now),
      requestedBot: BOT,
      requestedTelegram: 1n,
      requestedUser: null,
    },
    ...{ beneficiaryUser: userId, createdAt: now, expiresAt: new Date(now.getTime() + DAY) },
  }
  const askedMark = markAsked(keyring, asked)
  const decided = { state: 'approved', decidedAt: now, decidedBot: BOT, decidedTelegram: 2n, decidedUser: null }
  const decidedMark = markDecided(keyring, { id, askedMark, ...decided })
  const moments = { createdAt: now, submittedAt: now, dueAt: now, decidedAt: now }
  await prisma.$transaction([
    prisma.approval.create({ data: { ...asked, askedMark } }),
    prisma.approval.update({ where: { id }, data: { ...decided, decidedMark } }),
    prisma.identityCase.create({ data: { id: caseId, userId, level, state: 'approved', ...moments, approvalId: id } }),
    prisma.user.update({ where: { id: userId }, data: { level } }),
  ])
}

async function reasonOf(prisma: PrismaClient, keyring: Keyring, createdAt: Date): Promise<string> {
  const [id, dataKey] = [randomUUID(), Uint8Array.from(keyring.newDataKey())]
  const text = keyring.seal(dataKey, `staff_reason.text:${id}`, 'all of it fits')
  await prisma.staffReason.create({ data: { id, dataKey, text, createdAt } })
  return id
}
