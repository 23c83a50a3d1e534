// Letters of other scripts, digits, and Latin letters with a stroke, a hook or as small capitals, that look like others: first the letter, then its twins.
const LOOK_ALIKES = new Map(
  'aаαɑ4ᴀ bвьβƀʙ cсϲᴄ dԁđᴅ eеєεҽ3ᴇ fғꜰ gɡɢ hһнհħʜ iіιıɩ1l|łɪʟ jјᴊ kкκқĸƙᴋ mмᴍ nпηոɴ oоοσօ0өøᴏ pрρƥᴘ rгʀ sѕ5ꜱ tтτŧᴛ uυսцʉᴜ vѵνᴠ wԝшωᴡ xхχ yуүγɏƴʏ'
    .split(' ')
    .map((group) => Array.from(group))
    .flatMap(([letter = '', ...twins]) => twins.map((twin) => [twin, letter] as const)),
)

/** What a name looks like: accents off, full-width narrowed, look-alikes as one letter. For comparing, never for showing. */
export function skeleton(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return Array.from(plain, (character) => LOOK_ALIKES.get(character) ?? character).join('')
}
