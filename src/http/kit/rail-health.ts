import { z } from 'zod'
import type { RailHealth } from '#core'

const healthy = z.object({ state: z.enum(['up', 'maintenance']) })
const maintained = z.object({ code: z.literal('maintenance') })

/** Whether a refusal says that the rail is being worked on. */
export const isMaintained = (body: unknown): boolean => maintained.safeParse(body).success

/** What a rail says of itself; whatever is not of a known shape is `down`. */
export function healthIn({ status, body }: { status?: number; body?: unknown }): RailHealth {
  const read = status === 200 ? healthy.safeParse(body) : undefined
  if (read?.success) return read.data.state
  return status !== 200 && isMaintained(body) ? 'maintenance' : 'down'
}
