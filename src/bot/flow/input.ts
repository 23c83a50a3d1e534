import { looksLikeCode } from '#core'

/** What a person did, as a flow's step sees it. Commands never arrive here: they work everywhere. */
export type Input =
  | { kind: 'text'; text: string }
  /** A shared contact card. `telegramId` is null when the card does not say whose it is. */
  | { kind: 'contact'; phone: string; telegramId: bigint | null }
  | { kind: 'photo'; fileId: string; caption?: string }
  /** Sent as a file: a picture with all its pixels, a PDF, anything. */
  | { kind: 'file'; fileId: string; bytes: number; caption?: string }
  /**
   * A message from elsewhere: says at most who its author is, never what they want. Null: the author is hidden. `code`: it
   * is one, or a PIN; it answers nothing, and does not stay.
   */
  | { kind: 'forward'; author: bigint | null; code?: true }
  | { kind: 'press'; action: string; payload: Record<string, string> }
  /** Anything else: a sticker, a film, a voice message, a place. */
  | { kind: 'other'; caption?: string }

/** The words somebody typed, alone or under what they sent. A forwarded message has none of theirs. */
export function typedIn(input: Input): string | undefined {
  if (input.kind === 'text') return input.text
  return 'caption' in input ? input.caption : undefined
}

/** Whether what was sent is a code or a PIN, whoever wrote it. */
export const holdsCode = (input: Input): boolean =>
  input.kind === 'forward' ? input.code === true : looksLikeCode(typedIn(input) ?? '')

const NAMED_CODE = /^\D+\d{6}\D*$|^\d{6}\D+$/

/** Whether a code stands among the words behind a command: in one, with letters at it or not, or in two, as an app shows it. */
export function codeAmong(line: string): boolean {
  const words = line.split(/\s+/)
  const isCode = (word: string) => looksLikeCode(word) || NAMED_CODE.test(word)
  return words.some((word, at) => isCode(word) || looksLikeCode(words.slice(at, at + 2).join(' ')))
}
