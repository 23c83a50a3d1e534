import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import type { UseCase } from '../kit/use-case.ts'
import { movements } from '../ledger/movements.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { linesOf } from './lines.ts'
import { readPaper } from './order.ts'
import { readSpans } from './spans.ts'
import type { LinePage, LinePlace } from './views.ts'

const PAGE = 500

type Input = { id: string; currency: CurrencyCode; after?: LinePlace }

/** A page of a statement's lines, oldest first. A page costs a page, however long the statement. */
export const readStatement: UseCase<Input, LinePage> = async (scope, { id, currency, after }) => {
  const { tx } = scope
  const paper = await readPaper(scope, id)
  const span = readSpans(paper.spans).find((one) => one.currency === currency)
  if (!span) return fail({ code: 'not_found' })
  const from = after ? { user: BigInt(after.user), hold: BigInt(after.hold) } : span.from
  const owner = must(await tx.user.findUnique({ where: { id: paper.userId } }), 'a paper has an owner')
  const page = await movements(tx, span.pair, from, span.to, PAGE)
  const { user, hold } = page.place
  return {
    lines: await linesOf(scope, owner, currency, page.movements),
    next: page.more ? { user: String(user), hold: String(hold) } : null,
  }
}
