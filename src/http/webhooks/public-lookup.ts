import { Resolver } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'

const resolver = new Resolver({ timeout: 2_000, tries: 2 })

/**
 * Asks the name servers, and nothing else: no file of this machine gives a public name another meaning. It takes none of
 * the few threads that the system's own look-up runs in, so a name that is never answered holds up no other.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  void Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]).then(([four, six]) => {
    const found = [
      ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 })) : []),
      ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
    ]
    const [first] = found
    if (!first) return done(Object.assign(new Error('the name leads nowhere'), { code: 'ENOTFOUND' }), '')
    if (options.all) return done(null, found)
    return done(null, first.address, first.family)
  })
}
