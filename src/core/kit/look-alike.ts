/** Signs that look like others: first the letter, then its twins. */
const twins = (groups: string): Map<string, string> =>
  new Map(
    groups
      .split(' ')
      .map((group) => Array.from(group))
      .flatMap(([letter = '', ...others]) => others.map((other) => [other, letter] as const)),
  )

// Letters of other scripts, digits, and Latin letters with a stroke, a hook or as small capitals.
const LOOK_ALIKES = twins(
  'aаαɑ4ᴀꭺ bвьβƀʙßᏼ cсϲᴄꮯ dԁđᴅðꭰ eеєεҽ3ᴇꭼ fғꜰ gɡɢꮐ hһнհħʜꮋ iіιıɩ1l|łɪʟǀǃꮖꮮ jјᴊȷꭻ kкκқĸƙᴋҝҟҡꮶ mмᴍꮇ nпηոɴꮑ oоοσօ0өøᴏөɵꮎ pрρƥᴘþꮲ rгʀꭱ sѕ5ꜱꮪ tтτŧᴛꭲ uυսцʉᴜꮜ vѵνᴠꮩ wԝшωᴡѡꮃ xхχ yуүγɏƴʏꭹ zᴢꮓ',
)
// Capitals whose small letters look like something else.
const CAPITALS = twins('hΗ nΝ mΜ yΥ zΖ sՏ iԼ')

/** What a name looks like: accents off, full-width narrowed, look-alikes as one letter. For comparing, never for showing. */
export function skeleton(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '')
  return Array.from(plain, (character) => CAPITALS.get(character) ?? lowerTwin(character.toLowerCase())).join('')
}

const lowerTwin = (small: string): string => Array.from(small, (sign) => LOOK_ALIKES.get(sign) ?? sign).join('')
