import type { Api } from 'grammy'
import type { LinkPostView } from '#core'
import { isBeyondEdit, isNotModified } from '../card/telegram-errors.ts'
import type { Texts } from '../i18n/texts.ts'
import { endedText } from './post-text.ts'

/** Writes into a message that was posted how its link ended, and takes its button away. One that is gone is fine. */
export type RenewPost = (post: LinkPostView) => Promise<void>

export const createRenewPost =
  (api: Api, texts: Texts): RenewPost =>
  async ({ message, locale, link }) => {
    const text = endedText({ words: texts.in(locale) }, link).markup
    const quiet = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const
    try {
      await api.editMessageTextInline(message, text, quiet)
    } catch (error) {
      if (!isNotModified(error) && !isBeyondEdit(error)) throw error
    }
  }
