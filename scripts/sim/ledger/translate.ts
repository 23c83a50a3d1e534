import { randomUUID } from 'node:crypto'
import type { Entry, Model, Move } from './model.ts'
import type { Operation } from './operation.ts'

/** Turns an operation into what is asked of the ledger, on what the model knows. Nothing, where it points to nothing. */
export function entryOf(operation: Operation, model: Model): Entry | undefined {
  const id = randomUUID()
  const entry = (moves: Move[], more: Partial<Entry> = {}): Entry => ({ id, key: `sim:${id}`, moves, ...more })
  switch (operation.do) {
    case 'topup':
      return entry([move('bank', `${operation.to}`, operation.minor, operation.currency)])
    case 'send': {
      const { from, to, minor, fee, currency } = operation
      const charge = fee > 0 ? [move(`${from}`, 'fee', fee, currency)] : []
      return entry([move(`${from}`, `${to}`, minor, currency), ...charge])
    }
    case 'pay': {
      const { from, minor, fee } = operation
      const charge = fee > 0 ? [move('shop', 'fee', fee)] : []
      return entry([move(`${from}`, 'shop', minor), ...charge])
    }
    case 'hold': {
      const { from, minor, due } = operation
      return entry([move(`${from}`, `${from} held`, minor)], { opens: { id: randomUUID(), backTo: `${from}`, due } })
    }
    case 'exchange': {
      const { who, minor, gives } = operation
      return entry([move(`${who}`, 'fx', minor), move('fx', `${who}`, gives, 'USD')])
    }
    case 'nonsense':
      return entry(nonsense(operation.part, `${operation.from}`))
    case 'capture':
    case 'release':
      return resolution(operation, model, entry)
    case 'reverse':
    case 'repeat':
    case 'forge':
      return again(operation, model, entry)
    // These are no entries: play.ts does them between the entries of a round.
    case 'doubt':
    case 'expire':
    case 'lose':
      return undefined
  }
}

type Draft = (moves: Move[], more?: Partial<Entry>) => Entry

function resolution(operation: Extract<Operation, { hold: number }>, model: Model, entry: Draft): Entry | undefined {
  const held = model.holds.at(-1 - operation.hold)
  if (!held) return undefined
  const { id: closes, account, owner, minor } = held
  if (operation.do !== 'capture') return entry([{ from: account, to: owner, minor, currency: 'EUR' }], { closes })
  // More than all of it is asked for, too: that is no resolution of this hold.
  const taken = (minor * BigInt(operation.share)) / 100n
  const moves: Move[] = [{ from: account, to: `${operation.to}`, minor: taken, currency: 'EUR' }]
  if (taken < minor) moves.push({ from: account, to: owner, minor: minor - taken, currency: 'EUR' })
  return entry(moves, { closes })
}

function again(operation: Extract<Operation, { entry: number }>, model: Model, entry: Draft): Entry | undefined {
  const earlier = model.asked.at(-1 - operation.entry)
  if (!earlier) return undefined
  if (operation.do === 'repeat') return earlier
  if (operation.do === 'reverse') {
    const first = earlier.moves[0]
    // What waits for a hold's resolution is not given back past it.
    if (!first || earlier.opens || earlier.closes || first.minor < 1n) return undefined
    const minor = (first.minor * BigInt(operation.share)) / 100n
    return entry([{ ...first, from: first.to, to: first.from, minor }], { reverses: earlier.id })
  }
  const { id, key } = entry([])
  if (operation.part === 'key') return { ...earlier, key }
  if (operation.part === 'id') return { ...earlier, id }
  return { ...earlier, moves: earlier.moves.map((each) => ({ ...each, minor: each.minor + 1n })) }
}

function nonsense(part: Extract<Operation, { do: 'nonsense' }>['part'], who: string): Move[] {
  const wrong: Record<typeof part, Move[]> = {
    zero: [move(who, 'shop', 0)],
    negative: [move(who, 'shop', -5)],
    huge: [move('bank', who, 10 ** 13 + 1)],
    self: [move(who, who, 1)],
    'no account': [move(who, 'nobody', 1)],
    currency: [move(`${who} held`, who, 1, 'USD')],
    'no legs': [],
  }
  return wrong[part]
}

const move = (from: string, to: string, minor: number, currency: Move['currency'] = 'EUR'): Move => ({
  from,
  to,
  minor: BigInt(minor),
  currency,
})
