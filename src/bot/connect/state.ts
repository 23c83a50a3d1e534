import { z } from 'zod'

/** Answering an app: the visit's token, and once its card is drawn up, that. */
export const connectState = z.object({ token: z.string(), id: z.string(), shop: z.string() })

export type ConnectState = z.infer<typeof connectState>
