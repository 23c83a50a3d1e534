import type { Once } from '../api/views.ts'
import type { ChatRef } from '../chat/views.ts'
import type { ConnectAsked } from '../connection/begin-connect.ts'
import type { Charging } from '../connection/charge-connection.ts'
import type {
  ConnectAgain,
  ConnectAppView,
  ConnectionPayment,
  ConnectionView,
  ConnectPage,
  ConnectScope,
  ConsentChange,
  ConsentView,
  GrantView,
  SentBack,
  TokenGrant,
} from '../connection/views.ts'
import type { Result } from '../kit/failure.ts'
import type { PutAway } from '../payment/views.ts'

/** The part of the core's door through which people let other platforms pay from their wallets (S71-S75). */
export type ConnectionDoor = {
  // ---- the shop's side: its apps
  /** `shop_missing`, `redirect_uri_invalid`, `too_many_apps`, `name_invalid`, `account_frozen_by_user`, `account_restricted`. */
  registerApp(input: { actor: ChatRef; redirectUri: string }): Promise<Result<ConnectAppView>>
  /** The newest first. `shop_missing`. */
  listApps(input: { actor: ChatRef }): Promise<Result<ConnectAppView[]>>
  /** One more address people may be sent back to. `not_found`, `redirect_uri_invalid`, `too_many_apps`, and what stops an account. */
  addRedirect(input: { actor: ChatRef; id: string; redirectUri: string }): Promise<Result<ConnectAppView[]>>
  /** Its connections end with it. `not_found`. */
  removeApp(input: { actor: ChatRef; id: string }): Promise<Result<ConnectAppView[] | null>>

  // ---- the page
  /** A visit and its token, or where to send the browser with what is wrong. `connect_failed`: nowhere. */
  beginConnect(input: ConnectAsked): Promise<Result<{ token: string } | SentBack>>
  /** `connect_failed`. */
  getConnect(input: { token: string }): Promise<Result<ConnectPage>>
  /** Where the browser that began it goes with the answer. `connect_failed` before there is one, `connect_auth_failed`. */
  finishConnect(input: { token: string; browser: string }): Promise<Result<SentBack>>

  // ---- the person who is asked
  /** The card to answer on. `connect_failed`, `consent_expired`, `consent_denied`, `connect_auth_failed`, `chat_locked`. */
  openConsent(input: { actor: ChatRef; token: string }): Promise<Result<ConsentView>>
  /** Which number the page shows; a wrong one ends the visit. */
  pickNumber(input: {
    actor: ChatRef
    id: string
    number: number
  }): Promise<Result<{ consent: ConsentView } | { wrong: ConnectAgain }>>
  /** Changes what the card would allow. `amount_too_large`, `amount_too_small`, `not_allowed`. */
  changeConsent(input: { actor: ChatRef; id: string; change: ConsentChange }): Promise<Result<ConsentView>>
  /** Agrees to exactly that. `auth_required` until PIN, and code, were given for it. */
  agreeConnect(input: { actor: ChatRef; id: string }): Promise<Result<ConnectionView>>
  /** What was agreed to already stays, and is said to. */
  refuseConnect(input: { actor: ChatRef; id: string }): Promise<Result<PutAway>>
  /** Those that last, the newest first. `chat_locked`. */
  listConnections(input: { actor: ChatRef }): Promise<Result<ConnectionView[]>>
  /** Ends one at once; the answer is what is left. `not_found`. */
  revokeConnection(input: { actor: ChatRef; id: string }): Promise<Result<ConnectionView[] | null>>

  // ---- the app
  /** Tokens for a code, once within 60 seconds; a second time ends the connection. `connect_failed`, `connect_auth_failed`. */
  exchangeCode(input: {
    clientId: string
    code: string
    redirectUri: string
    verifier: string
  }): Promise<Result<TokenGrant>>
  /** Fresh tokens for a refresh token, which works once; a second time ends the connection. `connect_failed`, `connect_auth_failed`. */
  refreshTokens(input: { clientId: string; refreshToken: string }): Promise<Result<TokenGrant>>
  /** Ends the connection a token is of; nothing for any other token. `connect_failed`, `connect_auth_failed`. */
  revokeToken(input: { clientId: string; token: string }): Promise<Result<null>>
  /** Lets an access token in before what it wants is read. `connect_auth_failed`, `scope_missing`. */
  admitToken(input: { token: string; needs: ConnectScope | null }): Promise<Result<null>>
  /** What an access token allows, and what is left of it. `connect_auth_failed`. */
  getGrant(input: { token: string }): Promise<Result<GrantView>>
  /** Pays the shop within the budget, once an idempotency key. `budget_exhausted`, `auth_required`, and what refuses any payment. */
  chargeConnection(input: Charging): Promise<Result<Once<ConnectionPayment>>>
}
