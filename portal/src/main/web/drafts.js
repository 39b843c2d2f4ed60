// What is typed in a draft box (DraftBox.java) goes to the server while it is typed. Until the server
// has confirmed exactly the text that stands in the box, the line below it says so, and the text lies
// in the browser's database as ciphertext, under a key that the server gives to its owner alone.
// docs/decisions/026-what-is-typed-is-safe-on-the-device-too.md
import { createStore, del, entries as all, get, set, update } from 'idb-keyval.js';

const prefix = 'kladde:';
const browserName = 'kladder-her';
const mostOfOnePerson = 20;
const mostHere = 200;
const day = 24 * 3600_000;
const forgottenAfter = 30 * day;
const sentAfter = 500;
const writtenAfter = 150;
const lateAfter = 5_000;
const silentAfter = 10_000;
const slowestRetry = 10_000;
const announcedAgainAfter = 30_000;
const patience = 3_000;

const page = crypto.getRandomValues(new Uint32Array(2)).join('-');
const boxes = new Map();
const encoder = new TextEncoder();
let key;
let ended = false;

// A page that lives holds its lock, so that another page leaves alone what this one has not sent.
const heldUntilTheEnd = () => new Promise(() => {});
navigator.locks?.request(prefix + page, heldUntilTheEnd).catch(() => {});

// Undefined where the browser has no WebCrypto or no database. localStorage would not do: what a killed
// browser had there may be minutes old.
const here = globalThis.crypto?.subtle && createStore('kladder', 'kladder');

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const toText = (bytes) => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
};
const toBytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const digest = async (text) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Which browser this is: a number that says nothing of anyone; undefined where nothing can lie. */
async function browser() {
  if (!here) return undefined;
  try {
    await update(browserName, (known) => known ?? crypto.randomUUID(), here);
    return await get(browserName, here);
  } catch {
    return undefined;
  }
}

// Asked for at once, so that the key is there before anything is typed.
const numberOfBrowser = browser();

/** What lies here, the newest first; what is older than a month, or of a day to come, is removed. */
async function entries() {
  const found = [];
  for (const [name, entry] of await lying()) {
    if (!name.startsWith(prefix)) continue;
    const age = Date.now() - entry.at;
    if (!(age < forgottenAfter && age > -day)) forget(name);
    else found.push({ name, ...entry });
  }
  return found.sort((one, other) => other.at - one.at);
}

async function lying() {
  try {
    return here ? await all(here) : [];
  } catch {
    return [];
  }
}

async function forget(name) {
  if (!name || !here) return;
  try {
    await del(name, here);
  } catch {
    // It is removed when it is a month old.
  }
}

async function unlock(secret) {
  key ??= await crypto.subtle.importKey('raw', toBytes(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const boxOf = (name) => name.split(':')[1];
const pageOf = (name) => name.split(':')[2];
const idOf = (name) => name.split(':')[3];

/** What was typed; undefined if it is somebody else's, which is left as it is. */
async function read({ name, iv, text }) {
  try {
    const way = { name: 'AES-GCM', iv: toBytes(iv), additionalData: encoder.encode(boxOf(name)) };
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(way, key, toBytes(text))));
  } catch {
    return undefined;
  }
}

/** Whether one more fits: what others left here takes no room from this person. */
async function hasRoom() {
  const left = await entries();
  const own = (await Promise.all(left.map(read))).filter(Boolean);
  return own.length < mostOfOnePerson && left.length < mostHere;
}

/** The entry for this text; undefined if nothing more can lie here. */
async function lock(name, content) {
  if (!(await get(name, here)) && !(await hasRoom())) return undefined;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const way = { name: 'AES-GCM', iv, additionalData: encoder.encode(boxOf(name)) };
  const text = new Uint8Array(await crypto.subtle.encrypt(way, key, encoder.encode(JSON.stringify(content))));
  return { at: Date.now(), iv: toText(iv), text: toText(text) };
}

async function livePages() {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.map((lock) => lock.name);
}

class DraftBox extends HTMLElement {
  #id = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #round = -1;
  #number = 0;
  #version = 0;
  #confirmed = '';
  #unsavedSince = 0;
  #flight;
  #lastSent;
  #failures = 0;
  #sending;
  #writing;
  #late;
  #silent;
  #waits = false;
  #busy = false;
  #name;
  #kept;
  #removals = 0;
  #found;
  #findsLater = false;
  #awaited = new Set();
  #taken = false;
  #announced = 0;
  #listens = false;
  #form = '';

  connectedCallback() {
    boxes.set(this.#id, this);
    if (this.#listens) return;
    this.#listens = true;
    this.addEventListener('input', () => this.typed());
    this.addEventListener('focusout', () => this.flush());
  }

  disconnectedCallback() {
    if (!this.isUnsaved()) boxes.delete(this.#id);
  }

  get #area() {
    return this.querySelector('vaadin-text-area');
  }

  /** Its text is sent when its author is done, and lies here alone until then (DraftBox.java). */
  get #local() {
    return this.dataset.local !== undefined;
  }

  get text() {
    return this.dataset.form === undefined ? (this.#area?.value ?? '') : this.#lines();
  }

  /** A form's draft has a line for each field (FormDraft.java); what is typed is put in its line. */
  #lines() {
    const values = new Map();
    for (const line of this.#form.split('\n')) {
      const at = line.indexOf('=');
      if (at > 0) values.set(line.slice(0, at), line.slice(at + 1));
    }
    for (const { dataset, value } of this.querySelectorAll('[data-draft]')) {
      if (value || values.has(dataset.draft)) values.set(dataset.draft, value.replace(/[\r\n]+/g, ' '));
    }
    return Array.from(values, ([name, value]) => `${name}=${value}`).join('\n');
  }

  /** The server has these lines, as of what it knows to be filled in. */
  form(text) {
    this.#form = text;
    this.typed();
  }

  isUnsaved() {
    return this.#round >= 0 && this.text !== this.#confirmed;
  }

  /** The server says what stands in the box, and which of it is stored. */
  begin(text, stored, version, round, line, discards) {
    const again = this.#round >= 0;
    this.#round = round;
    this.#version = version;
    this.#confirmed = stored;
    this.#flight = undefined;
    this.#waits = false;
    this.#failures = 0;
    this.#form = text;
    if (this.dataset.form === undefined && this.text !== text) this.#area.value = text;
    this.#say(line);
    if (discards && this.#taken) this.leave();
    this.#update();
    if (!again) this.#ask();
  }

  /** The server put words in, or they are to be saved after all. */
  changed() {
    this.#waits = false;
    this.#confirmed = undefined;
    this.typed();
  }

  /** These words did not reach the server last time, and stand here again. */
  take(text) {
    this.took();
    const area = this.#area;
    area.value = text;
    area.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    this.changed();
  }

  /** What was found goes on as this box's text, and is needed until that is stored. */
  took() {
    this.#taken = true;
  }

  /** Nobody needs what was found here any more; an earlier page may have left something too. */
  leave() {
    forget(this.#found);
    this.#found = undefined;
    this.#taken = false;
    this.#find();
  }

  async #ask() {
    const number = await numberOfBrowser;
    if (number && this.isConnected) this.dispatchEvent(new CustomEvent('draft-browser', { detail: { browser: number } }));
  }

  /** The key, and what this box is called here; what lies here of it is shown to the server. */
  async unlock(secret, name) {
    await unlock(secret);
    if (!this.#name) {
      this.#name = name;
      await this.#find();
    }
    if (this.isUnsaved()) this.#write();
  }

  /**
   * Shows the server what an earlier page left of this box, once what is typed here is stored. A page
   * that is still open keeps its own.
   */
  async #find() {
    if (ended || !this.#key() || this.#found) return;
    this.#findsLater = this.isUnsaved();
    if (this.#findsLater) return;
    boxes.forEach((box, id) => box.#name === this.#name && !box.isConnected && boxes.delete(id));
    const alive = await livePages();
    for (const entry of await entries()) {
      const writer = pageOf(entry.name);
      if (boxOf(entry.name) !== this.#name || boxes.has(idOf(entry.name))) continue;
      if (writer !== page && alive.includes(prefix + writer)) {
        this.#awaitEnd(prefix + writer);
        continue;
      }
      const content = await read(entry);
      if (!content) continue;
      if (this.#found) return;
      this.#found = entry.name;
      const { text, version, sent = '' } = content;
      this.dispatchEvent(new CustomEvent('draft-found', { detail: { text, version, sent } }));
      return;
    }
  }

  /** A reload begins before the page before it has let go of its lock. */
  async #awaitEnd(lock) {
    if (this.#awaited.has(lock)) return;
    this.#awaited.add(lock);
    await navigator.locks.request(lock, () => {}).catch(() => {});
    this.#awaited.delete(lock);
    if (this.isConnected) this.#find();
  }

  typed() {
    if (this.isUnsaved() && !this.#unsavedSince) this.#unsavedSince = Date.now();
    this.#update();
  }

  flush() {
    if (!this.isUnsaved()) return;
    clearTimeout(this.#writing);
    this.#write();
    if (this.#failures) return;
    clearTimeout(this.#sending);
    this.#sending = undefined;
    this.#send();
  }

  #update() {
    if (this.isUnsaved() && this.#local) {
      const kept = this.#kept === this.text;
      if (!kept) this.#writing ??= setTimeout(() => this.#write(), writtenAfter);
      this.#show(kept ? 'local' : 'unsaved');
      return;
    }
    if (this.isUnsaved()) {
      if (!this.#waits && !this.#flight) this.#sendAfter(sentAfter);
      this.#writing ??= setTimeout(() => this.#write(), writtenAfter);
      this.#late ??= setTimeout(() => this.#showLate(), lateAfter);
      if (!this.dataset.state?.startsWith('late')) this.dataset.state = 'unsaved';
      return;
    }
    clearTimeout(this.#late);
    this.#late = undefined;
    this.#unsavedSince = 0;
    this.#kept = undefined;
    this.#removals++;
    forget(this.#entry);
    this.#show(this.text ? 'stored' : '');
    if (!this.isConnected) boxes.delete(this.#id);
  }

  #showLate() {
    this.#late = undefined;
    if (this.isUnsaved()) this.#show(this.#kept ? 'late-kept' : 'late');
  }

  /** Eyes see each change; ears hear of trouble, and of what is stored when that is news. */
  #show(state) {
    if (this.dataset.state === state) return;
    const trouble = state.startsWith('late');
    const news = trouble || this.dataset.state?.startsWith('late') || Date.now() - this.#announced > announcedAgainAfter;
    this.querySelector('[role=status]')?.setAttribute('aria-live', news ? 'polite' : 'off');
    if (news && state) this.#announced = trouble ? 0 : Date.now();
    this.dataset.state = state;
  }

  #say(line) {
    const place = this.querySelector('[data-when=stored] span:last-child');
    if (place && line) place.textContent = line;
  }

  #sendAfter(milliseconds) {
    this.#sending ??= setTimeout(() => {
      this.#sending = undefined;
      this.#send();
    }, milliseconds);
  }

  #send() {
    if (this.#local || this.#flight || this.#waits || !this.isConnected || !this.isUnsaved()) return;
    this.#flight = { number: ++this.#number, text: this.text };
    this.#lastSent = this.text;
    const detail = { box: this.#id, round: this.#round, ...this.#flight };
    this.dispatchEvent(new CustomEvent('draft-save', { detail }));
    this.#silent = setTimeout(() => this.#unanswered(), silentAfter);
  }

  /** While Flow tries to reach the server, what was sent waits there; else it is sent again. */
  #unanswered() {
    if (!this.#flight) return;
    const state = globalThis.Vaadin?.connectionState?.state ?? 'connected';
    if (state === 'connected') this.failed(this.#flight.number);
    else this.#silent = setTimeout(() => this.#unanswered(), 2_000);
  }

  #landed(number) {
    if (this.#flight?.number !== number) return undefined;
    const { text } = this.#flight;
    this.#flight = undefined;
    clearTimeout(this.#silent);
    return text;
  }

  stored(number, version, line) {
    const text = this.#landed(number);
    if (text === undefined) return;
    this.#confirmed = text;
    this.#version = version;
    this.#failures = 0;
    this.#lastSent = undefined;
    this.#say(line);
    clearTimeout(this.#late);
    this.#late = undefined;
    if (this.dataset.state?.startsWith('late')) this.dataset.state = 'unsaved';
    if (text === this.text && this.#taken) this.leave();
    this.#update();
    if (this.#findsLater) this.#find();
  }

  failed(number) {
    if (this.#landed(number) === undefined) return;
    this.#failures++;
    this.#showLate();
    if (!this.#key()) this.#ask();
    this.#sendAfter(Math.min(slowestRetry, 500 * 2 ** this.#failures));
  }

  #key() {
    return key && this.#name;
  }

  /** Another window was first: one of the two texts is chosen before anything is sent. */
  waits(number) {
    this.#landed(number);
    this.#waits = true;
  }

  get #entry() {
    return this.#name && `${prefix}${this.#name}:${page}:${this.#id}`;
  }

  /** One at a time, and never what has meanwhile been confirmed or sent. */
  async #write() {
    this.#writing = undefined;
    if (ended || !this.#key() || !this.isUnsaved()) return;
    if (this.#busy) {
      this.#writing = setTimeout(() => this.#write(), writtenAfter);
      return;
    }
    this.#busy = true;
    const round = this.#round;
    const { text } = this;
    const removals = this.#removals;
    try {
      const sent = this.#lastSent === undefined ? undefined : await digest(this.#lastSent);
      const locked = await lock(this.#entry, { text, version: this.#version, sent, at: location.pathname });
      if (ended || !locked || round !== this.#round || !this.isUnsaved()) return;
      await set(this.#entry, locked, here);
      if (removals !== this.#removals) return;
      this.#kept = text;
      if (this.#local && this.#taken) this.leave();
    } catch {
      this.#kept = undefined;
    } finally {
      this.#busy = false;
      if (this.isUnsaved() && this.#kept !== this.text) this.#writing ??= setTimeout(() => this.#write(), writtenAfter);
      if (this.#local) this.#update();
    }
  }
}

// "Log ud" (SignOut.java) saves what is not saved, or says that it cannot and asks; then nothing of it
// stays here.
class SignOut extends HTMLElement {
  #listens = false;
  #address;

  connectedCallback() {
    if (this.#listens) return;
    this.#listens = true;
    this.addEventListener('click', (event) => {
      const link = event.target.closest('a.sign-out__link');
      if (link) {
        event.preventDefault();
        this.#address = link.href;
        this.#leave();
      } else if (event.target.closest('.sign-out__anyway')) this.#go();
      else if (event.target.closest('.sign-out__stay')) this.querySelector('dialog').close();
    });
  }

  unlock(secret) {
    return unlock(secret);
  }

  async #leave() {
    const until = Date.now() + patience;
    boxes.forEach((box) => box.flush());
    if (!key && (await entries()).length) {
      this.dispatchEvent(new CustomEvent('draft-browser', { detail: { browser: await numberOfBrowser } }));
    }
    let unsaved;
    do {
      unsaved = await this.#unsaved();
      if (!unsaved) {
        await this.#go();
        return;
      }
      await pause(100);
    } while (Date.now() < until);
    await this.#tell(unsaved);
  }

  /** The places where something is not saved; undefined when there are none. */
  async #unsaved() {
    const places = new Set();
    for (const box of boxes.values()) if (box.isUnsaved()) places.add(location.pathname);
    const left = await entries();
    if (left.length && !key) places.add('');
    if (key) for (const content of await Promise.all(left.map(read))) if (content) places.add(content.at);
    return places.size ? places : undefined;
  }

  async #tell(places) {
    const list = this.querySelector('.sign-out__places');
    list.replaceChildren();
    for (const place of places) {
      if (!place || place === location.pathname) continue;
      const link = document.createElement('a');
      link.href = place;
      link.className = 'button button--outline';
      link.textContent = list.dataset.words;
      list.append(link);
    }
    this.querySelector('.sign-out__locked').hidden = Boolean(key) || !(await entries()).length;
    this.querySelector('dialog').showModal();
  }

  async #go() {
    ended = true;
    if (key) for (const entry of await entries()) if (await read(entry)) await forget(entry.name);
    const address = new URL(this.#address);
    const number = await numberOfBrowser;
    if (number) address.searchParams.set('browser', number);
    location.assign(address);
  }
}

globalThis.voresplan = {
  stored: (box, number, version, line) => boxes.get(box)?.stored(number, version, line),
  failed: (box, number) => boxes.get(box)?.failed(number),
  waits: (box, number) => boxes.get(box)?.waits(number),
};
customElements.define('draft-box', DraftBox);
customElements.define('sign-out', SignOut);

const flushAll = () => boxes.forEach((box) => box.flush());
document.addEventListener('visibilitychange', () => document.hidden && flushAll());
window.addEventListener('pagehide', flushAll);
entries();
