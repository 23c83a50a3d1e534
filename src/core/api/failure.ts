import type { ConnectScope } from '../connection/views.ts'
import type { ReturnProblem } from '../shop/return-address.ts'
import type { TargetProblem } from '../webhook/target.ts'
import type { ApiScope } from './views.ts'

/** Why a shop's own server was refused, beside what anybody is refused for. */
export type ApiFailure =
  // a shop's own server. `scope`: what its key would have to allow; `invoice`: the one that has the name already
  | { code: 'api_key_invalid' }
  | { code: 'scope_missing'; scope: ApiScope | ConnectScope }
  // `wrong`: the first line that is no address
  | { code: 'address_not_allowed' }
  | { code: 'addresses_invalid'; wrong: string; most: number }
  // a token that pays people without signing works from named addresses alone
  | { code: 'addresses_needed' }
  | { code: 'test_key_needed' }
  | { code: 'too_many_keys'; most: number }
  | { code: 'idempotency_mismatch' }
  | { code: 'idempotency_busy' }
  | { code: 'reference_taken'; invoice: string }
  // what a shop's server wants paid to a person
  | { code: 'payouts_off' }
  | { code: 'payout_unsigned' }
  | { code: 'payout_unknown' }
  // where a shop wants its customers back
  | { code: 'return_url_refused'; reason: ReturnProblem }
  // where a shop wants to be told
  | { code: 'webhook_url_refused'; reason: TargetProblem }
  | { code: 'too_many_endpoints'; most: number }
