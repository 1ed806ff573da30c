// The text form of a table. A structure is { kind, name, base, elements }, an element { name, types, choice, min, array, codes }.

const suffix = ({ min, array }) => (array ? (min ? '+' : '*') : min ? '!' : '');

export function toText(title, sources, structures) {
  const lists = new Map();
  const numberOf = codes => {
    const key = codes.join('|');
    if (!lists.has(key)) lists.set(key, lists.size + 1);
    return lists.get(key);
  };

  const body = structures.flatMap(structure => [
    `${structure.kind} ${structure.name}${structure.base ? ` : ${structure.base}` : ''}`,
    ...structure.elements.map(element =>
      ` ${element.name}${element.choice ? '[x]' : ''} ${element.types.join('|')}${suffix(element)}` +
      (element.codes ? ` #${numberOf(element.codes)}` : '')),
  ]);

  return [
    `# ${title}, generated from ${sources.join(' and ')} by tools/fhir-tables. Do not edit.`,
    ...[...lists].map(([codes, number]) => `codes ${number} ${codes}`),
    ...body,
    '',
  ].join('\n');
}
