/** A key under which one wish may be sent again without being granted twice. */
export function newKey(): string {
  // crypto.randomUUID is missing where the page comes by plain HTTP
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
