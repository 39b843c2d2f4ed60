// The machine's own Chromium, driven by its DevTools protocol.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts Chromium with a profile of its own, and returns its one page. */
export async function openChromium({ width = 412, height = 915 } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const chromium = spawn(
    process.env.CHROMIUM,
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', `--window-size=${width},${height}`,
      '--lang=da', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const close = async () => {
    if (chromium.exitCode === null && chromium.signalCode === null) {
      // The whole group: what was started may be a script that started Chromium.
      process.kill(-chromium.pid);
      await new Promise((done) => chromium.once('exit', done));
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { ...(await connect(chromium)), close };
  } catch (failed) {
    await close();
    throw failed;
  }
}

/** Speaks the DevTools protocol with the page. */
async function connect(chromium) {
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
