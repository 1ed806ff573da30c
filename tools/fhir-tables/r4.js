// R4 from the npm package "fhir": one JSON object a type, elements in schema order, choices expanded and marked.
import { createRequire } from 'node:module';
import { r4 as corrections } from './corrections.js';

const require = createRequire(import.meta.url);
const types = require('fhir/profiles/types.json');
const valueSets = require('fhir/profiles/valuesets.json');

const abstract = ['Element', 'BackboneElement', 'Resource', 'DomainResource'];
const longestList = 200;

export function readR4() {
  const structures = [];
  for (const [name, type] of Object.entries(types)) {
    if (type._kind === 'primitive-type' || corrections.dropped.includes(name)) continue;
    const base = baseOf(name, type);
    addStructure(structures, abstract.includes(name) ? 'abstract' : type._kind === 'resource' ? 'resource' : 'type', name, base, type._properties);
  }
  corrections.apply(structures);
  return structures;
}

// The package lists every type flat, without its parent: what it inherits shows which parent it has.
function baseOf(name, type) {
  const has = property => type._properties.some(p => p._name === property);
  if (name === 'Element' || name === 'Resource') return null;
  if (name === 'BackboneElement') return 'Element';
  if (corrections.quantities.includes(name)) return 'Quantity';
  if (type._kind !== 'resource') return has('modifierExtension') ? 'BackboneElement' : 'Element';
  return name !== 'DomainResource' && has('contained') ? 'DomainResource' : 'Resource';
}

function inheritedNames(base) {
  return new Set(base ? types[base]._properties.map(p => p._name) : []);
}

function addStructure(structures, kind, name, base, properties) {
  const structure = { kind, name, base, elements: [] };
  structures.push(structure);
  const inherited = inheritedNames(base);
  for (const property of properties) {
    if (property._name.startsWith('_') || inherited.has(property._name)) continue;
    const choice = property._choice?.replace('[x]', '');
    const last = structure.elements.at(-1);
    if (choice && last?.choice && last.name === choice) {
      last.types.push(property._type);
      continue;
    }
    structure.elements.push(element(structures, name, property, choice));
  }
}

function element(structures, owner, property, choice) {
  const path = `${owner}.${property._name}`;
  let type = property._type.replace(/^#/, '');
  if (property._properties?.length) {
    addStructure(structures, 'backbone', path, type, property._properties);
    type = path;
  }
  return {
    name: choice ?? property._name,
    types: [type],
    choice: Boolean(choice),
    min: property._required ? 1 : 0,
    array: property._multiple,
    codes: requiredCodes(property),
  };
}

function requiredCodes(property) {
  if (property._type !== 'code' || property._valueSetStrength !== 'required') return null;
  const set = valueSets[property._valueSet.split('|')[0]];
  const codes = set?.systems.flatMap(system => system.codes.map(concept => concept.code)) ?? [];
  return codes.length && codes.length <= longestList ? codes : null;
}
