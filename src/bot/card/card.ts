import type { FailureCode, RiskReason } from '#core'
import type { Html } from './html.ts'

export type ButtonStyle = 'primary' | 'success' | 'danger'

/**
 * A button of a card. `press` belongs to the flow step that shows it; `open` runs one of `src/bot/actions` and works
 * wherever it is shown. Neither puts anything but an opaque token on the wire.
 */
export type Button =
  | { kind: 'press' | 'open'; label: string; action: string; payload: Record<string, string>; style?: ButtonStyle }
  | { kind: 'link'; label: string; url: string; style?: ButtonStyle }
  | { kind: 'copy'; label: string; text: string }
  | { kind: 'inline'; label: string; query: string }

type Payload = Record<string, string>

const withStyle = (style?: ButtonStyle) => (style ? { style } : {})

/** A button the running flow's step understands: its `accept` gets `{ kind: 'press', action, payload }`. */
export const press = (label: string, action: string, payload: Payload = {}, style?: ButtonStyle): Button => ({
  kind: 'press',
  label,
  action,
  payload,
  ...withStyle(style),
})

/** A button that runs the action of that name in `src/bot/actions`, from any card. */
export const open = (label: string, action: string, payload: Payload = {}, style?: ButtonStyle): Button => ({
  kind: 'open',
  label,
  action,
  payload,
  ...withStyle(style),
})

/** Opens a page in the browser. Telegram refuses addresses whose host has no dot. */
export const link = (label: string, url: string, style?: ButtonStyle): Button => ({
  kind: 'link',
  label,
  url,
  ...withStyle(style),
})

/** Copies a text to the clipboard. */
export const copy = (label: string, text: string): Button => ({ kind: 'copy', label, text })

/** Lets its reader choose a chat, and writes our name and the words there: what `inline/look` finds for them is offered. */
export const inline = (label: string, query: string): Button => ({ kind: 'inline', label, query })

/** An image of ours, ready to be sent. */
export type Picture = { bytes: Uint8Array; name: string }

/** What was refused, and which rule of ours said so where one did; never an amount. */
export type Refused = { code: FailureCode; rule?: RiskReason }

/** One message of ours: what it says and what can be done about it. */
export type Card = {
  text: Html
  /** Above the text, which then is the picture's caption: 1024 characters instead of 4096. */
  picture?: Picture
  /** A file that comes with the text as its caption; such a card is only ever sent, never put in another's place. */
  file?: Picture
  /** Its picture takes the place of the one that stands there, in the same message. */
  inPlace?: boolean
  /** Where a picture stands already, it stays, and the text below it changes. */
  keepPicture?: boolean
  buttons?: Button[][]
  /** Label of the one reply-keyboard button we use: it shares one's own phone number. */
  askContact?: string
  /** Edit the text only and leave the buttons that are there (a pad must not go stale between two quick presses). */
  keepButtons?: boolean
  /** The withdrawal on its way (its number) or the sale (its token) that it stands for: news of it brings it up to date. */
  standsFor?: string
  /** The dialogue it belongs to, and what begins that anew where its place was lost: a tap on it then still leads on. */
  renewal?: { flow: string; seed: Payload }
  /** No forwarding or saving, in clients that honour it. It never takes the place of a message that allows them. */
  protect?: boolean
  /** What it refuses: support knows the last one. */
  refuses?: Refused
}

/** Where a card stands: its message, the name its buttons are kept under, and whether that is a picture, and protected. */
export type Place = {
  messageId: number
  card: string
  pictured?: boolean | undefined
  protected?: boolean | undefined
}

/** A card as it was put there: `mark` tells this rendering from every other one. */
export type Shown = Place & { mark: string }
