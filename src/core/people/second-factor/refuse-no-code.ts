import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { hasSecondFactor } from './authenticator.ts'

/**
 * A form that was sent without the code it asks for is no guess: it is refused before password and code are counted.
 * `code_invalid` with no number of tries.
 */
export async function refuseNoCode(scope: Scope, userId: string, code = ''): Promise<void> {
  if (code.trim() === '' && (await hasSecondFactor(scope, userId))) fail({ code: 'code_invalid', triesLeft: null })
}
