import type { Result } from '../../../src/core/index.ts'
import type { HistoryPage } from '../../../src/core/wallet/views.ts'
import { connectionsOf } from './model/connections.ts'
import type { Model } from './model/model.ts'
import { balancesOf, historyOf, type Line, limitsOf } from './model/views.ts'
import { CURRENCIES } from './operation.ts'
import { difference, plain } from './plain.ts'
import type { Stage } from './stage.ts'

/** Looks at one account as its owner can: balances, limits, and every page of the history. Says where the model differs. */
export async function look(stage: Stage, model: Model, who: number): Promise<string | undefined> {
  const { core, names } = stage
  const actor = stage.chat(who)
  const shown = async (asked: Promise<Result<unknown>>) => {
    const result = await asked
    return result.ok ? plain(result.value, names) : result.failure
  }
  const wrong =
    difference(balancesOf(model, who), await shown(core.getBalances({ actor }))) ??
    difference(limitsOf(model, who, CURRENCIES[0]), await shown(core.getLimits({ actor, currency: CURRENCIES[0] }))) ??
    difference(limitsOf(model, who, CURRENCIES[1]), await shown(core.getLimits({ actor, currency: CURRENCIES[1] }))) ??
    difference(connectionsOf(model, who), byName(await shown(core.listConnections({ actor })))) ??
    (await history(stage, model, who))
  return wrong && `person ${who}: ${wrong}`
}

/** What is named, under its name; and how much that is. */
function byName(list: unknown): unknown {
  if (!Array.isArray(list)) return list
  return { count: list.length, ...Object.fromEntries(list.map((each: { id: string }) => [each.id, each])) }
}

async function history(stage: Stage, model: Model, who: number): Promise<string | undefined> {
  const actor = stage.chat(who)
  const real: Line[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Result<HistoryPage> = await stage.core.getHistory({ actor, limit: 50, ...(cursor && { cursor }) })
    if (!page.ok) return `the history is refused: ${page.failure.code}`
    real.push(...(plain(page.value.entries, stage.names) as Line[]))
    cursor = page.value.older
  }
  const early = real.findIndex(({ at }, line) => at < (real[line + 1]?.at ?? 0))
  if (early >= 0) return `line ${early} of the history is not the newest that is left`
  const expected = historyOf(model, who)
  if (expected.length !== real.length) return `the history has ${real.length} lines, the model ${expected.length}`
  const byName = new Map(real.map((line) => [`${line.reference} ${line['kind']}`, line]))
  for (const line of expected) {
    const wrong = difference(line, byName.get(`${line.reference} ${line['kind']}`) ?? null)
    if (wrong) return wrong
  }
  return undefined
}
