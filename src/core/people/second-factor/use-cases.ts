import { allowNewPin } from '../pin/allow-new-pin.ts'
import { giveCodeForPin } from '../pin/give-code-for-pin.ts'
import { setPhrase } from '../set-phrase.ts'
import { lowerAllowance } from '../thresholds/lower-allowance.ts'
import { setCodeThreshold } from '../thresholds/set-code-threshold.ts'
import { beginAuthenticator } from './begin-authenticator.ts'
import { confirmAuthenticator } from './confirm-authenticator.ts'
import { getSecondFactor } from './get-second-factor.ts'
import { giveCode } from './give-code.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { switchOffSecondFactor } from './switch-off-second-factor.ts'

/** The second factor's part of the core's use cases: those of one transaction, and those whose refusals are kept. */
export const SECOND_FACTOR = { getSecondFactor, beginAuthenticator, setPhrase, lowerAllowance } as const
export const SECOND_FACTOR_PROCEDURES = {
  confirmAuthenticator,
  switchOffSecondFactor,
  renewRecoveryCodes,
  giveCode,
  setCodeThreshold,
  allowNewPin,
  giveCodeForPin,
} as const
