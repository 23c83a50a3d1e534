// What the engine says of the program, and of nothing that went through it: names that stand in the source, no value.
const KNOWN: readonly RegExp[] = [
  /^Cannot (?:read|set) properties of (?:undefined|null)(?: \((?:reading|setting) '[A-Za-z_$#][\w$]{0,39}'\)$)?/,
  /^Cannot destructure property '[A-Za-z_$][\w$]{0,39}'/,
  /^Cannot access '[A-Za-z_$][\w$]{0,39}' before initialization$/,
  /^Cannot (?:use 'in' operator|(?:create|assign to read only|delete|redefine) property|convert undefined or null to object)/,
  /^Cannot mix BigInt and other types/,
  /^Method [A-Za-z_$][\w$.]{0,60} called on incompatible receiver/,
  /^(?:Assignment to constant variable|Do not know how to serialize a BigInt|Converting circular structure to JSON)/,
  /^fetch failed$/,
]
// A value that was called, walked through or looked into stands before these.
const IS_NOT = / is not (?:a function|a constructor|iterable|an object|an entry object)\b/
const UNDEFINED = /^[A-Za-z_$][\w$]{0,39} is not defined$/

/**
 * The sentence of an error of the engine's own, as far as it is known to quote nobody: some of them say the value itself,
 * with no sign around it (`Cannot use 'in' operator to search for 'x' in <what was typed>`). Any other is its kind alone;
 * the place is in its stack.
 */
export function engineSentence({ name, message }: Error): string {
  const known = KNOWN.map((sentence) => sentence.exec(message)?.[0]).find(Boolean)
  if (known !== undefined) return known
  if (name === 'ReferenceError' && UNDEFINED.test(message)) return message
  const isNot = IS_NOT.exec(message)?.[0]
  return isNot === undefined ? name : `…${isNot}`
}

/** Whether an error is the engine's own: whoever else throws one of its kinds says which trouble it is by a code. */
export const isOfEngine = (error: Error): boolean =>
  (error.name === 'TypeError' || error.name === 'ReferenceError') && !('code' in error)
