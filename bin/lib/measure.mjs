// Counts the bytes that Chromium receives for a page with an empty cache, by its own protocol.
// Usage: node measure.mjs <address of the portal> <name of a demo person>
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [address, person] = process.argv.slice(2);
const limit = 250 * 1000;
const profile = mkdtempSync(join(tmpdir(), 'measure-'));
const chromium = spawn(
  process.env.CHROMIUM,
  ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--window-size=412,915',
    '--lang=da', `--user-data-dir=${profile}`, 'about:blank'],
  { stdio: ['ignore', 'ignore', 'pipe'] },
);

try {
  const page = await connect();
  let received = 0;
  page.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
  page.on('Network.webSocketFrameReceived', ({ response }) => (received += response.payloadData.length));
  await page.send('Network.enable');
  await page.send('Network.setBypassServiceWorker', { bypass: true });
  await page.send('Page.enable');
  let failed = false;
  const report = (what) => {
    console.log(`${what.padEnd(44)} ${(received / 1000).toFixed(1).padStart(6)} KB`);
    failed ||= received >= limit;
  };

  await page.go(`${address}/`);
  await page.until("document.querySelector('h1')");
  await quiet(() => received);
  report('the front page');

  await page.go(`${address}/login`);
  await page.until(`[...document.querySelectorAll('button, a')].some(it => it.textContent.includes('${person}'))`);
  await page.send('Network.clearBrowserCache');
  received = 0;
  await page.run(`[...document.querySelectorAll('button, a')].find(it => it.textContent.includes('${person}')).click()`);
  await page.until(`location.href.startsWith('${address}') && document.querySelector('nav a') && document.querySelector('h1')`);
  await quiet(() => received);
  report('the first page after sign-in');
  if (failed) {
    console.error('A page takes 250 KB or more.');
    process.exitCode = 1;
  }
} finally {
  chromium.kill();
  await new Promise((done) => chromium.once('exit', done));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Waits until nothing has come for a second. */
async function quiet(amount) {
  for (let last = -1; last !== amount(); ) {
    last = amount();
    await new Promise((done) => setTimeout(done, 1000));
  }
}

/** Speaks the DevTools protocol with Chromium's one page. */
async function connect() {
  const endpoint = await new Promise((found, failed) => {
    let said = '';
    chromium.stderr.on('data', (text) => {
      said += text;
      const match = said.match(/DevTools listening on ws:\/\/([^/]+)\//);
      if (match) found(`http://${match[1]}`);
    });
    chromium.once('exit', () => failed(new Error(said)));
  });
  const pages = await (await fetch(`${endpoint}/json`)).json();
  const socket = new WebSocket(pages.find((it) => it.type === 'page').webSocketDebuggerUrl);
  await new Promise((open) => socket.addEventListener('open', open));
  const waiting = new Map();
  const listeners = new Map();
  let number = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, method, params } = JSON.parse(data);
    waiting.get(id)?.(result);
    waiting.delete(id);
    listeners.get(method)?.(params);
  });
  const send = (method, params = {}) =>
    new Promise((done) => {
      waiting.set(++number, done);
      socket.send(JSON.stringify({ id: number, method, params }));
    });
  const run = async (expression) =>
    (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }))?.result?.value;
  return {
    send,
    run,
    on: (method, listener) => listeners.set(method, listener),
    go: (url) => send('Page.navigate', { url }),
    until: async (condition) => {
      for (let tries = 0; tries < 300; tries++) {
        if (await run(`Boolean(${condition})`)) return;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`Waited in vain for ${condition}`);
    },
  };
}
