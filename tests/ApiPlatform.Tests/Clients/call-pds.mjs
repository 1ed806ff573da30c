// A developer's own script, with a client library from npm that knows nothing of the sandbox: gets a token by a signed JWT, and asks PDS.
// The two claims that the platform wants otherwise than the library sends them are set as its documentation of both says.
import * as client from 'openid-client';

const { issuer, apiKey, kid, privateKey, url } = JSON.parse(process.argv[2]);

const der = Buffer.from(privateKey.replace(/-----[^-]+-----|\s/g, ''), 'base64');
const key = await crypto.subtle.importKey('pkcs8', der, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' }, false, ['sign']);

let tokenEndpoint;
const authentication = client.PrivateKeyJwt({ key, kid }, {
  [client.modifyAssertion](header, payload) {
    header.typ = 'JWT';
    payload.aud = tokenEndpoint;
  },
});
const configuration = await client.discovery(new URL(issuer), apiKey, undefined, authentication, { execute: [client.allowInsecureRequests] });
tokenEndpoint = configuration.serverMetadata().token_endpoint;

const token = await client.clientCredentialsGrant(configuration);
const answer = await client.fetchProtectedResource(
  configuration, token.access_token, new URL(url), 'GET', undefined, new Headers({ 'X-Request-ID': crypto.randomUUID() }));

console.log(JSON.stringify({ expiresIn: token.expires_in, status: answer.status, body: await answer.json() }));
