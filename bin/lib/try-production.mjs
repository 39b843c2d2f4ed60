// Uses the portal, the API and Keycloak as people, source systems and operators do, and says of
// each thing whether it works. bin/try-production starts it.
import { openChromium } from './chromium.mjs';

const { PORTAL_URL, API_URL, OIDC_ISSUER, KEYCLOAK_URL, SOURCE_SECRET } = process.env;
const realm = `${KEYCLOAK_URL}/admin/realms/voresplan`;
const password = process.env.PASSWORD;
const maja = { username: 'maja', firstName: 'Maja', lastName: 'Lund', attributes: { cpr: ['1411029994'] } };
const mette = {
  username: 'mette',
  firstName: 'Mette',
  lastName: 'Krogh',
  attributes: { organisation_id: ['999000000000011'], employee_id: ['mette.krogh'] },
};
const open = [];

try {
  await (process.argv[2] === 'rotated' ? rotated() : all());
} finally {
  for (const page of open) await page.close();
}

async function rotated() {
  await check('after our own keys were rotated, a sign-in works', () =>
    signIn(maja, '/plan', 'Komme op om morgenen', { width: 412, height: 915 }));
}

async function all() {
  await check('without a token the API answers 401', async () => {
    equal((await fetch(`${API_URL}/api/me`)).status, 401);
  });
  await check('the proxy passes on no metrics', async () => {
    equal((await fetch(`${API_URL}/prometheus`)).status, 404);
  });
  await check('browsers are told to come back over TLS alone', async () => {
    for (const address of [PORTAL_URL, `${API_URL}/api/me`]) {
      equal((await fetch(address)).headers.get('strict-transport-security')?.split(';')[0], 'max-age=63072000');
    }
  });
  for (const person of [maja, mette]) {
    await admin('POST', '/users', { ...person, enabled: true, credentials: [{ type: 'password', value: password }] });
  }
  const first = await sourceToken();
  await check('a source system contributes with a token of its own', () => contribute(first, 'Komme op om morgenen'));

  const citizen = await check('a citizen signs in and sees her plan', () =>
    signIn(maja, '/plan', 'Komme op om morgenen', { width: 412, height: 915 }));
  await check('a professional signs in and sees the citizen', () =>
    signIn(mette, '/borgere', 'Maja Lund', { width: 1280, height: 860 }));

  await check('the provider takes a new signing key, and tokens of both keys are good', async () => {
    const old = (await admin('GET', '/keys')).keys.find((it) => it.kid === kid(first));
    await newKey();
    const second = await sourceToken();
    if (kid(second) === kid(first)) throw new Error('the provider still signs with the old key');
    const seconds = await untilAccepted(second);
    await contribute(first, 'Komme op om morgenen');
    await admin('DELETE', `/components/${old.providerId}`);
    return `the new one after ${seconds} s`;
  });
  const again = await check('a sign-in with the new key works', () =>
    signIn(maja, '/plan', 'Komme op om morgenen', { width: 412, height: 915 }, 3));

  await check('the provider ends both sessions of a citizen, and their open pages close', async () => {
    const [{ id }] = await admin('GET', '/users?username=maja&exact=true');
    const began = Date.now();
    for (const session of await admin('GET', `/users/${id}/sessions`)) {
      await admin('DELETE', `/sessions/${session.id}`);
    }
    const pages = [citizen, again];
    for (const page of pages) await page.until(`!location.pathname.startsWith('/plan')`);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    for (const page of pages) {
      await page.go(`${PORTAL_URL}/plan`);
      await page.until(`location.href.startsWith('${KEYCLOAK_URL}') && document.querySelector('#password')`);
    }
    return `after ${seconds} s`;
  });
  await check('a root over the access log is signed', async () => {
    const { existsSync } = await import('node:fs');
    await until(() => existsSync(`${process.env.LOG_ROOTS_DIR}/roots.jws`), 90);
  });
}

/** Does it, and says in one line whether it works. */
async function check(what, work) {
  try {
    const result = await work();
    console.log(`ok   ${what}${typeof result === 'string' ? `: ${result}` : ''}`);
    return result;
  } catch (failed) {
    console.log(`FAILED ${what}: ${failed.message}`);
    process.exitCode = 1;
  }
}

function equal(actual, expected) {
  if (actual !== expected) throw new Error(`expected ${expected} and got ${actual}`);
}

async function until(so, seconds) {
  for (const end = Date.now() + seconds * 1000; !(await so()); ) {
    if (Date.now() > end) throw new Error(`waited ${seconds} seconds in vain`);
    await new Promise((done) => setTimeout(done, 500));
  }
}

/** Opens a browser, signs in by password, and waits until the page holds the text. */
async function signIn(person, path, text, size, tries = 1) {
  const page = await openChromium(size);
  open.push(page);
  for (let left = tries; ; left--) {
    try {
      await page.go(PORTAL_URL + path);
      await page.until(`location.href.startsWith('${KEYCLOAK_URL}') && document.querySelector('#password')`);
      await page.run(`document.querySelectorAll('#username').forEach((it) => (it.value = '${person.username}'));
        document.querySelector('#password').value = '${password}';
        document.querySelector('#kc-login').click();`);
      await page.until(`location.href.startsWith('${PORTAL_URL}${path}') && document.body.innerText.includes('${text}')`);
      return page;
    } catch (failed) {
      if (left <= 1) throw new Error(`${failed.message}, at ${await page.run('location.href')}`);
    }
  }
}

/** A request to Keycloak's administration. */
async function admin(method, path, body) {
  const answer = await fetch(path.startsWith('http') ? path : realm + path, {
    method,
    headers: { authorization: `Bearer ${await adminToken()}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  const text = await answer.text();
  return text ? JSON.parse(text) : undefined;
}

async function adminToken() {
  return token(`${KEYCLOAK_URL}/realms/master`, {
    grant_type: 'password',
    client_id: 'admin-cli',
    username: process.env.KC_BOOTSTRAP_ADMIN_USERNAME,
    password: process.env.KC_BOOTSTRAP_ADMIN_PASSWORD,
  });
}

async function sourceToken() {
  return token(OIDC_ISSUER, { grant_type: 'client_credentials', client_id: 'kommunen', client_secret: SOURCE_SECRET });
}

async function token(issuer, form) {
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { access_token: given, error_description: reason } = await answer.json();
  if (!given) throw new Error(`no token from ${issuer}: ${reason}`);
  return given;
}

/** The id of the key that signed a token. */
function kid(jwt) {
  return JSON.parse(Buffer.from(jwt.split('.')[0], 'base64url')).kid;
}

/** Lets the realm sign with a new key from now on. */
async function newKey() {
  await admin('POST', '/components', {
    name: 'new key',
    providerId: 'rsa-generated',
    providerType: 'org.keycloak.keys.KeyProvider',
    config: { priority: ['200'], enabled: ['true'], active: ['true'], algorithm: ['RS256'] },
  });
}

/** Keys that are not known are asked for once a minute, so a new one can have to wait that long. */
async function untilAccepted(jwt) {
  const began = Date.now();
  await until(async () => (await post(jwt, 'Komme op om morgenen')).status === 200, 90);
  return ((Date.now() - began) / 1000).toFixed(0);
}

/** Sends again while the answer is that it is too early, as source systems do. */
async function contribute(jwt, goal) {
  let answer;
  await until(async () => (answer = await post(jwt, goal)).status !== 503, 60);
  if (answer.status !== 200) throw new Error(`POST /fhir answered ${answer.status}: ${await answer.text()}`);
}

async function post(jwt, goal) {
  const sor = 'urn:oid:1.2.208.176.1.1';
  const subject = { reference: 'Patient/maja' };
  const resources = [
    { resourceType: 'Patient', id: 'maja', identifier: [{ system: 'urn:oid:1.2.208.176.1.2', value: '1411029994' }],
      name: [{ family: 'Lund', given: ['Maja'] }], birthDate: '2002-11-14' },
    { resourceType: 'Organization', id: 'kommunen', identifier: [{ system: sor, value: '999000000000011' }],
      name: 'Skanderborg Kommune' },
    { resourceType: 'Practitioner', id: 'mette', name: [{ family: 'Krogh', given: ['Mette'] }],
      identifier: [{ system: 'https://voresplan.dk/fhir/medarbejder', value: 'mette.krogh' }] },
    { resourceType: 'PractitionerRole', id: 'mette', practitioner: { reference: 'Practitioner/mette' },
      organization: { reference: 'Organization/kommunen' }, code: [{ text: 'Bostøtte' }] },
    { resourceType: 'CareTeam', id: 'team', status: 'active', subject,
      participant: [{ member: { reference: 'PractitionerRole/mette' } }] },
    { resourceType: 'Goal', id: 'morgen', lifecycleStatus: 'active', subject, description: { text: goal } },
  ];
  return fetch(`${API_URL}/fhir`, {
    method: 'POST',
    headers: { authorization: `Bearer ${jwt}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: resources.map((resource) => ({ fullUrl: `${API_URL}/fhir/${resource.resourceType}/${resource.id}`, resource })),
    }),
  });
}
