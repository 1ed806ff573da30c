// STU3 from two npm packages: "@types/fhir" has the elements in schema order, "fhirpath" knows which of them are choices.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stu3 as corrections } from './corrections.js';

const require = createRequire(import.meta.url);
const declarations = readFileSync(require.resolve('@types/fhir/package.json').replace('package.json', 'index.d.ts'), 'utf8')
  .replace(/\/\*[\s\S]*?\*\//g, '');
const context = name => JSON.parse(readFileSync(require.resolve('fhirpath/package.json').replace('package.json', `fhir-context/stu3/${name}.json`), 'utf8'));
const choices = context('choiceTypePaths');
const parents = context('type2Parent');

const abstract = ['Element', 'BackboneElement', 'Resource', 'DomainResource'];
const unionLiterals = text => [...text.matchAll(/'([^']*)'/g)].map(match => match[1]);

const codeLists = new Map([...declarations.matchAll(/type (\w+)\s*=\s*([^;]*'[^;]*);/g)].map(([, name, union]) => [name, unionLiterals(union)]));
const interfaces = new Map([...declarations.matchAll(/interface (\w+)(?: extends (\w+))? \{([^}]*)\}/g)]
  .map(([, name, base, body]) => [name, { base, members: members(body) }]));

function members(body) {
  return [...body.matchAll(/(\w+)(\?)?:\s*([^;]+);/g)]
    .filter(([, name]) => !name.startsWith('_') && name !== 'fhir_comments')
    .map(([, name, optional, type]) => ({
      name,
      min: optional ? 0 : 1,
      array: type.includes('[]'),
      type: type.replace(/\[\]|[()]/g, '').trim(),
    }));
}

export function readStu3() {
  const structures = [];
  for (const [declared, { base, members }] of interfaces) {
    const name = declared === 'ResourceBase' ? 'Resource' : declared;
    if (!abstract.includes(name) && !parents[name]) continue;
    const kind = abstract.includes(name) ? 'abstract' : isResource(name) ? 'resource' : 'type';
    const own = kind === 'resource' || name === 'Resource' ? members.filter(member => member.name !== 'resourceType') : members;
    addStructure(structures, kind, name, base === 'ResourceBase' ? 'Resource' : base, own, new Map());
  }
  corrections.apply(structures);
  return structures;
}

function isResource(name) {
  return parents[name] === 'Resource' || parents[name] === 'DomainResource';
}

// pathOf: backbone interfaces already placed in this type, because a later element may use the same content again.
function addStructure(structures, kind, name, base, ownMembers, pathOf) {
  const structure = { kind, name, base, elements: [] };
  structures.push(structure);
  for (const member of ownMembers) {
    const choice = choiceOf(name, member);
    const element = structure.elements.find(candidate => candidate.choice && candidate.name === choice);
    if (element) element.types.push(member.type);
    else structure.elements.push({ ...resolve(structures, name, member, pathOf), name: choice ?? member.name, choice: Boolean(choice) });
  }
}

function choiceOf(owner, member) {
  for (const [path, types] of Object.entries(choices)) {
    if (!path.startsWith(`${owner}.`)) continue;
    const stem = path.slice(owner.length + 1);
    if (types.some(type => member.name === stem + type)) return stem;
  }
  return null;
}

function resolve(structures, owner, member, pathOf) {
  const { min, array, type } = member;
  if (codeLists.has(type)) return { types: ['code'], min, array, codes: codeLists.get(type) };
  if (type.includes("'")) return { types: ['code'], min, array, codes: unionLiterals(type) };
  if (!interfaces.has(type) || parents[type] || abstract.includes(type)) return { types: [type], min, array };
  if (!pathOf.has(type)) {
    pathOf.set(type, `${owner}.${member.name}`);
    const { base, members } = interfaces.get(type);
    addStructure(structures, 'backbone', pathOf.get(type), base, members, pathOf);
  }
  return { types: [pathOf.get(type)], min, array };
}
