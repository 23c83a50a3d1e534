/** Names of what finds or proves something, of somebody's address, or of a time: no one's words. */
type Named =
  | 'actor'
  | 'address'
  | 'addresses'
  | 'after'
  | 'bankReference'
  | 'bookedOn'
  | 'browser'
  | 'card'
  | 'challenge'
  | 'chat'
  | 'code'
  | 'codes'
  | 'country'
  | 'cursor'
  | 'deed'
  | 'email'
  | 'from'
  | 'handle'
  | 'hash'
  | 'id'
  | 'idempotencyKey'
  | 'ids'
  | 'key'
  | 'link'
  | 'method'
  | 'of'
  | 'offer'
  | 'old'
  | 'other'
  | 'password'
  | 'payLink'
  | 'payment'
  | 'pending'
  | 'perEuro'
  | 'period'
  | 'phone'
  | 'pin'
  | 'platform'
  | 'proof'
  | 'rail'
  | 'redirectUri'
  | 'reference'
  | 'refreshToken'
  | 'repeated'
  | 'responseType'
  | 'returnOrigins'
  | 'returnUrl'
  | 'scope'
  | 'signature'
  | 'signed'
  | 'source'
  | 'state'
  | 'table'
  | 'to'
  | 'token'
  | 'until'
  | 'url'
  | 'verifier'
  | 'webhookUrl'
  | `${string}Id`

type Leaf = Date | Uint8Array | bigint | number | boolean | null | undefined

/** Where in an input any text may stand, as paths: `reason`, `terms.description`. */
export type TextsIn<Input> = Input extends Leaf
  ? never
  : { [Name in keyof Input & string]: Name extends Named ? never : At<Name, Input[Name]> }[keyof Input & string]

type At<Name extends string, Value> = Value extends string
  ? string extends Value
    ? Name
    : never
  : Value extends Leaf
    ? never
    : Value extends readonly (infer One)[]
      ? At<Name, One>
      : `${Name}.${TextsIn<Value>}`
