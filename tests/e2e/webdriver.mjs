// A W3C WebDriver client for one window: fetch and nothing else.
import { writeFileSync } from 'node:fs';

/** How long something may take to appear; a busy machine draws a page in half a minute. */
const PATIENCE = 60_000;
const BETWEEN = 50;

/** The key that holds an element's id (W3C WebDriver, 12.2). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Opens the program through tauri-driver at `address`. */
export async function open(address, application) {
  const capabilities = { alwaysMatch: { 'tauri:options': { application } }, firstMatch: [{}] };
  const { sessionId } = await ask('POST', `${address}/session`, { capabilities });
  return new Window(address, application, sessionId);
}

/** The open window. Elements are CSS selectors; every step waits until it can be done. */
class Window {
  #address;
  #application;
  #session;

  constructor(address, application, sessionId) {
    this.#address = address;
    this.#application = application;
    this.#session = `${address}/session/${sessionId}`;
  }

  close() {
    return ask('DELETE', this.#session);
  }

  /** Closes the program and starts it anew. */
  async again() {
    await this.close();
    this.#session = (await open(this.#address, this.#application)).#session;
  }

  /** Goes to a screen by its address, as a fresh start of the page would; begins the same one anew
   * where no address is named. */
  async go(address = null) {
    await this.reload(address);
    await this.until('the screen', () => document.querySelector('main h1, main h2') !== null);
  }

  /** Asks core through the bridge, as the window itself would; a refusal is an error. */
  async ask(command, args = {}) {
    const invoke = (name, given) => globalThis.__TAURI_INTERNALS__.invoke(name, given);
    const { value, refused } = await this.wait(invoke, command, args);
    if (refused) throw new Error(`${command}: ${refused}`);
    return value;
  }

  /** Runs a function in the page and gives what it returns. */
  run(code, ...args) {
    return ask('POST', `${this.#session}/execute/sync`, { script: `return (${code})(...arguments)`, args });
  }

  /** The same for a function that returns a promise. */
  wait(code, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      (${code})(...[...arguments].slice(0, -1)).then((value) => done({ value }), (error) => done({ refused: String(error?.code ?? error) }));`;
    return ask('POST', `${this.#session}/execute/async`, { script, args });
  }

  async click(selector) {
    await ask('POST', `${await this.#element(selector)}/click`, {});
  }

  /** Clicks the last thing of a kind that says these words, or one of several, as a mouse would. */
  async press(words, kind = 'button') {
    const mark = (css, wanted) => {
      const says = (one) => wanted.some((text) => one.innerText.includes(text) || one.getAttribute('aria-label')?.includes(text));
      const found = [...document.querySelectorAll(css)].findLast((one) => says(one) && !one.disabled);
      document.querySelectorAll('[data-e2e]').forEach((one) => one.removeAttribute('data-e2e'));
      found?.setAttribute('data-e2e', '');
      return Boolean(found);
    };
    await this.until(`${kind} “${words}”`, mark, kind, [words].flat());
    await this.click('[data-e2e]');
  }

  /** Chooses of a list of the system's what has this value. */
  async choose(selector, value) {
    await this.click(`${selector} option[value="${value}"]`);
  }

  /** Writes a field anew. */
  async write(selector, text) {
    await this.until(selector, (css) => document.querySelector(css) !== null, selector);
    await this.run((css) => document.querySelector(css).select(), selector);
    await this.type(selector, text);
  }

  /** Types into a field as a keyboard would. */
  async type(selector, text) {
    await ask('POST', `${await this.#element(selector)}/value`, { text });
  }

  async text(selector) {
    return ask('GET', `${await this.#element(selector)}/text`);
  }

  /** Presses keys together, e.g. `keys('Control', 's')`. */
  async keys(...names) {
    const codes = { Control: '\uE009', Shift: '\uE008', Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', Delete: '\uE017', Right: '\uE014', Down: '\uE015' };
    const values = names.map((name) => codes[name] ?? name);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = [...values].reverse().map((value) => ({ type: 'keyUp', value }));
    const actions = [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
    await ask('POST', `${this.#session}/actions`, { actions });
  }

  /** Presses Tab until the focus stands on what says these words; nobody counts further than `most`. */
  async tabTo(words, most = 15) {
    const at = () => document.activeElement?.innerText ?? '';
    for (let pressed = 0; pressed < most; pressed += 1) {
      await this.keys('Tab');
      if ((await this.run(at)).includes(words)) return;
    }
    throw new Error(`“${words}” is further than ${most} times Tab`);
  }

  /** Drags something with the mouse, by as many pixels. */
  async drag(selector, dx, dy) {
    await this.until(selector, (css) => document.querySelector(css) !== null, selector);
    const [x, y] = await this.run((css) => {
      const { left, top, width, height } = document.querySelector(css).getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    }, selector);
    const to = (tx, ty) => ({ type: 'pointerMove', duration: 50, origin: 'viewport', x: tx, y: ty });
    const actions = [to(x, y), { type: 'pointerDown', button: 0 }, to(x + dx / 2, y + dy / 2), to(x + dx, y + dy), { type: 'pointerUp', button: 0 }];
    await ask('POST', `${this.#session}/actions`, {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /** Sets the size of the page, not of the frame that the system draws around it. */
  async size(width, height) {
    const set = (w, h) => ask('POST', `${this.#session}/window/rect`, { x: 0, y: 0, width: w, height: h });
    await set(width, height);
    const [inner, innerHeight] = await this.run(() => [globalThis.innerWidth, globalThis.innerHeight]);
    if (inner !== width || innerHeight !== height) await set(2 * width - inner, 2 * height - innerHeight);
  }

  /** Loads the page anew, at an address where one is named, and waits until the old one is gone. */
  async reload(hash = null) {
    await this.run((to) => {
      globalThis.leaving = true;
      if (to !== null) location.hash = to;
      location.reload();
    }, hash);
    await this.until('the new page', () => !globalThis.leaving && document.readyState === 'complete');
  }

  /** Waits until fonts are there, nothing moves any more, and what is there was painted. */
  async settled() {
    await this.wait(() => document.fonts.ready.then(() => true));
    await this.until('an end of movement', () => document.getAnimations().every((one) => one.playState !== 'running'));
    await this.wait(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
  }

  /** WebKit waits for the next frame before it takes a picture, for ever where nothing changes: a dot
   * that nobody sees is drawn anew all the while. */
  async picture(file) {
    await this.run(() => {
      const dot = document.body.appendChild(document.createElement('i'));
      dot.id = 'e2e-dot';
      dot.style = 'position: fixed; right: 0; bottom: 0; width: 1px; height: 1px';
      dot.animate([{ background: '#0000' }, { background: '#00000001' }], { duration: 50, iterations: Infinity });
    });
    const picture = await ask('GET', `${this.#session}/screenshot`);
    await this.run(() => document.getElementById('e2e-dot').remove());
    writeFileSync(file, Buffer.from(picture, 'base64'));
  }

  /** Waits until a function in the page gives something true, and gives that. */
  async until(what, code, ...args) {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const value = await this.run(code, ...args).catch(unlessLeaving);
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
      await pause();
    }
  }

  /** The role and the name that the accessibility tree gives to the first elements of a selector, and
   * the element itself, to find it again. */
  async spoken(selector, most) {
    const found = await ask('POST', `${this.#session}/elements`, { using: 'css selector', value: selector });
    const heard = [];
    for (const element of found.slice(0, most)) {
      const at = `${this.#session}/element/${element[ELEMENT]}`;
      // WebKit answers with an error where the tree has no such element.
      const said = (what) => ask('GET', `${at}/${what}`).catch(() => '');
      heard.push({ role: await said('computedrole'), name: await said('computedlabel'), ...(await this.run(described, element)) });
    }
    return heard;
  }

  /** Waits until a text stands anywhere on the screen, or one of several. */
  see(text) {
    const stands = (wanted) => wanted.some((one) => document.body.innerText.includes(one));
    return this.until(`“${text}”`, stands, [text].flat());
  }

  async #element(selector) {
    await this.until(selector, (css) => document.querySelector(css) !== null, selector);
    const found = await ask('POST', `${this.#session}/element`, { using: 'css selector', value: selector });
    return `${this.#session}/element/${found[ELEMENT]}`;
  }
}

/** An element for a message, and whether it is there for anybody. */
function described(element) {
  return { html: element.outerHTML.slice(0, 160), shown: element.checkVisibility({ checkVisibilityCSS: true }) };
}

async function ask(method, url, body) {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(2 * PATIENCE),
  }).catch((error) => {
    throw new Error(`${method} ${url} ${(body?.script ?? '').slice(0, 200)}: ${error.message}`);
  });
  const { value } = await answer.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** A page that goes while it is asked answers with an error; the next one is asked then. */
function unlessLeaving(error) {
  if (!/unload event|no such frame/.test(error.message)) throw error;
}

/** Between two looks at the page; nothing waits for a fixed time instead of for a thing. */
function pause() {
  return new Promise((done) => setTimeout(done, BETWEEN));
}
