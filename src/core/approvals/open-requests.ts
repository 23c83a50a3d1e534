import type { Scope } from '../kit/use-case.ts'
import type { ApprovalKind } from './asked.ts'

type OpenRequest = { id: string; kind: ApprovalKind }

/**
 * What waits for a second person about each of some things, named by their ids, the oldest first; in one statement. The
 * answer takes what else a request must name to count.
 */
export async function openRequests(
  { tx, now }: Scope,
  about: readonly string[],
): Promise<(id: string, ...also: string[]) => OpenRequest[]> {
  const rows = await tx.approval.findMany({
    where: { state: 'open', expiresAt: { gt: now }, OR: about.map((id) => ({ request: { contains: id } })) },
    orderBy: { createdAt: 'asc' },
    select: { id: true, kind: true, request: true },
  })
  const kinds = rows.map((row) => ({ ...row, kind: row.kind as ApprovalKind }))
  return (...named) =>
    kinds.filter(({ request }) => named.every((text) => request.includes(text))).map(({ id, kind }) => ({ id, kind }))
}
