import { PIN } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

export default defineScenario({
  name: 'chat-send',
  needs: ['chat'],
  acts: [
    act('Anna writes /send 25', (scene) => writes(scene, `/send 25 ${scene.town.ben.okpayId} lunch`), {
      until: (scene) => sees(scene, 'Valid until') && scene.isSettled(),
    }),
    act('she taps Send: the pad opens', (scene) => taps(scene, 'Send 25.00 EUR'), {
      until: (scene) => sees(scene, '○ ○ ○ ○ ○ ○') && scene.isSettled(),
      // Its buttons may have been replaced by ones she never got: then she is asked anew, and taps again.
      async again(scene) {
        if (!sees(scene, '○ ○ ○ ○ ○ ○')) await taps(scene, 'Send 25.00 EUR')
      },
    }),
    act('she taps five digits', (scene) => tapsDigits(scene), {
      until: (scene) => sees(scene, '● ● ● ● ● ○') && scene.isSettled(),
      again: beginsAnew,
    }),
    act('she taps the last one: it is sent', (scene) => taps(scene, PIN.slice(5)), {
      until: (scene) => sees(scene, SENT) && scene.isSettled(),
      async again(scene) {
        if (sees(scene, SENT)) return
        await beginsAnew(scene)
        await taps(scene, PIN.slice(5))
      },
    }),
  ],
})

const SENT = '✅ 25.00 EUR sent to Ben Kovac'

const me = ({ town }: Scene) => Number(town.anna.chat.telegramId)
const sees = (scene: Scene, text: string): boolean => scene.sees(scene.town.anna.chat).includes(text)

async function writes(scene: Scene, text: string): Promise<void> {
  scene.telegram.say(me(scene), text)
}

/** What she taps is with Telegram from then on, whoever answers it. */
async function taps(scene: Scene, label: string): Promise<void> {
  scene.telegram.tap(me(scene), label).catch(() => {})
}

/** A press that was counted and came again is one too many, and a check that was broken off is over: she sees the dots. */
async function beginsAnew(scene: Scene): Promise<void> {
  await taps(scene, 'Clear')
  await scene.until(() => scene.isSettled() && sees(scene, '○ ○ ○ ○ ○ ○'), 'a pad that is empty again')
  await tapsDigits(scene)
}

async function tapsDigits(scene: Scene): Promise<void> {
  for (const [index, digit] of [...PIN.slice(0, 5)].entries()) {
    await taps(scene, digit)
    const dots = '● '.repeat(index + 1)
    await scene.until(() => sees(scene, dots.trim()) && scene.isSettled(), `${index + 1} dots`)
  }
}
