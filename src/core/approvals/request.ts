import { createHash } from 'node:crypto'
import type { Approval } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { ApprovalKind } from './asked.ts'

/** What is asked, completed by the core: ids and codes, nothing a person wrote. */
export type Request = Readonly<Record<string, string | null>>

/** The one way to write a request down: its names in order. */
export const canonical = (request: Request): string =>
  JSON.stringify(Object.fromEntries(Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1))))

/** SHA-256 of a request and its kind, 32 bytes; the database computes the same. */
export const requestHash = (kind: ApprovalKind, request: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(`${kind}\n${request}`).digest())

/** The hash as it travels with a card. */
export const hashText = (hash: Uint8Array): string => Buffer.from(hash).toString('base64url')

/** Whether the row still says what its hash says. */
export const isWhole = ({ kind, request, requestHash: kept }: Approval): boolean =>
  Buffer.compare(requestHash(kind as ApprovalKind, request), kept) === 0

/** An approval's row, locked until the transaction ends. */
export async function lockApproval({ tx }: Scope, id: string): Promise<Approval | null> {
  await tx.$queryRaw`select 1 from approval where id = ${id}::uuid for update`
  return tx.approval.findUnique({ where: { id } })
}
