import type { Locale } from '../../chat/views.ts'

/**
 * What became of somebody's second factor: switched on or off, another authenticator, other recovery codes; or its owner
 * undid what was done since a moment, and with it the authenticator (`undone`) or the recovery codes that came after it.
 */
export type SecondFactorChange = 'on' | 'off' | 'moved' | 'renewed' | 'undone' | 'codes_undone'

/** What a page shows whose link leads to the second factor. `left`: recovery codes that were not used; `phrase`: what its owner knows us by. */
export type SecondFactorView = { locale: Locale; on: boolean; left: number; phrase: string | null }

/** An authenticator that is being set up: the secret for typing, and the same for a QR picture. Shown once. */
export type NewAuthenticator = SecondFactorView & { secret: string; uri: string }

/** Ten recovery codes, shown once. */
export type NewRecoveryCodes = { locale: Locale; codes: string[] }
