import type { Money } from '../money/money.ts'
import type { RedirectProblem } from './redirect-uri.ts'
import type { ConnectAgain } from './views.ts'

/** Why an app is not connected, or may not pay. `again`: how it was asked, where it can be asked again. */
export type ConnectFailure =
  | { code: 'connect_failed'; why: 'unknown' | 'app' | 'answered' | 'own'; again: ConnectAgain | null }
  | {
      code: 'connect_auth_failed'
      why: 'grant' | 'token' | 'number' | 'browser'
      again: ConnectAgain | null
    }
  | { code: 'consent_denied'; again: ConnectAgain | null }
  | { code: 'consent_expired'; again: ConnectAgain | null }
  // `left`: what the budget still takes; `resetsAt`: null where no time helps
  | { code: 'budget_exhausted'; of: 'payment' | 'day' | 'month'; limit: Money; left: Money; resetsAt: Date | null }
  | { code: 'redirect_uri_invalid'; reason: RedirectProblem; better: string | null }
  | { code: 'too_many_apps'; most: number }
