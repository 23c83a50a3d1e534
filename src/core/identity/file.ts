import type { User } from '#prisma'
import { fail } from '../kit/failure.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { CleanFile } from '../ports/document-desk.ts'
import type { IdentityPart } from './views.ts'

const A_DAY = 10
const IN_ALL = 40

/** Where a file's sealed content lives. */
export const filePlace = (id: string): string => `identity_file.content:${id}`

type NewFile = CleanFile & { caseId: string; part: IdentityPart; fingerprint: Uint8Array<ArrayBuffer> }

/** KYC-01: so many files in 24 hours, and in all, deleted ones among them. `too_many_files`. */
export async function refuseTooMany({ tx, now }: Scope, userId: string): Promise<void> {
  const total = await tx.identityFile.count({ where: { userId } })
  if (total >= IN_ALL) fail({ code: 'too_many_files', max: IN_ALL, until: null })
  const newest = await tx.identityFile.findMany({
    where: { userId, createdAt: { gt: after(now, -DAY) } },
    orderBy: { createdAt: 'desc' },
    take: A_DAY,
    select: { createdAt: true },
  })
  const tenth = newest[A_DAY - 1]
  if (tenth) fail({ code: 'too_many_files', max: A_DAY, until: after(tenth.createdAt, DAY) })
}

/**
 * Keeps a file under an id of our own, sealed. Returns the id; null where the case has that very file already.
 * `file_refused` where it has it as something else: one picture is no passport and its owner's face, and neither goes silently.
 */
export async function keepFile(
  scope: Scope,
  user: Pick<User, 'id' | 'dataKey'>,
  { caseId, part, fingerprint, media, bytes }: NewFile,
): Promise<string | null> {
  const { tx, keyring, now } = scope
  const twin = await tx.identityFile.findUnique({ where: { caseId_fingerprint: { caseId, fingerprint } } })
  if (twin?.content) {
    const is = twin.part as IdentityPart
    return is === part ? null : fail({ code: 'file_refused', reason: `is_${is}` })
  }
  if (!twin) await refuseTooMany(scope, user.id)
  const id = twin?.id ?? scope.newId()
  const content = keyring.sealBytes(user.dataKey, filePlace(id), bytes)
  const row = { part, media, content, createdAt: now }
  await tx.identityFile.upsert({
    where: { id },
    create: { id, caseId, userId: user.id, fingerprint, ...row },
    update: row,
    select: { id: true },
  })
  return id
}
