import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

export default defineScenario({
  name: 'chat-pay',
  needs: ['chat'],
  acts: [
    act(
      'Anna opens Carla’s link',
      async (scene) => void scene.telegram.start(me(scene), `pay_${scene.town.link.token}`),
      {
        until: (scene) => sees(scene, 'Café Aurora') && scene.isSettled(),
      },
    ),
    act('she pays', pays, {
      until: (scene) => sees(scene, '✅') && scene.isSettled(),
      again: async (scene) => void (sees(scene, '✅') || (await pays(scene))),
    }),
  ],
})

async function pays(scene: Scene): Promise<void> {
  scene.telegram.tap(me(scene), 'Pay 12.50 EUR').catch(() => {})
}

const me = ({ town }: Scene) => Number(town.anna.chat.telegramId)
const sees = (scene: Scene, text: string): boolean => scene.sees(scene.town.anna.chat).includes(text)
