/**
 * Facts that are looked up or counted by without being kept: how people are found, the address a request came from, what
 * a server asked for under a name, what a payer shows at a counter, under which name somebody was kept, and whose chat an
 * account was that is closed. And what only the house can have written beside a row: whose word an approval is.
 */
export type BlindIndexKind =
  | 'email'
  | 'phone'
  | 'telegram'
  | 'source'
  | 'file'
  | 'destination'
  | 'destination_terms'
  | 'request'
  | 'payer_code'
  | 'kept_name'
  | 'statement_line'
  | 'callback'
  | 'approval'

/**
 * Encryption of fields. Every owner has a data key of their own; what is stored of it is already wrapped, so deleting
 * the wrapped key erases everything sealed with it.
 *
 * `place` says where a sealed value lives, as `table.column:row id`. A value moved to another row or column no longer
 * opens.
 */
export type Sealing = {
  /** A fresh data key, wrapped: the only form of it that may be stored. */
  newDataKey(): Uint8Array<ArrayBuffer>
  seal(dataKey: Uint8Array, place: string, plain: string): Uint8Array<ArrayBuffer>
  /** Seals the one value that a fresh data key will ever protect. */
  sealAlone(
    place: string,
    plain: string | Uint8Array,
  ): { dataKey: Uint8Array<ArrayBuffer>; sealed: Uint8Array<ArrayBuffer> }
  /** Throws when the value was altered, moved, or sealed with another key. */
  open(dataKey: Uint8Array, place: string, sealed: Uint8Array): string
  /** The same for what is no text: pictures and the like. */
  sealBytes(dataKey: Uint8Array, place: string, plain: Uint8Array): Uint8Array<ArrayBuffer>
  openBytes(dataKey: Uint8Array, place: string, sealed: Uint8Array): Uint8Array
}

/** The sealing of personal fields, and what else is done with keys. */
export type Keyring = Sealing & {
  /** The sealing of secrets we must be able to read again, an authenticator's: keys for these open nothing else (CRY-02). */
  secrets: Sealing
  /** A keyed fingerprint of a normalised value: equal values meet, and nobody without the key can guess one back. */
  blindIndex(kind: BlindIndexKind, normalised: string): Uint8Array<ArrayBuffer>
  /** 32 bytes under a paper of ours: nobody without the key can make them, or learn one paper's from another's. */
  attest(paperId: string): Uint8Array<ArrayBuffer>
}
