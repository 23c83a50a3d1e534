import { randomUUID } from 'node:crypto'
import { percentile } from '../kit/percentile.ts'

/** How fast one side answered in one pass, and what the slowest hundredth took. */
export type Pace = { perSec: number; p99Ms: number }

type Side = { url: string; keys: readonly string[] }

/** Asks one side for so many seconds over so many connections: what `one` sends, again and again. */
async function pass(
  { keys }: Side,
  { seconds, connections }: { seconds: number; connections: number },
  one: (key: string) => Promise<void>,
): Promise<Pace> {
  const [took, until]: [number[], number] = [[], performance.now() + seconds * 1000]
  const began = performance.now()
  let asked = 0
  const work = async () => {
    while (performance.now() < until) {
      const from = performance.now()
      await one(keys[asked++ % keys.length] ?? '')
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  return { perSec: (took.length * 1000) / (performance.now() - began), p99Ms: percentile(took, 0.99) }
}

/** What was made, by the key it was made with. */
export type Made = Map<string, string[]>

/** Asks for invoices; notes their ids. */
export const create = (side: Side, how: { seconds: number; connections: number }, made: Made): Promise<Pace> =>
  pass(side, how, async (key) => {
    const body = { amount: '12.50', currency: 'EUR', description: 'Two cappuccinos', reference: randomUUID() }
    const answer = await fetch(`${side.url}/v1/invoices`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: {
        ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        'idempotency-key': randomUUID(),
      },
    })
    const { id } = (await answer.json()) as { id: string }
    if (answer.status !== 201) throw new Error(`an invoice was answered ${answer.status}`)
    made.set(key, [...(made.get(key) ?? []).slice(-50), id])
  })

/** Looks at those that were made. */
export const look = (side: Side, how: { seconds: number; connections: number }, made: Made): Promise<Pace> =>
  pass(side, how, async (key) => {
    const ids = made.get(key) ?? []
    const id = ids[Math.floor(Math.random() * ids.length)]
    const answer = await fetch(`${side.url}/v1/invoices/${id}`, { headers: { authorization: `Bearer ${key}` } })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`a look was answered ${answer.status}`)
  })
