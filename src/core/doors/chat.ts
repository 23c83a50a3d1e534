import type { ButtonMeaning, ChatRef, ChatView, Locale, NewButton, Renewal, UpdateClaim } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { AnnouncementDoor } from './announcement.ts'
import type { HelpDoor } from './help.ts'

/** What the door has for chats as such: who writes there, what their buttons mean, which updates were answered, and help. */
export type ChatDoor = HelpDoor &
  AnnouncementDoor & {
    /** Notes that a person wrote to us (creates the chat on first sight) and says what the bot must know to answer. */
    meetChat(input: {
      chat: ChatRef
      firstName: string
      username?: string
      languageGuess?: string
    }): Promise<Result<ChatView>>
    /** For this chat from now on, and for the account's mails. `too_many_requests`: ten changes a day. */
    chooseLanguage(input: { actor: ChatRef; locale: Locale }): Promise<Result<ChatView>>
    /** Takes a message of ours away after so many seconds: what must not stay in a chat. */
    removeLater(input: { actor: ChatRef; messageId: number; seconds: number }): Promise<Result<null>>
    /** The person blocked the bot (no more notices) or came back (then they get those of the last 30 days). */
    setBlocked(input: { chat: ChatRef; blocked: boolean }): Promise<Result<null>>
    /** Keeps what a card's buttons mean; the tokens come back in the order of the buttons. A card's older buttons die. */
    issueButtons(input: {
      actor: ChatRef
      card: string
      buttons: NewButton[]
      ttlSeconds: number
    }): Promise<Result<string[]>>
    /** What a pressed button means: `dead` when it is unknown, expired, or another person's. */
    readButton(input: { actor: ChatRef; token: string }): Promise<Result<ButtonMeaning>>
    /** What begins a card of this chat anew, where its dialogue was lost; null where nothing does. */
    readRenewal(input: { actor: ChatRef; card: string }): Promise<Result<Renewal | null>>
    /**
     * Claims Telegram updates, answered in their order: `done` and `running` must not be handled again. A claim that is
     * not renewed lapses after 20 s.
     */
    claimUpdates(input: { botId: bigint; updateIds: bigint[] }): Promise<Result<UpdateClaim[]>>
    /** They are still in hand: their claims begin anew. */
    renewUpdates(input: { botId: bigint; updateIds: bigint[] }): Promise<Result<null>>
    /** Keeps one that takes long, so that Telegram need not bring it again; `claimed`: nobody had claimed it before. */
    keepUpdate(input: { botId: bigint; updateId: bigint; body: string }): Promise<Result<{ claimed: boolean }>>
    /** They were handled to their end: from now on they are `done`. */
    finishUpdates(input: { botId: bigint; updateIds: bigint[] }): Promise<Result<null>>
    /** Claims what a dead process had kept, oldest first. */
    takeLeftUpdates(input: { botId: bigint }): Promise<Result<{ updateId: bigint; body: string }[]>>
  }
