import type { Scope } from '../../kit/use-case.ts'

/**
 * Whether nobody else may have an address: it is somebody's, or whoever left it can still have it back. The same work
 * whatever the answer (ATH-09), and the database holds it, too.
 * @param forWhom whose own it may be
 */
export async function isTaken(
  { tx }: Scope,
  emailIndex: Uint8Array<ArrayBuffer>,
  forWhom: string | null = null,
): Promise<boolean> {
  const others = forWhom === null ? {} : { not: forWhom }
  const had = await tx.user.count({ where: { emailIndex, id: others } })
  const left = await tx.emailChange.count({ where: { oldIndex: emailIndex, state: 'changed', userId: others } })
  return had + left > 0
}
