import type { Logger } from 'pino'
import type { ChatRef, ChatView, Core } from '#core'
import type { Official } from '../official.ts'
import type { Papers } from '../papers/index.ts'
import type { Card, Place, Shown } from './card/card.ts'
import type { Screen } from './card/screen.ts'
import type { Action } from './define/action.ts'
import type { Command } from './define/command.ts'
import type { Words } from './i18n/words.ts'
import type { Session } from './session.ts'

/** A flow's or an action's start values, as a button's payload or a command's words carry them. */
export type Seed = Record<string, string>

/** What is needed to build a card: whose it is, in which words, and the core's door. */
export type Scene = {
  core: Core
  actor: ChatRef
  words: Words
  /** Where our pages are, without a slash at the end. */
  publicUrl: string
  /** The bot's own name on Telegram, for links that lead here. */
  botUsername: string
  /** Whether we can be written in other chats: it is switched at @BotFather. */
  inlineMode: boolean
  /** By what else people know us. */
  official?: Official | undefined
  clock: () => Date
  /** What an `open` button of any card does, by name. */
  actions: ReadonlyMap<string, Action>
  /** What its owner wants to see on every card that asks them for something, if they chose it. */
  phrase: string | null
  /** The account this chat had is in another one now, and that can still be undone here. */
  moved: ChatView['moved']
  /** Whether one of staff reads it. */
  isStaff?: boolean
  /** Whether it answers what somebody wrote just now, which can be taken out of the chat again; a press cannot. */
  isWritten?: boolean
  /** What they asked for here, as the seed of `unlock`: an action and its payload, or a command and its words. */
  asked?: Seed
  /** What of it a PIN leads to that was given to open the chat, and for nothing else: whoever tapped it may be a stranger. */
  seen?: Seed
  /** A code to be photographed, as a PNG. */
  drawQr(text: string): Promise<Uint8Array>
}

/** What a text needs of a scene: its words. */
export type Speaking = Pick<Scene, 'words'>

/** A scene in which something can be shown: the chat's session and its screen. */
export type Stage = Scene & {
  session: Session
  screen: Screen
  log: Logger
  /** The card being answered, when a button was pressed: what is shown next takes its place. */
  pressed: Place | null
  /** How often something was shown in this turn. */
  shown: number
  /** Shows a card: in place of the pressed one, else as a new message. Shown again in this turn, it edits itself. */
  show(card: Card, name?: string): Promise<Shown>
}

/** One update of one person in their private chat, and every way to answer it. */
export type Turn = Stage & {
  chat: ChatView
  /** Names the one tap or message this answers: the same however often it is tapped or delivered. */
  deed: string
  /** Begins a flow, in place of the one that runs. */
  start(flow: string, seed?: Seed): Promise<void>
  /** Runs an action as if its button had been pressed. */
  open(action: string, payload?: Seed): Promise<void>
  /** Cancels the running flow and says so; false when none runs. */
  cancel(): Promise<boolean>
  /**
   * Follows what stood behind `?start=`, away from a running flow unless it only shows something; false when it leads
   * nowhere.
   */
  follow(payload: string): Promise<boolean>
  /** The commands this person may know of, in the menu's order. */
  commands: readonly Command[]
  /** Ends the running flow without a word: its card loses its buttons unless something takes its place now. */
  leave(): Promise<void>
  /** A small line over the chat, for button presses; `alert` must be tapped away. Without a press it does nothing. */
  toast(text: string, alert?: boolean): void
  /** Writes receipts, statements and pictures. */
  papers: Papers
  /** Fetches a file somebody sent; throws when Telegram does not give it out. */
  fetchFile(fileId: string): Promise<Uint8Array | 'too_large'>
  /** Deletes what the person just wrote. */
  forget(): Promise<void>
  /** Takes over what the core now knows about this chat (a new language, say). */
  meet(chat: ChatView): void
}
