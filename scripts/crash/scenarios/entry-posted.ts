import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'
import { decided, requested } from '../staff.ts'

/** By hand, from an account of the house: to somebody, to somebody whom staff have frozen, and within the house. */
export default defineScenario({
  name: 'entry-posted',
  needs: [],
  acts: [
    act('finance asks to give Ben 3.00', (scene) => asked(scene, { userId: scene.town.ben.userId, to: null })),
    act('a supervisor agrees', agreed),
    act('finance asks to give Rita 3.00', (scene) => asked(scene, { userId: scene.town.rita.userId, to: null })),
    act('a supervisor agrees: it waits with her', agreed),
    act('finance asks to book 3.00 as lost', (scene) => asked(scene, { userId: null, to: 'loss' })),
    act('a supervisor agrees to that, too', agreed),
  ],
})

const asked = (scene: Scene, whom: { userId: string | null; to: 'loss' | null }) => {
  const posting = { from: 'goodwill', amount: eur(3_00n), why: 'goodwill', ...whom } as const
  return requested(scene, { kind: 'post_manually', ...posting }, 'finance')
}

async function agreed(scene: Scene): Promise<void> {
  await decided(scene, 'approved')
  scene.booked.push(`correction:${scene.of('request')}`)
}
