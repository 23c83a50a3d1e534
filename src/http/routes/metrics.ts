import { createHash, timingSafeEqual } from 'node:crypto'
import { Refused } from '../kit/refused.ts'
import { type Call, defineRoute } from '../kit/route.ts'

const FORWARDING = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']
const LOOPBACK = /^(?:127\.[0-9.]+|::1|::ffff:127\.[0-9.]+)$/

/**
 * Prometheus' figures. With a metrics token, for its bearer and nobody else. Without one, only over plain http (a
 * developer's machine), only from that machine, and only when nothing says a proxy stood in between. To everybody
 * else there is nothing here.
 */
export default defineRoute({
  method: 'get',
  path: '/metrics',
  audience: 'machines',
  async run(call) {
    if (!mayRead(call)) throw new Refused('route_not_found')
    const { metrics } = call.deps
    return { status: 200, type: metrics.contentType, body: await metrics.metrics() }
  },
})

function mayRead({ deps, header, peer }: Call): boolean {
  if (deps.metricsToken) return sameSecret(header('authorization') ?? '', `Bearer ${deps.metricsToken}`)
  const direct = FORWARDING.every((name) => header(name) === undefined)
  return direct && LOOPBACK.test(peer ?? '') && new URL(deps.publicUrl).protocol === 'http:'
}

// Digests have one length, so the comparison tells nothing about the secret's.
function sameSecret(given: string, own: string): boolean {
  const [a, b] = [given, own].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
