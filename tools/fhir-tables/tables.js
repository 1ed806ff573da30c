// Writes the schema tables of FHIR STU3 and R4: node tables.js [directory]
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { readStu3 } from './stu3.js';
import { readR4 } from './r4.js';
import { toText } from './table-text.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? path.join(here, '../../services/Common/Fhir/Schema/Tables');

mkdirSync(target, { recursive: true });
writeFileSync(path.join(target, 'stu3.txt'), toText('FHIR STU3 (3.0.2)', ['@types/fhir 3.0.2', 'fhirpath 5.2.2'], readStu3()));
writeFileSync(path.join(target, 'r4.txt'), toText('FHIR R4 (4.0.1)', ['fhir 4.12.0'], readR4()));
