import type { SuspenseItem } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { ShownLine } from '../reconcile/details.ts'

const BY_DIFFERENCE = 'difference:'

/** The lines of statements that opened some cases: as money that nobody had told of, or as what was too much of it. */
export async function linesOfCases(
  { tx }: Scope,
  items: readonly SuspenseItem[],
): Promise<{ item: string; line: ShownLine }[]> {
  const by = items.flatMap(({ eventId }) =>
    eventId.startsWith(BY_DIFFERENCE) ? eventId.slice(BY_DIFFERENCE.length) : [],
  )
  const differences = await tx.reconcileException.findMany({
    where: { id: { in: by } },
    select: { id: true, lineId: true },
  })
  const lineOf = new Map(differences.map(({ id, lineId }) => [`${BY_DIFFERENCE}${id}`, lineId]))
  const idOf = ({ lineId, eventId }: SuspenseItem) => lineId ?? lineOf.get(eventId) ?? null
  const ids = items.flatMap((item) => idOf(item) ?? [])
  if (ids.length === 0) return []
  const lines = await tx.bankLine.findMany({ where: { id: { in: ids } }, include: { statement: true } })
  const byId = new Map(lines.map((line) => [line.id, line]))
  return items.flatMap((item) => {
    const line = byId.get(idOf(item) ?? '')
    return line ? [{ item: item.id, line }] : []
  })
}
