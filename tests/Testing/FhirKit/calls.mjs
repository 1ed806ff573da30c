// Makes the calls that the first argument lists, one after the other, and prints what came of each.
import { Client } from 'fhir-kit-client';

const { baseUrl, headers, calls } = JSON.parse(process.argv[2]);
const client = new Client({ baseUrl, customHeaders: headers });
const answers = [];
for (const { method, ...parameters } of calls) {
  try {
    const body = await client[method](parameters);
    answers.push({ status: Client.httpFor(body).response.status, eTag: Client.httpFor(body).response.headers.get('etag'), body });
  } catch (error) {
    if (!error.response) throw error;
    answers.push({ status: error.response.status, body: error.response.data });
  }
}
console.log(JSON.stringify(answers));
