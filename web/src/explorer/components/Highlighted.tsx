/** A text with the hits that the API puts between ⟦ and ⟧ marked. */
export function Highlighted({ text }: { text: string }) {
  return text.split(/⟦(.*?)⟧/u).map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part));
}
