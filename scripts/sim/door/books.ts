import { HOUSE, ownerOfUser } from '../../../src/core/ledger/chart.ts'
import type { Model } from './model/model.ts'
import { CURRENCIES, PEOPLE } from './operation.ts'
import type { Stage } from './stage.ts'

/** Compares every balance of a play with the model's: people's, and what the house's accounts have gained since it began. */
export async function openBooks(stage: Stage): Promise<(model: Model) => Promise<string | undefined>> {
  const people = Array.from({ length: PEOPLE }, (_, who) => ownerOfUser(stage.userId(who)))
  const owners = [...people, HOUSE, 'rail:bank', 'rail:card']
  const read = async () => {
    const rows = await stage.prisma.ledgerAccount.findMany({ where: { owner: { in: owners } } })
    return new Map(rows.map(({ owner, kind, currency, balance }) => [nameOf(owner, kind, currency), Number(balance)]))
  }
  const nameOf = (owner: string, kind: string, currency: string) => {
    const who = people.indexOf(owner)
    if (who >= 0) return `${who} ${kind} ${currency}`
    return owner === HOUSE ? `${kind} ${currency}` : `${kind} ${owner.replace('rail:', '')} ${currency}`
  }
  const before = await read()

  return async (model) => {
    const real = await read()
    const expected = balancesOf(model)
    for (const name of new Set([...real.keys(), ...expected.keys()])) {
      const [said, is] = [expected.get(name) ?? 0, (real.get(name) ?? 0) - (before.get(name) ?? 0)]
      if (said !== is) return `${name} has ${is}, the model says ${said}`
    }
    return undefined
  }
}

function balancesOf(model: Model): Map<string, number> {
  const balances = new Map(model.house)
  for (const person of model.people)
    for (const currency of CURRENCIES) {
      const { available, held, waiting } = person.purse(currency)
      balances.set(`${person.who} user ${currency}`, available)
      balances.set(`${person.who} user_hold ${currency}`, held + waiting)
    }
  return balances
}
