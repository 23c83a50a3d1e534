import type { Paper, User } from '#prisma'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { after, DAY, dayOf } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { openName } from '../people/actor.ts'
import { codeOf } from './code.ts'
import { partOf, readSpans } from './spans.ts'
import type { PictureOrder, StatementOrder, StatementPart } from './views.ts'

/** EXP-02: for how long what was asked for may still be written. Nothing of it is kept anywhere in between. */
export const LIFE = 7 * DAY

/** A paper that may be written now. `not_found` for one that is too old, or is none. */
export async function readPaper({ tx, now }: Scope, id: string): Promise<Paper> {
  const paper = await tx.paper.findUnique({ where: { id } })
  if (!paper || after(paper.createdAt, LIFE) <= now) return fail({ code: 'not_found' })
  return paper
}

/** What every paper says about itself and whose it is. */
export function headOf(scope: Scope, { id, createdAt }: Paper, user: User) {
  return {
    id,
    code: codeOf(scope.keyring, id),
    owner: { name: openName(scope, user), okpayId: user.okpayId },
    home: currencyOf(user.homeCurrency),
    madeAt: createdAt,
  }
}

/** A statement or picture with what frames it: its time, and what was there before and after. */
export async function orderOf(scope: Scope, paper: Paper): Promise<StatementOrder | PictureOrder> {
  const { tx } = scope
  const user = await tx.user.findUniqueOrThrow({ where: { id: paper.userId } })
  const spanned = 'a statement has its time'
  const time = {
    from: dayOf(must(paper.fromDay, spanned)),
    to: dayOf(must(paper.toDay, spanned)),
    until: must(paper.until, spanned),
  }
  const head = headOf(scope, paper, user)
  if (paper.kind === 'picture') return { kind: 'picture', ...head, ...time }
  const parts = await partsOf(scope, paper)
  return { kind: 'statement', form: paper.form === 'csv' ? 'csv' : 'pdf', ...head, ...time, parts }
}

/** Its currencies. One in which nothing was and nothing happened is left out, unless it is the only one. */
export async function partsOf({ tx }: Scope, { spans }: Paper): Promise<StatementPart[]> {
  const parts: StatementPart[] = []
  for (const span of readSpans(spans)) parts.push(await partOf(tx, span))
  return parts.filter(({ entries, closing }, index) => index === 0 || entries > 0n || closing.minor > 0n)
}
