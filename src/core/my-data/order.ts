import type { Paper } from '#prisma'
import { must } from '../kit/must.ts'
import { dayOf } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { headOf, orderOf, partsOf } from '../paper/order.ts'
import type { PictureOrder, StatementOrder } from '../paper/views.ts'
import { type ToldTable, UNTOLD_REASONS } from './table.ts'
import { UNTOLD } from './tables/untold.ts'
import { TOLD } from './tables.ts'
import type { DataOrder } from './views.ts'

/** Whatever a paper that is made by a job is. */
export const paperOrderOf = (scope: Scope, paper: Paper): Promise<StatementOrder | PictureOrder | DataOrder> =>
  paper.kind === 'data' ? dataOrderOf(scope, paper) : orderOf(scope, paper)

/** An export: a statement of the whole time, what tables are told beside it, and what is not, each with its reason. */
export async function dataOrderOf(scope: Scope, paper: Paper): Promise<DataOrder> {
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: paper.userId } })
  const spanned = 'an export has its time'
  return {
    ...{ kind: 'data', form: 'zip', ...headOf(scope, paper, user) },
    ...{ from: dayOf(must(paper.fromDay, spanned)), to: dayOf(must(paper.toDay, spanned)) },
    until: must(paper.until, spanned),
    parts: await partsOf(scope, paper),
    tables: TOLD.map(({ name }) => name),
    untold: [...TOLD.flatMap(untoldOf), ...UNTOLD.map(({ name, why }) => ({ what: name, why }))],
  }
}

const untoldOf = ({ name, untold = {} }: ToldTable) =>
  UNTOLD_REASONS.flatMap((why) => (untold[why]?.split(' ') ?? []).map((column) => ({ what: `${name}.${column}`, why })))
