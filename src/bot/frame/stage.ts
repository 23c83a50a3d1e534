import type { Card, Shown } from '../card/card.ts'
import { cardWithPhrase } from '../security/with-phrase.ts'
import { type Session, STANDING_MAX } from '../session.ts'
import type { Scene, Stage } from '../turn.ts'

type StageParts = Pick<Stage, 'session' | 'screen' | 'log' | 'pressed'>

/** A chat ready to be shown something, with the one rule of where a card appears. */
export function createStage(scene: Scene, parts: StageParts): Stage {
  const stage: Stage = {
    ...scene,
    ...parts,
    shown: 0,
    async show(given, name) {
      const card = cardWithPhrase(stage, given)
      const showAs = card.askContact === undefined ? showPlain : showWithContact
      const after = stage.pressed?.messageId
      const shown = await showAs(stage, card, name)
      stage.pressed = shown
      stage.shown += 1
      remember(stage.session, card.standsFor, shown)
      if (card.refuses) stage.session.refused = { ...card.refuses, at: scene.clock().getTime() }
      const moved = after !== undefined && after !== shown.messageId && { after }
      stage.session.shown = { messageId: shown.messageId, mark: shown.mark, ...moved }
      return shown
    },
  }
  return stage
}

/** Keeps which message stands for what; one that shows something else now stands for nothing. */
function remember(session: Session, reference: string | undefined, { messageId, card, pictured }: Shown): void {
  const others = session.standing?.filter((one) => one.messageId !== messageId && one.reference !== reference) ?? []
  const place = { messageId, card, ...(pictured && { pictured }) }
  const standing = reference === undefined ? others : [...others, { reference, ...place }].slice(-STANDING_MAX)
  if (standing.length > 0) session.standing = standing
  else delete session.standing
}

async function showPlain(stage: Stage, card: Card, name?: string): Promise<Shown> {
  const { session, screen, words } = stage
  if (session.keyboard !== undefined) {
    await screen.withdrawContact(session.keyboard, words.t('contact-withdrawn'))
    delete session.keyboard
  }
  return stage.pressed ? screen.edit(stage.pressed, card) : screen.send(card, name)
}

// The keyboard comes with a message of its own, because a message that carries it could never be edited again; the
// card then goes below it, so that the question is the last thing on the screen.
async function showWithContact(stage: Stage, card: Card, name?: string): Promise<Shown> {
  const { session, screen, words } = stage
  if (stage.pressed) await screen.strip(stage.pressed.messageId)
  if (session.keyboard !== undefined) await screen.remove(session.keyboard)
  session.keyboard = await screen.offerContact(words.t('contact-offer'), card.askContact ?? '')
  return screen.send(card, stage.pressed?.card ?? name)
}
