import { randomBytes } from 'node:crypto'

/** Random bytes of the system's generator: whatever nobody may guess is drawn from it, tokens, ids and the pad's order. */
export const systemRandom = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes))
