import type { Chapter } from './chapter.ts'
import type { Sandbox } from './sandbox.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')

/** The key in a staff member's authenticator. */
async function keyOf(sandbox: Sandbox, name: string): Promise<string> {
  const kept = await sandbox.get<{ name: string; secret: string }[]>('/api/authenticator')
  const found = kept.find((key) => key.name === name)
  if (!found) throw new Error(`${name} has no authenticator`)
  return found.secret
}

/** Staff at their desk: what one may do alone, and what takes two. */
export const DESK: readonly Chapter[] = [
  {
    title: 'Staff look a customer up and freeze the account; releasing it takes two',
    async play({ sandbox, phones }) {
      const [ana, mei] = [await phones.phone('Ana'), await phones.phone('李小美')]
      const [agent, supervisor] = [await phones.phone('Lena'), await phones.phone('Max')]
      await ana.writes('/user @xiaomei')
      await ana.sees('/user @xiaomei')
      await agent.writes('/user @ana_ilic')
      await agent.sees('A•• I•••')
      await agent.taps(en.label('unmask-button'))
      await agent.sees(en.line('staff-code-ask'))
      await agent.typesCode(await keyOf(sandbox, 'Lena Support'))
      await agent.sees(en.line('unmask-reason-ask'))
      await agent.writes('she calls about a stolen phone')
      await agent.sees('ana@example.org')
      await agent.taps(en.label('customer-freeze-button'))
      await agent.sees(en.line('freeze-reason-ask'))
      await agent.writes('her phone was stolen')
      await agent.sees(en.line('freeze-category-ask'))
      await agent.taps(en.label('restriction-security'))
      await agent.sees('her phone was stolen')
      await agent.taps(en.label('freeze-confirm-button'))
      await agent.sees(en.label('customer-state-restricted'))
      await ana.sees(en.line('notice-restricted-security'))
      await mei.writes('/send 3 @ana_ilic')
      await mei.sees('A•• I•••')
      await mei.taps('转账 3.00 欧元')
      await mei.sees('✅')
      await agent.writes('/unfreeze @ana_ilic she has a new phone')
      await agent.sees(en.line('approval-confirm-next'))
      await agent.taps(en.label('approval-confirm-button'))
      await agent.sees(en.label('approval-withdraw-button'))
      await supervisor.sees('Lena Support')
      await supervisor.taps(en.label('notice-look-button'))
      await supervisor.sees(en.line('staff-code-ask'))
      await supervisor.typesCode(await keyOf(sandbox, 'Max Supervisor'))
      await supervisor.sees('she has a new phone')
      await supervisor.taps(en.label('approval-approve-button'))
      await supervisor.sees('✅')
      await ana.sees('3.00 EUR', 'Your account is open again')
    },
  },
  {
    title: 'Money nobody ordered finds its owner, with two people',
    async play({ phones }) {
      const [agent, supervisor] = [await phones.phone('Lena'), await phones.phone('Max')]
      const ana = await phones.phone('Ana')
      await agent.writes('/suspense')
      await agent.sees('77.00 EUR')
      await agent.taps('77.00 EUR')
      await agent.sees(en.line('suspense-ways'))
      await agent.taps(en.label('suspense-assign-button'))
      await agent.sees(en.line('suspense-who-ask'))
      await agent.writes('@ana_ilic')
      await agent.sees(en.line('approval-reason-ask'))
      await agent.writes('her bank confirmed that it was hers')
      await agent.sees(en.line('suspense-order-none'))
      await agent.taps(en.label('approval-confirm-button'))
      await agent.sees(en.label('approval-withdraw-button'))
      await supervisor.writes('/queue')
      await supervisor.sees('asked by Lena Support')
      await supervisor.taps(`⏳ ${en.label('approval-what-assign-suspense')}`)
      await supervisor.sees('her bank confirmed that it was hers')
      await supervisor.taps(en.label('approval-approve-button'))
      await supervisor.sees('✅')
      await ana.sees(en.line('notice-topup-credited', { amount: '77.00 EUR' }))
    },
  },
]
