/** Mixes one more value into a running 32-bit hash (a multiplicative step with an xor-shift, as in MurmurHash). */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** A 32-bit hash of a string's UTF-16 code units. */
export function hashString(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}
