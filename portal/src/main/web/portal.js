// What every page runs: lets the browser install the portal and show help without a net.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/sw.js').catch(() => {});
}

// Flow says that the connection is back only with the next action. Until then the line would say that it is
// gone, under a text that is stored. So it is asked for, unless Flow itself still waits for an answer.
const askedAgainAfter = 2_000;

setInterval(async () => {
  const connection = globalThis.Vaadin?.connectionState;
  if (connection?.state !== 'reconnecting' || flowWaits()) return;
  const answer = await fetch('/sw.js', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok && connection.state === 'reconnecting') connection.state = 'connected';
}, askedAgainAfter);

function flowWaits() {
  return Object.values(globalThis.Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive?.());
}

// A page that is worth paper has a button for it.
document.addEventListener('click', (event) => event.target.closest?.('[data-print]') && window.print());

// A line that comes while a button is held down, as when the text that was just written is stored, moves
// the button away from under the finger. It is pressed all the same, and what came in its place is not.
// Whoever moves the pointer away before letting go presses nothing, as everywhere.
const steady = 12;
const untilClickCame = 300;
let held;
let pressedInstead = false;

document.addEventListener(
  'pointerdown',
  (event) => {
    pressedInstead = false;
    const control = event.isPrimary && event.button === 0 && event.target.closest?.('button, a[href], summary, label');
    held = control ? { control, x: event.clientX, y: event.clientY } : undefined;
  },
  true,
);
document.addEventListener('pointercancel', () => (held = undefined), true);
document.addEventListener(
  'pointerup',
  ({ clientX, clientY }) => {
    const { control, x, y } = held ?? {};
    held = undefined;
    if (!control?.isConnected || Math.hypot(clientX - x, clientY - y) > steady) return;
    if (control.contains(document.elementFromPoint(clientX, clientY))) return;
    pressedInstead = true;
    setTimeout(() => (pressedInstead = false), untilClickCame);
    control.click();
  },
  true,
);
document.addEventListener(
  'click',
  (event) => {
    if (!pressedInstead || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

// A professional word is explained beside it, in the page's one popover (TermExplanation.java). What
// opens and closes it is here, as one popover serves many words; Escape and taps outside are the
// browser's. Focus goes into it, so that it is read out, and back to the word.
const margin = 16;
const gap = 8;
const untilTapEnds = 100;
let word;

const explanation = () => document.getElementById('ordforklaring');

document.addEventListener(
  'click',
  (event) => {
    const tapped = event.target.closest?.('.term');
    const box = explanation();
    if (!tapped || !box) return;
    event.preventDefault();
    const again = box.matches(':popover-open') && tapped === word;
    box.hidePopover();
    if (!again) explain(box, tapped);
  },
  true,
);

document.addEventListener(
  'toggle',
  (event) => {
    if (event.target !== explanation() || event.newState !== 'closed') return;
    word.setAttribute('aria-expanded', 'false');
    setTimeout(leadBack, untilTapEnds);
  },
  true,
);

document.addEventListener('focusout', (event) => {
  const box = explanation();
  const next = event.relatedTarget;
  if (box?.contains(event.target) && next && next !== word && !box.contains(next)) box.hidePopover();
});
window.addEventListener('popstate', () => explanation()?.hidePopover());
window.addEventListener('resize', () => explanation()?.matches(':popover-open') && place(explanation()));

// A tap on nothing in particular closes it too, and must not leave the keyboard at the top of the page.
function leadBack() {
  const elsewhere = document.activeElement.matches('a, button, input, textarea, select, [tabindex="0"], [popover]');
  if (!elsewhere) focusOn(word.isConnected ? word : document.querySelector('h1'));
}

function explain(box, tapped) {
  word?.setAttribute('aria-expanded', 'false');
  word = tapped;
  word.setAttribute('aria-expanded', 'true');
  const [name, translation] = box.querySelector('.explanation__term').children;
  name.textContent = word.dataset.term;
  translation.textContent = word.dataset.translation;
  box.querySelector('.explanation__text').textContent = word.dataset.explanation;
  focusOn(word);
  box.showPopover();
  place(box);
  focusOn(box);
}

// Under the word where there is room, else over it, else over the whole height.
function place(box) {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { left, top, bottom } = word.getBoundingClientRect();
  box.style.maxHeight = `${height - 2 * margin}px`;
  const { offsetWidth: wide, offsetHeight: high } = box;
  const under = bottom + gap;
  const over = top - gap - high;
  const y = under + high + margin <= height ? under : over >= margin ? over : margin;
  box.style.left = `${scrollX + Math.max(margin, Math.min(left, width - margin - wide))}px`;
  box.style.top = `${scrollY + y}px`;
}

function focusOn(element) {
  element?.focus({ preventScroll: true });
}

// The keys of the inbox (KeysHelp.java): none while one writes, or when one does without them.
const withoutKeys = 'uden-tastegenveje';
const keysHelp = () => document.getElementById('tastegenveje');

const keys = {
  j: (desk) => toRow(desk, 1),
  k: (desk) => toRow(desk, -1),
  o: () => document.activeElement.closest('.inbox__item')?.click(),
  r: (desk) => desk.querySelector('.desk__detail textarea')?.focus(),
  '/': (desk) => desk.querySelector('input[type="search"]')?.focus(),
  '?': () => keysHelp()?.showPopover(),
};

document.addEventListener('keydown', (event) => {
  const desk = document.querySelector('.desk');
  const act = keys[event.key];
  if (!desk || !act || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.composedPath()[0].closest?.('input, textarea, select, [contenteditable]')) return;
  if (document.querySelector(':popover-open, dialog[open]') || localStorage.getItem(withoutKeys)) return;
  event.preventDefault();
  act(desk);
});

document.addEventListener(
  'toggle',
  (event) => {
    if (event.target !== keysHelp() || event.newState !== 'open') return;
    event.target.querySelector('input').checked = !localStorage.getItem(withoutKeys);
  },
  true,
);

document.addEventListener('change', (event) => {
  if (!keysHelp()?.contains(event.target)) return;
  if (event.target.checked) localStorage.removeItem(withoutKeys);
  else localStorage.setItem(withoutKeys, 'ja');
});

function toRow(desk, step) {
  const rows = [...desk.querySelectorAll('.inbox__item')].filter((row) => row.checkVisibility());
  const focused = rows.indexOf(document.activeElement);
  const here = focused < 0 ? rows.findIndex((row) => row.ariaCurrent) : focused;
  const next = here < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, here + step));
  rows[next]?.focus();
}

// Files that are chosen are sent at once, one by one (FilePicker.java); what came of each is told by
// the server, and only that one did not get through is told here. Pictures are made smaller first, to
// spare the citizen's data, and WebP is made JPEG, as the server takes few kinds of it; what the
// browser cannot read is sent as it is, for the server to judge.
const longestSide = 1600;
const worthMakingSmaller = 300_000;
const oneMoreThanThereIsRoomFor = 6;
const busy = 'busy';

document.addEventListener('change', async ({ target }) => {
  if (!target.dataset?.upload) return;
  const picker = target.parentElement;
  const files = [...target.files].slice(0, oneMoreThanThereIsRoomFor);
  target.value = '';
  picker.dataset.state = 'sending';
  try {
    for (const file of files) await send(target.dataset.upload, await smaller(file));
    picker.dataset.state = '';
  } catch ({ message }) {
    picker.dataset.state = message === busy ? busy : 'lost';
  }
});

// The server takes one file of a citizen's at a time, and few in all: when it is busy, try again.
async function send(address, content, tries = 3) {
  const { status } = await fetch(new URL(address, document.baseURI), { method: 'POST', body: content });
  if (status === 503 && tries > 1) {
    await new Promise((done) => setTimeout(done, 2000));
    return send(address, content, tries - 1);
  }
  if (![200, 422].includes(status)) throw new Error(status === 503 ? busy : status);
}

async function smaller(file) {
  const isWebp = file.type === 'image/webp';
  if (file.size < worthMakingSmaller && !isWebp) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const made = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return isWebp || made.size < file.size ? made : file;
  } catch {
    return file;
  }
}

// A voice is recorded here (VoiceRecorder.java) and sent when it is stopped, by the citizen or by the
// time that it may last. What could not be sent is kept until it can.
const bitsPerSecond = 32_000;
const kinds = ['audio/webm;codecs=opus', 'audio/mp4'];
let recording;
let unsent;

document.addEventListener('click', ({ target }) => {
  const recorder = target.closest?.('.recorder');
  if (target.closest?.('.recorder__start')) record(recorder);
  if (target.closest?.('.recorder__stop')) recording?.stop();
  if (target.closest?.('.recorder__again')) sendVoice(recorder);
});

async function record(recorder) {
  const kind = kinds.find((each) => globalThis.MediaRecorder?.isTypeSupported(each));
  if (!kind || !navigator.mediaDevices) return show(recorder, 'unsupported');
  let microphone;
  try {
    microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    return show(recorder, 'refused');
  }
  const parts = [];
  const began = Date.now();
  const made = new MediaRecorder(microphone, { mimeType: kind, audioBitsPerSecond: bitsPerSecond });
  const ticking = setInterval(tick, 250);
  made.ondataavailable = ({ data }) => parts.push(data);
  made.onstop = () => {
    clearInterval(ticking);
    microphone.getTracks().forEach((track) => track.stop());
    unsent = new Blob(parts, { type: kind });
    if (recorder.isConnected) sendVoice(recorder);
  };
  recording = made;
  tick();
  made.start();
  show(recorder, 'recording');
  recorder.querySelector('.recorder__stop').focus();

  function tick() {
    const seconds = Math.floor((Date.now() - began) / 1000);
    recorder.querySelector('.recorder__time').textContent =
      `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if ((seconds >= recorder.dataset.seconds || !recorder.isConnected) && made.state === 'recording') made.stop();
  }
}

async function sendVoice(recorder) {
  show(recorder, 'sending');
  try {
    await send(recorder.dataset.uploadVoice, unsent);
    show(recorder, '');
  } catch ({ message }) {
    show(recorder, message === busy ? busy : 'lost');
  }
}

function show(recorder, state) {
  recorder.dataset.state = state;
}
