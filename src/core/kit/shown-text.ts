const LINE_BREAK = /\r\n?|[\p{Zl}\p{Zp}]/gu
const SPACE = /[\p{Zs}\t\v\f]/gu
const CONTROL = /(?!\n)\p{Cc}/gu
// Turns the text around it, or is seen by nobody: a card would say something else than whoever wrote it seems to.
const UNSEEN =
  /[[\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]--[\p{Variation_Selector}\u200c\u200d\u{e0020}-\u{e007f}]]/gv
// Between two letters of a script that joins them, and between two emoji, a joiner is part of the word.
const JOINED =
  '[[\\p{L}\\p{M}]--[\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{sc=Han}\\p{sc=Common}\\p{sc=Inherited}]]'
const EMOJI = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]'
const IDLE_JOINER = new RegExp(
  `[\\u200c\\u200d](?!(?<=${JOINED}[\\u200c\\u200d])${JOINED}|(?<=${EMOJI}\\u200d)\\p{Extended_Pictographic})`,
  'gv',
)
// Emoji and Han characters have variants, and so have the digits on a key.
const IDLE_VARIANT = /(?<![\p{Extended_Pictographic}\p{sc=Han}]|[0-9#*](?=\ufe0f\u20e3))\p{Variation_Selector}/gu
// Only a black flag is made another one by tags: England's, Scotland's, Wales'.
const IDLE_TAG = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,6})[\u{e0020}-\u{e007f}]/gu

/**
 * What somebody wrote as others may read it: composed, in lines, nothing in it that is invisible or turns the direction of
 * text (TG-08). What scripts and emoji are written with stays.
 */
export const shownText = (text: string): string =>
  [CONTROL, UNSEEN, IDLE_TAG, IDLE_VARIANT, IDLE_JOINER]
    .reduce((left, sign) => left.replace(sign, ''), text.toWellFormed().replace(LINE_BREAK, '\n').replace(SPACE, ' '))
    .normalize('NFC')
    // Not from each space of a run anew: a line of a million must cost no more than it is long.
    .replace(/(?<! ) +$/gmu, '')
    .trim()

/** The same on one line, with single spaces: what cards, pages and messages show among words of ours. */
export const shownLine = (text: string): string => shownText(text).replace(/[ \n]+/g, ' ')
