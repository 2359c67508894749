/** The lines of HR's progress card with their numbers. @throws when it is no progress card */
export function countsOn(card: unknown): ReadonlyMap<string, number> {
  const facts = factsOf(card);
  if (facts.length === 0) throw new Error(`Expected a progress card, got ${JSON.stringify(card)}`);
  return new Map(facts.map(({ title, value }) => [title, Number(value.replaceAll(',', ''))]));
}

interface Fact {
  readonly title: string;
  readonly value: string;
}

function factsOf(node: unknown): readonly Fact[] {
  if (Array.isArray(node)) return node.flatMap(factsOf);
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'FactSet' && 'facts' in node) return node.facts as readonly Fact[];
  return Object.values(node).flatMap(factsOf);
}
