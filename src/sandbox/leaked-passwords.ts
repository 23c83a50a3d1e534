import type { LeakedPasswords } from '#core'

/** The one password that counts as stolen here, so that its refusal can be seen: no list of common ones has it. */
export const LEAKED = 'Stolen-Elsewhere-2019'

/** Stands in for a service of stolen passwords in development. */
export const sandboxLeaks: LeakedPasswords = { has: async (password) => password === LEAKED }
