// Makes the portal's own files: the stylesheet with font and icons, the script, the app's icons, and
// the fonts of what is printed.
// Each gets a hash in its name, so that browsers may keep it for ever, and a brotli and a gzip twin.
// files.properties tells the server the names. Usage: node build.mjs <folder of compiled classes>
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// The one for the page's own letters first, then those for what it lacks.
const PRINT_FONTS = [
  ['@expo-google-fonts/atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', '400Regular'],
  ['@expo-google-fonts/atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', '700Bold'],
  ['@expo-google-fonts/noto-sans', 'NotoSans', '400Regular'],
  ['@expo-google-fonts/noto-sans-arabic', 'NotoSansArabic', '400Regular'],
  ['@expo-google-fonts/noto-emoji', 'NotoEmoji', '400Regular'],
];
const STYLES = [
  'tokens',
  'vaadin-tokens',
  'frame',
  'cards',
  'calendar',
  'words',
  'small-things',
  'controls',
  'vaadin',
  'wide',
];
const here = dirname(fileURLToPath(import.meta.url));
const output = join(process.argv[2], 'META-INF/voresplan/static');
const read = (...path) => readFileSync(join(here, ...path));
const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 12);

installPackages();
const { Resvg, initWasm } = await import('@resvg/resvg-wasm');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const names = {};

const font = publish(
  'atkinson.woff2',
  read('node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
);
publish('portal.css', withoutComments(`${styles()}\n${icons()}`.replace('atkinson.woff2', font)));
publish('portal.js', read('portal.js'));
const database = publish('idb-keyval.js', read('node_modules/idb-keyval/dist/index.js'));
publish('drafts.js', read('drafts.js').toString().replace('idb-keyval.js', database));
publish('mark.svg', read('mark.svg'));
await initWasm(read('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
for (const [name, size, picture] of [
  ['app-192.png', 192, 'mark.svg'],
  ['app-512.png', 512, 'mark.svg'],
  ['app-maskable-512.png', 512, 'mark-maskable.svg'],
  ['app-touch-180.png', 180, 'mark-maskable.svg'],
]) {
  publish(name, new Resvg(read(picture).toString(), { fitTo: { mode: 'width', value: size } }).render().asPng());
}
publish('licences.txt', licences());
printFonts();
writeFileSync(
  join(output, 'files.properties'),
  Object.entries(names).map(([name, path]) => `${name}=${path}\n`).sort().join(''),
);

/** The files of the stylesheet one after the other, each of which may change what those before say. */
function styles() {
  return STYLES.map((name) => read('styles', `${name}.css`)).join('\n');
}

/** Writes the file under its hashed name with its compressed twins, and returns its address. */
function publish(name, content) {
  const bytes = Buffer.from(content);
  const hashed = name.replace(/(\.\w+)$/, `.${hash(bytes)}$1`);
  writeFileSync(join(output, hashed), bytes);
  if (/\.(css|js|svg|txt)$/.test(name)) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    writeFileSync(join(output, `${hashed}.br`), brotliCompressSync(bytes, quality));
    writeFileSync(join(output, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
  }
  return (names[name] = `/static/${hashed}`);
}

/** One rule for each constant of Icon.java: the drawing is a mask, so that it takes the text's colour. */
function icons() {
  const constants = read('../java/dk/voresplan/portal/shell/Icon.java').toString();
  const wanted = [...constants.matchAll(/^ {2}([A-Z][A-Z0-9_]*)[,;]/gm)].map(([, name]) =>
    name.toLowerCase().replaceAll('_', '-'),
  );
  return wanted
    .map((name) => {
      const drawing = read('node_modules/lucide-static/icons', `${name}.svg`)
        .toString()
        .replace(/<!--.*?-->|class="[^"]*"|\s(width|height)="24"/g, '')
        .replace('currentColor', '#000')
        .replace(/\s+/g, ' ')
        .replace(/> </g, '><')
        .trim()
        .replaceAll('"', "'")
        .replace(/[#<>%]/g, (sign) => encodeURIComponent(sign));
      return `.icon--${name} { --icon: url("data:image/svg+xml,${drawing}"); }`;
    })
    .join('\n');
}

function withoutComments(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*/g, '\n').replace(/\n+/g, '\n').trim();
}

/** The same font as TrueType, which is what goes into a PDF. Nobody fetches it. */
function printFonts() {
  const folder = join(process.argv[2], 'META-INF/voresplan/fonts');
  mkdirSync(folder, { recursive: true });
  for (const [origin, name, weight] of PRINT_FONTS) {
    const file = `${name}_${weight}.ttf`;
    writeFileSync(join(folder, file), read(`node_modules/${origin}/${weight}/${file}`));
  }
}

function licences() {
  return [
    ['lucide-static', 'LICENSE'],
    ['idb-keyval', 'LICENCE'],
    ['@fontsource-variable/atkinson-hyperlegible-next', 'LICENSE'],
    ...new Set(PRINT_FONTS.map(([origin]) => origin)).values().map(origin => [origin, 'LICENSE_FONT']),
  ]
    .map(([name, file]) => `${name}\n\n${read('node_modules', name, file)}`)
    .join('\n\n');
}

/** Installs what package-lock.json says, unless that has been done. */
function installPackages() {
  const lock = hash(read('package-lock.json'));
  const done = join(here, 'node_modules/.installed');
  if (existsSync(done) && readFileSync(done).toString() === lock) {
    return;
  }
  const npm = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  execFileSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
  writeFileSync(done, lock);
}
