import type { FailureCode } from '#core'
import { open } from '../card/card.ts'
import type { Scene } from '../turn.ts'
import { homeButton, type Wordings } from './ways.ts'

type ApiCode = Extract<
  FailureCode,
  | 'api_key_invalid'
  | 'scope_missing'
  | 'address_not_allowed'
  | 'addresses_invalid'
  | 'addresses_needed'
  | 'test_key_needed'
  | 'too_many_keys'
  | 'idempotency_mismatch'
  | 'idempotency_busy'
  | 'reference_taken'
  | 'return_url_refused'
  | 'payouts_off'
  | 'payout_unsigned'
  | 'payout_unknown'
  | 'webhook_url_refused'
  | 'too_many_endpoints'
>

/** What a shop's server is refused for: in the chat it leads to the keys. */
export const apiWordings: Wordings<ApiCode> = {
  api_key_invalid: (scene) => told(scene, 'failure-api-key-invalid'),
  scope_missing: (scene, { scope }) => told(scene, 'failure-scope-missing', { scope }),
  address_not_allowed: (scene) => told(scene, 'failure-address-not-allowed'),
  addresses_needed: (scene) => told(scene, 'failure-addresses-needed'),
  addresses_invalid: (scene, { wrong, most }) => told(scene, 'failure-addresses-invalid', { wrong, most }),
  test_key_needed: (scene) => told(scene, 'failure-test-key-needed'),
  too_many_keys: (scene, { most }) => told(scene, 'failure-too-many-keys', { most }),
  idempotency_mismatch: (scene) => told(scene, 'failure-idempotency-mismatch'),
  idempotency_busy: (scene) => told(scene, 'failure-idempotency-busy'),
  return_url_refused: (scene) => told(scene, 'failure-return-url-refused'),
  webhook_url_refused: (scene) => told(scene, 'failure-webhook-url-refused'),
  payouts_off: (scene) => ({
    text: scene.words.t('failure-payouts-off'),
    buttons: [[open(scene.words.label('payouts-button'), 'shop-payouts', {}, 'primary')], [homeButton(scene)]],
  }),
  payout_unsigned: (scene) => told(scene, 'failure-payout-unsigned'),
  payout_unknown: (scene) => told(scene, 'failure-payout-unknown'),
  too_many_endpoints: (scene, { most }) => told(scene, 'failure-too-many-endpoints', { most }),
  reference_taken: (scene, { invoice }) => told(scene, 'failure-reference-taken', { invoice }),
}

const told = (scene: Scene, key: string, args: Record<string, string | number> = {}) => ({
  text: scene.words.t(key, args),
  buttons: [[open(scene.words.label('api-keys-button'), 'api-keys', {}, 'primary')], [homeButton(scene)]],
})
