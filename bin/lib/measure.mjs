// Counts the bytes that Chromium receives for a page with an empty cache, by its own protocol.
// Usage: node measure.mjs <address of the portal> <name of a demo person>
import { openChromium } from './chromium.mjs';

const [address, person] = process.argv.slice(2);
const limit = 250 * 1000;
const page = await openChromium();

try {
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
  await page.close();
}

/** Waits until nothing has come for a second. */
async function quiet(amount) {
  for (let last = -1; last !== amount(); ) {
    last = amount();
    await new Promise((done) => setTimeout(done, 1000));
  }
}
