import type { Params } from '../params.ts'
import type { Server } from '../world/world.ts'

/** One Bot API method: what it gives back or resolves with goes into `result`; what it throws as BotApiError is the refusal. */
export type Method = (server: Server, params: Params) => unknown

export type Methods = Record<string, Method>
