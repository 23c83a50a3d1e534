import { randomFillSync } from 'node:crypto'

/** How much is drawn from the system at a time. */
const POOL_BYTES = 8_192

const pool = Buffer.allocUnsafeSlow(POOL_BYTES)
let used = POOL_BYTES

/**
 * Random bytes from the system's generator, drawn in large pieces: asked for a dozen at a time, it costs more than the
 * encryption they are for. What was given away is wiped from the pool, so it holds no key that anybody has.
 */
export function drawRandom(bytes: number): Buffer {
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const place = pool.subarray(used, used + bytes)
  used += bytes
  const drawn = Buffer.from(place)
  place.fill(0)
  return drawn
}
