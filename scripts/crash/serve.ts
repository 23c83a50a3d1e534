import { flushCompileCache } from 'node:module'
import { type House, openHouse, prepare } from './house.ts'
import type { Need, Place } from './place.ts'
import { type Watch, watchPorts } from './watch.ts'

/** What another process may ask of this one, and what it is answered. */
export type Asked = { id: number; what: keyof ReturnType<typeof doors>; given: unknown }
export type Answered = { id: number; value?: unknown; error?: string }

/** Opens houses, one after the other, for whoever started this process, and does in them what it is told. */
export function serveHouse(): void {
  const needs = process.argv.slice(2) as Need[]
  const watch = watchPorts()
  const open = doors(needs, watch)
  const answer = (answered: Answered) => {
    watch.met()
    process.send?.(answered, undefined, undefined, () => {})
  }
  process.on('message', ({ id, what, given }: Asked) => {
    watch.met()
    const work = open[what] as (given: unknown) => unknown
    Promise.resolve(given)
      .then(work)
      .then(
        (value) => answer({ id, value }),
        (error: Error) => answer({ id, error: error.stack ?? String(error) }),
      )
  })
  process.on('disconnect', () => process.exit(0))
  void prepare(needs).then(() => answer({ id: 0 }))
}

function doors(needs: readonly Need[], watch: Watch) {
  let house: House | undefined
  const inside = (): House => {
    if (!house) throw new Error('the house is not open')
    return house
  }
  return {
    async open(place: Place) {
      house = await openHouse(place, needs)
      return house.url
    },
    async close() {
      await house?.close()
      house = undefined
      // Whoever is killed leaves nothing behind for the next one to start faster with.
      flushCompileCache()
    },
    begin: ({ act, ...how }: { act: number; doom?: string; lookedAt?: boolean }) => watch.begin(act, how),
    end: () => watch.end(),
    call: ({ name, input }: { name: string; input: unknown }) =>
      (inside().core as unknown as Record<string, (input: unknown) => Promise<unknown>>)[name]?.(input),
    work: () => inside().work?.begin(),
    rest: () => inside().work?.rest(),
    advance: (seconds: number) => inside().clock.advance(seconds),
  }
}
