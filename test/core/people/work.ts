import { type Core, createCore } from '#core'
import type { World } from '../../support/world.ts'

/** A core over the same database that writes down what it asks of the database and of the hasher, call by call. */
export function watchedCore({ deps }: World): { core: Core; work: string[] } {
  const work: string[] = []
  const noting = <T extends object>(target: T, name: string): T =>
    new Proxy(target, {
      get(object, key) {
        const value = Reflect.get(object, key)
        const called = `${name}${String(key)}`
        if (typeof value === 'function')
          return (...args: unknown[]) => {
            work.push(called)
            return value.apply(object, args)
          }
        return typeof value === 'object' && value !== null ? noting(value, `${called}.`) : value
      },
    })
  const prisma = new Proxy(deps.prisma, {
    get(client, key) {
      if (key !== '$transaction') return Reflect.get(client, key)
      return (run: (tx: object) => unknown) => {
        work.push('$transaction')
        return client.$transaction(async (tx) => run(noting(tx, '')))
      }
    },
  })
  return { core: createCore({ ...deps, prisma, hasher: noting(deps.hasher, 'hasher.') }), work }
}
