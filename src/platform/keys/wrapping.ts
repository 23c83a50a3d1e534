import { createHash, type KeyObject } from 'node:crypto'
import { boxKey, openBox, sealBox } from './sealed-box.ts'

const WRAPPED_AT = 'data key'
/** Begins a wrapped key that says what wrapped it: `mark | id of the wrapping key | box`. Older ones are a bare box. */
const MARK = 2
const ID_BYTES = 4
const HEAD_BYTES = 1 + ID_BYTES

/** Wraps keys with the newest of some wrapping keys, and unwraps what any of them wrapped. */
export type Wrapping = {
  wrap(key: Uint8Array): Uint8Array<ArrayBuffer>
  /** Throws when it was altered, or wrapped by a key that is not here. */
  unwrap(wrapped: Uint8Array): Buffer
  /** Whether the newest wrapped it. */
  isNewest(wrapped: Uint8Array): boolean
  /** The same key wrapped by the newest; undefined when none of these wrapped it. */
  renew(wrapped: Uint8Array): Uint8Array<ArrayBuffer> | undefined
}

/** @param keys 32 bytes each, the newest first */
export function createWrapping(keys: readonly Uint8Array[]): Wrapping {
  const generations = keys.map((bytes) => ({ id: idOf(bytes), key: boxKey(bytes) }))
  const [newest] = generations
  if (!newest) throw new Error('there is no key to wrap with')

  const wrap = (key: Uint8Array) =>
    new Uint8Array(Buffer.concat([Uint8Array.of(MARK), newest.id, sealBox(newest.key, WRAPPED_AT, key)]))
  const open = (wrapped: Uint8Array): Buffer | undefined => {
    if (wrapped[0] !== MARK) return firstOf(generations, ({ key }) => opened(key, wrapped))
    const by = generations.find(({ id }) => id.equals(wrapped.subarray(1, HEAD_BYTES)))
    return by && opened(by.key, wrapped.subarray(HEAD_BYTES))
  }
  return {
    wrap,
    unwrap(wrapped) {
      const key = open(wrapped)
      if (!key)
        throw new Error('a key does not open: it was altered, or wrapped by a key-encryption key that is not here')
      return key
    },
    isNewest: (wrapped) => wrapped[0] === MARK && newest.id.equals(wrapped.subarray(1, HEAD_BYTES)),
    renew(wrapped) {
      const key = open(wrapped)
      return key && wrap(key)
    },
  }
}

function opened(key: KeyObject, box: Uint8Array): Buffer | undefined {
  try {
    return openBox(key, WRAPPED_AT, box)
  } catch {
    return undefined
  }
}

function firstOf<T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** Which key it was, and nothing else about it: every purpose's key is another one. */
const idOf = (key: Uint8Array): Buffer =>
  createHash('sha256').update('key id').update(key).digest().subarray(0, ID_BYTES)
