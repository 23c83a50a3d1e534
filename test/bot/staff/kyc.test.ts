import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sandboxScanner } from '../../../src/sandbox/scanner.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { rows } from '../../support/database.ts'
import { applied, looksAt, photo, verified, waitingCase } from '../../support/identity.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'

type Customer = Phone & { person: Person }

let town: Town
let agent: Phone
let supervisor: Phone
let anna: Customer

beforeAll(async () => {
  town = await openTown()
  agent = await town.agent('agent', 'Lena')
  supervisor = await town.agent('supervisor', 'Max')
})
beforeEach(async () => {
  anna = await town.customer({ name: 'Anna Keller' })
  town.world.deps.scanner = sandboxScanner
})
afterEach(async () => {
  await town.world.core.withdrawIdentity({ actor: anna.actor })
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** Opens the one case that waits, with a reason. */
async function opens(staff: Phone): Promise<void> {
  await staff.writes('/kyc')
  const row = staff.buttons().find((label) => label.endsWith(anna.person.okpayId)) ?? ''
  await staff.taps(row)
  await staff.taps('Open it')
  await staff.writes('it is my turn')
}

const decidesAs = async (button: string, reason: string, words: string) => {
  await agent.taps(button)
  await agent.taps(reason)
  await agent.writes(words)
  await agent.taps(button)
  await town.deliver()
}

/** Level 2, as far as handing it in. */
async function appliesForLevel2(): Promise<void> {
  await verified(town.world, anna.person)
  await town.deliver()
  await anna.writes('/identity')
  await anna.taps('Begin level 2')
  await anna.taps('Passport')
  await anna.sendsPhoto(await photo())
  await anna.taps('That is all of it')
  await anna.sendsPhoto(await photo(600, 600))
  await anna.taps('Hand it in')
  await town.deliver()
}

describe('staff/kyc, notices/identity-submitted, notices/identity-asked, notices/identity-rejected, notices/identity-approved, actions/kyc, actions/kyc-case, actions/kyc-decide, actions/kyc-approve, flows/kyc-decide', () => {
  test('S67 asked again: the person reads why, gives it, and hands it in once more', async () => {
    await waitingCase(town.world, anna.person)
    await opens(agent)
    await agent.taps('Ask again')
    expect(agent.sees()).toContain('What is it about?')
    // Words alone were handed in: nothing is said of documents.
    expect(agent.buttons().slice(0, 2)).toEqual(['Something is missing', 'Something else'])
    expect(agent.buttons()).not.toContain('Document no longer valid')
    await agent.taps('Something is missing')
    expect(agent.sees()).toContain('the customer reads them')
    expect(agent.sees()).toContain('Reads English.')
    expect(await agent.writes('x'.repeat(301))).toContain('text_too_long')
    expect(await agent.writes('Your name is missing: 4111 1111 1111 1111')).toContain('looks like a card number')
    await agent.writes('Your second name is missing')
    expect(agent.sees()).toContain('The customer reads:')
    await agent.taps('Ask again')
    expect(agent.sees()).toContain('✅ The customer is asked again.')
    expect(agent.sees()).toContain('Nobody waits')
    await town.deliver()
    expect(anna.sees()).toContain('⚠️ Your verification for level 1 needs something from you.')
    expect(anna.sees()).toContain('Something is missing.')
    expect(anna.sees()).toContain('“Your second name is missing”')
    await anna.taps('Give it now')
    expect(anna.sees()).toContain('Is this right?')
    await anna.taps('Change name')
    await anna.writes('Anna Maria Keller')
    await anna.taps('Hand it in')
    expect(anna.sees()).toContain('⏳ Level 1 is being checked.')
    expect(anna.sees()).not.toContain('second name')
    expect(await agent.writes('/kyc')).toContain('1 case waits')
  })

  test('S67 asked for a better picture: the card says so, and a picture sent there replaces the old ones and leaves the chat', async () => {
    await appliesForLevel2()
    expect(await agent.writes('/queue')).toContain('nobody waits for an answer')
    await agent.taps('Verification · 1 case waits')
    await opens(agent)
    await decidesAs('Ask again', 'A picture cannot be read', 'The left edge is cut.')
    await anna.taps('Give it now')
    expect(anna.sees()).toContain('A picture cannot be read.')
    expect(anna.sees()).toContain('“The left edge is cut.”')
    expect(anna.buttons()[0]).toBe('Other document')
    const before = anna.said().length
    await anna.sendsPhoto(await photo(900, 600))
    expect(anna.said()).toHaveLength(before)
    expect(anna.sees()).toContain('One picture of your document is here.')
    await anna.taps('That is all of it')
    await anna.sendsPhoto(await photo(600, 600))
    await anna.taps('Hand it in')
    expect(anna.sees()).toContain('⏳ Level 2 is being checked.')
  })

  test('ADM-05 a reason given counts for a quarter of an hour: who leaves the case and comes back is not asked again', async () => {
    await waitingCase(town.world, anna.person)
    await opens(agent)
    const opened = agent.sees()
    const back = async () => {
      await agent.writes('/kyc')
      await agent.taps(agent.buttons().find((label) => label.endsWith(anna.person.okpayId)) ?? '')
    }
    await back()
    expect(agent.sees()).toBe(opened)
    expect(agent.buttons()).not.toContain('Open it')
    await town.world.advance(16 * 60)
    await back()
    expect(agent.buttons()).toContain('Open it')
  })

  test('S67 rejected: why, what stays, until when it is kept; and begun anew', async () => {
    await waitingCase(town.world, anna.person)
    await opens(agent)
    await decidesAs('Reject', 'Something else', 'Please come back with one that is valid.')
    expect(anna.sees()).toContain('⛔ Your verification for level 1 was not approved.')
    expect(anna.sees()).toContain('“Please come back with one that is valid.”')
    expect(anna.sees()).toContain('Your account and your limits stay as they are.')
    expect(anna.buttons()).toEqual(['Verification', 'Ask support'])
    await anna.taps('Verification')
    expect(anna.sees()).toContain('⛔ Level 1 was not approved.')
    expect(anna.sees()).toContain('What you gave is deleted on')
    await anna.taps('Begin level 1')
    expect(anna.sees()).toContain('full name, as in your passport')
  })

  test('S51 support knows the reason that may be told, and that the account is safe', async () => {
    await waitingCase(town.world, anna.person)
    await opens(agent)
    await decidesAs('Reject', 'Something else', 'We will write to you.')
    await anna.taps('Ask support')
    await anna.writes('Is my money gone?')
    await town.deliver()
    await agent.taps('Read and answer')
    expect(agent.sees()).toContain('about: identity_rejected')
    await agent.taps('Customer')
    expect(agent.sees()).toContain('Active · level 0')
    expect(agent.sees()).toContain('Verification for level 1: rejected · Something else')
    // What was written to them may say who they are: it is shown with a reason, like their name.
    expect(agent.sees()).not.toContain('We will write to you.')
    expect(agent.sees()).toContain('The account is safe: nothing is frozen, and verification never touches money.')
    await agent.taps('Show in full')
    await agent.writes('she asks why')
    expect(agent.sees()).toContain('May be told: “We will write to you.”')
    expect(agent.sees()).toContain('The account is safe: nothing is frozen, and verification never touches money.')
  })

  test('failure/staff superseded: two decide at once, the second hears so; approved, nothing is left to decide', async () => {
    await waitingCase(town.world, anna.person)
    await opens(agent)
    await opens(supervisor)
    for (const [staff, button] of [
      [agent, 'Reject'],
      [supervisor, 'Ask again'],
    ] as const) {
      await staff.taps(button)
      await staff.taps('Something else')
      await staff.writes('words')
    }
    await supervisor.taps('Ask again')
    await agent.taps('Reject')
    expect(agent.sees()).toContain('superseded')
    await town.deliver()
    expect(anna.sees()).toContain('needs something from you')
  })

  test('ADM-03 one person alone changes no level; withdrawn meanwhile, an approval does nothing', async () => {
    const caseId = await waitingCase(town.world, anna.person)
    await opens(supervisor)
    await supervisor.taps('Approve')
    await supervisor.writes('I know her')
    await supervisor.taps('Ask for approval')
    expect(supervisor.buttons()).toEqual(['Look at the case', 'Withdraw', 'Back to the queue'])
    await opens(agent)
    await agent.taps('The approval that waits')
    expect(agent.sees()).toContain('waits for somebody else')
    expect(agent.buttons()).toEqual(['Back to the queue'])
    const { core, deps } = town.world
    const level = async () => (await deps.prisma.user.findUniqueOrThrow({ where: { id: anna.person.userId } })).level
    const asked = { kind: 'set_level', caseId } as const
    const { id, hash } = granted(await core.requestApproval({ actor: supervisor.actor, asked, reason: 'again' }))
    expect(refusal(await core.decideApproval({ actor: supervisor.actor, id, hash, decision: 'approve' })).code).toBe(
      'second_person',
    )
    expect(await level()).toBe(0)
    await anna.writes('/identity')
    await anna.taps('Withdraw it')
    const other = await town.agent('compliance', 'Cora')
    expect(granted(await core.decideApproval({ actor: other.actor, id, hash, decision: 'approve' })).state).toBe('void')
    expect(await level()).toBe(0)
    expect(refusal(await core.requestApproval({ actor: supervisor.actor, asked, reason: 'late' })).code).toBe(
      'superseded',
    )
  })

  test('ADM-04 what was handed in anew since somebody asked for it is not what they asked for', async () => {
    const caseId = await waitingCase(town.world, anna.person)
    const { core, deps } = town.world
    await looksAt(town.world, caseId, agent.actor, supervisor.actor)
    const asked = { kind: 'set_level', caseId } as const
    const { id, hash } = granted(await core.requestApproval({ actor: agent.actor, asked, reason: 'fits' }))
    const again = {
      caseId,
      decision: 'ask_again',
      code: 'incomplete',
      words: 'Please write it as in your passport',
    } as const
    granted(await core.decideIdentity({ actor: supervisor.actor, ...again }))
    await town.world.advance(1)
    granted(await core.giveIdentity({ actor: anna.actor, field: 'name', value: 'Somebody Else' }))
    granted(await core.submitIdentity({ actor: anna.actor }))
    await looksAt(town.world, caseId, agent.actor, supervisor.actor)
    const { state } = granted(await core.decideApproval({ actor: supervisor.actor, id, hash, decision: 'approve' }))
    expect(state).toBe('void')
    expect((await deps.prisma.user.findUniqueOrThrow({ where: { id: anna.person.userId } })).level).toBe(0)
    const anew = granted(await core.requestApproval({ actor: agent.actor, asked, reason: 'fits now' }))
    expect(anew.id).not.toBe(id)
  })

  test('ADM-03 two approve one case at the same time: it is done once, and told once', async () => {
    const caseId = await waitingCase(town.world, anna.person)
    const { core, deps } = town.world
    const other = town.world.another()
    const third = await town.agent('owner', 'Olga')
    await looksAt(town.world, caseId, agent.actor, supervisor.actor, third.actor)
    const asked = { kind: 'set_level', caseId } as const
    const { id, hash } = granted(await core.requestApproval({ actor: agent.actor, asked, reason: 'fits' }))
    const decided = await Promise.all([
      core.decideApproval({ actor: supervisor.actor, id, hash, decision: 'approve' }),
      other.core.decideApproval({ actor: third.actor, id, hash, decision: 'approve' }),
    ])
    await other.close()
    expect(decided.map((one) => granted(one).state)).toEqual(['approved', 'approved'])
    const told = await deps.prisma.notice.count({ where: { userId: anna.person.userId, kind: 'identity_approved' } })
    expect(told).toBe(1)
  })

  test('S67 a case of words alone is never declined for a picture, whatever a tap that lasted says', async () => {
    const caseId = await waitingCase(town.world, anna.person)
    const { core } = town.world
    const decision = { caseId, decision: 'reject', code: 'outdated', words: 'It ran out' } as const
    expect(refusal(await core.decideIdentity({ actor: agent.actor, ...decision })).code).toBe('reason_needed')
    granted(await core.decideIdentity({ actor: agent.actor, ...decision, code: 'other' }))
  })

  test('ADM-06 nobody sees or decides their own case', async () => {
    const caseId = await waitingCase(town.world, anna.person)
    await appoint(town.world, anna.actor, 'owner', 'Anna')
    const { core } = town.world
    const actor = anna.actor
    expect(granted(await core.listIdentities({ actor }))).toEqual([])
    const decision = { caseId, decision: 'reject', code: 'other', words: 'no' } as const
    for (const attempt of [
      core.openIdentity({ actor, caseId, reason: 'mine' }),
      core.decideIdentity({ actor, ...decision }),
      core.requestApproval({ actor, asked: { kind: 'set_level', caseId }, reason: 'mine' }),
    ])
      expect(refusal<unknown>(await attempt).code).toBe('own_account')
    granted(await core.dismissStaff(actor))
  })
})

describe('actions/kyc-files: pictures', () => {
  test('KYC-04 ADM-05 without a reason of one’s own nothing is shown, and a reason counts for a quarter of an hour', async () => {
    await appliesForLevel2()
    await opens(agent)
    const { core, deps } = town.world
    const { id: fileId } = await deps.prisma.identityFile.findFirstOrThrow({ where: { userId: anna.person.userId } })
    expect(refusal(await core.showIdentityFile({ actor: supervisor.actor, fileId })).code).toBe('reason_needed')
    expect(refusal(await core.showIdentityFile({ actor: anna.actor, fileId })).code).toBe('not_allowed')
    expect(granted(await core.showIdentityFile({ actor: agent.actor, fileId })).media).toBe('image/jpeg')
    await town.world.advance(15 * 60)
    await agent.taps('Show 2 pictures')
    expect(agent.sees()).toContain('The reason you gave counts for 15 minutes.')
    await agent.taps('Open it')
    await agent.writes('once more')
    await agent.taps('Show 2 pictures')
    expect(agent.sees()).toContain('yours to see for 60 seconds')
    const trail = await rows<{ action: string; detail: { reason?: string } }>(
      town.world.database.owner,
      `select action, detail from audit_event where subject = $1 and action like 'identity.%'`,
      [`user:${anna.person.userId}`],
    )
    const opened = trail.filter(({ action }) => action === 'identity.opened')
    expect(opened.every(({ detail }) => detail.reason)).toBe(true)
    expect(trail.filter(({ action }) => action === 'identity.file_shown')).toHaveLength(3)
    expect(JSON.stringify(trail)).not.toMatch(/Keller|1990|once more/)
  })

  test('KYC-04 no file is opened for staff that the scanner says nothing about, or stops', async () => {
    await appliesForLevel2()
    await opens(agent)
    const shown = () => town.standIn.world.chat(agent.id).messages.filter(({ media }) => media?.kind === 'photo').length
    const before = shown()
    town.world.deps.scanner = { scan: async () => 'no_answer' }
    await agent.taps('Show 2 pictures')
    expect(agent.sees()).toContain('scanner_unavailable')
    town.world.deps.scanner = { scan: async () => 'infected' }
    await agent.taps('Show 2 pictures')
    expect(agent.sees()).toContain('file_refused')
    expect(shown()).toBe(before)
  })

  test('KYC-04 S67 what is withdrawn is deleted thirty days later, what was approved stays', async () => {
    await applied(town.world, anna.person)
    const { deps, core, advance } = town.world
    granted(await core.withdrawIdentity({ actor: anna.actor }))
    const kept = () => deps.prisma.identityFile.count({ where: { userId: anna.person.userId, content: { not: null } } })
    expect(await kept()).toBe(2)
    await advance(30 * 86_400 - 60)
    granted(await core.sweep({}))
    expect(await kept()).toBe(2)
    await advance(120)
    granted(await core.sweep({}))
    expect(await kept()).toBe(0)
    const cases = await deps.prisma.identityCase.findMany({
      where: { userId: anna.person.userId },
      orderBy: { level: 'asc' },
    })
    expect(cases.map(({ state, facts }) => [state, facts !== null])).toEqual([
      ['approved', true],
      ['withdrawn', false],
    ])
  })
})
