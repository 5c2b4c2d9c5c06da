"use strict";
/*
 * What every page needs: data that comes as scripts (a page opened from a disk may not read files),
 * elements made without markup in strings, addresses, and the state that stands in an address.
 */
window.Rollcall = {
  views: {},
  waiting: new Map(),
  held: new Map(),

  /** Called by each file of data/. */
  put(key, value) {
    this.held.set(key, value);
  },
};

(() => {
  const R = window.Rollcall;
  const SVG = "http://www.w3.org/2000/svg";
  const single = () => document.body.dataset.single === "yes";
  const root = () => document.body.dataset.root;

  /** Whether the whole site is in this one file. */
  R.isSingle = single;

  /** The data of that name, loaded once. */
  R.load = (key) => {
    if (R.held.has(key)) return Promise.resolve(R.held.get(key));
    if (!R.waiting.has(key)) {
      R.waiting.set(key, single() ? Promise.reject(new R.NotHere(key)) : script(`data/${key}.js`, () => R.held.get(key)));
    }
    return R.waiting.get(key);
  };

  /** Thrown where a one-file site has left a part of the data out. */
  R.NotHere = class extends Error {
    constructor(key) {
      super("This one-file edition does not carry this part of the data; the folder edition of the site does.");
      this.key = key;
    }
  };

  /** The map's shapes, loaded when a map is first drawn. */
  R.loadWorld = () => (R.world ? Promise.resolve(R.world) : script("assets/world.js", () => R.world));

  function script(path, result) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = root() + path.split("/").map(encodeURIComponent).join("/");
      element.onload = () => resolve(result());
      element.onerror = () => reject(new Error(`${path} could not be read; it belongs beside this page.`));
      document.head.append(element);
    });
  }

  /** An HTML element. Properties: class, text, on… listeners, dataset; the rest are attributes. */
  R.h = (tag, properties, ...children) => make(document.createElement(tag), properties, children);

  /** The same for SVG. */
  R.s = (tag, properties, ...children) => make(document.createElementNS(SVG, tag), properties, children);

  function make(element, properties, children) {
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (value === undefined || value === null || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
    return element;
  }

  // ---- addresses

  /** A decision's id as a file's name; each id has its own. */
  R.slug = (id) => {
    const plain = [...id].map((c) => (/[A-Za-z0-9-]/.test(c) ? c : c === ":" ? "_" : c === "/" ? "." : coded(c))).join("");
    return plain.length <= 120 ? plain : `${plain.slice(0, 110)}~${fingerprint(id)}`;
  };

  function coded(c) {
    return [...new TextEncoder().encode(c)].map((b) => "~" + b.toString(16).padStart(2, "0")).join("");
  }

  /** FNV-1a over the bytes, as hexadecimal; the pages' writer computes the same. */
  function fingerprint(text) {
    let hash = 0x811c9dc5;
    for (const b of new TextEncoder().encode(text)) hash = Math.imul(hash ^ b, 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0");
  }

  const FOLDERS = {decision: true, country: true, bloc: true, report: true};

  /** Where a view is; state is what is chosen there. */
  R.href = (view, key, state) => {
    const query = state ? new URLSearchParams(Object.entries(state).filter(([, v]) => v !== undefined && v !== "")).toString() : "";
    if (single()) return `#/${view}${key ? "/" + encodeURIComponent(key) : ""}${query ? "?" + query : ""}`;
    const page = FOLDERS[view] ? `${view}/${encodeURIComponent(view === "decision" ? R.slug(key) : key)}.html` : `${view}.html`;
    return root() + page + (query ? "#" + query : "");
  };

  /** A file of the published folder; a one-file site has none beside it. */
  R.fileHref = (path) => (single() ? null : `${root()}../${path}`);

  /** Which view this page is, and of what. */
  R.place = () => {
    if (!single()) return {view: document.body.dataset.view, key: document.body.dataset.key};
    const [view, ...key] = location.hash.replace(/^#\/?/, "").split("?")[0].split("/");
    return {view: view || "index", key: key.length ? decoded(key.join("/")) : undefined};
  };

  /** An address that was mended by hand, or by a mail program, may not be decodable. */
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  const query = () => (single() ? location.hash.split("?")[1] ?? "" : location.hash.slice(1));

  /** What is chosen on this page, as the address has it. */
  R.state = () => Object.fromEntries(new URLSearchParams(query()));

  /** Puts a choice into the address without another entry in the history. */
  R.choose = (changes) => {
    const state = {...R.state(), ...changes};
    for (const name of Object.keys(state)) if (state[name] === undefined || state[name] === "") delete state[name];
    const text = new URLSearchParams(state).toString();
    const before = single() ? location.hash.split("?")[0] || "#/" : "";
    history.replaceState(null, "", single() ? before + (text ? "?" + text : "") : text ? "#" + text : location.pathname + location.search);
    R.shown = location.hash;
  };

  /** The choice that the page shows, as its address had it: a link to another one makes it anew. */
  R.shown = null;

  // ---- words

  const grouped = new Intl.NumberFormat("en", {maximumFractionDigits: 4});
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

  R.number = (n) => (n === null || n === undefined ? "" : grouped.format(n));

  /** A number of that column: a year is none that is grouped. */
  R.figures = (column, n) => (/(^|_)year$/.test(column) && typeof n === "number" ? String(n) : R.number(n));

  /** A text as it is searched: without case and accents, and with one kind of apostrophe. */
  R.plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’ʼ`´]/g, "'").toLowerCase();
  R.percent = (share, digits = 1) => (share === null || share === undefined || Number.isNaN(share) ? "" : `${(100 * share).toFixed(digits)} %`);
  R.plural = (n, one, many = one + "s") => `${R.number(n)} ${n === 1 ? one : many}`;
  R.day = (date, precision) => {
    if (!date) return "date unknown";
    const [y, m, d] = date.slice(0, 10).split("-").map(Number);
    return precision === "month" ? `${MONTHS[m - 1]} ${y}` : `${d} ${MONTHS[m - 1]} ${y}`;
  };

  /** A sentence that stands where something could not be shown. */
  R.problem = (error) => R.h("p", {class: "problem", role: "status"}, error.message);

  /** The beginning of a text that is too long for where it stands. */
  R.begun = (text, most) => (text && text.length > most ? `${text.slice(0, text.lastIndexOf(" ", most) > most / 2 ? text.lastIndexOf(" ", most) : most)} …` : text);

  // ---- what each page is made of

  R.link = (view, key, text, state, more) => R.h("a", {href: R.href(view, key, state), ...more}, text);
  R.section = (id, title, ...content) => R.h("section", {id, "aria-labelledby": `${id}-title`}, R.h("h2", {id: `${id}-title`}, title), content);
  R.facts = (pairs) =>
    R.h("dl", {class: "facts"}, pairs.filter(([, value]) => value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && !value.length))
      .map(([name, value]) => R.h("div", null, R.h("dt", null, name), R.h("dd", null, value))));

  /** Content that replaces itself whenever it is made anew; an error says what is missing. */
  R.live = (make) => {
    const place = R.h("div", {class: "live"});
    let turn = 0;
    const refresh = async () => {
      const mine = ++turn;
      place.setAttribute("aria-busy", "true");
      let content;
      try {
        content = await make();
      } catch (error) {
        content = R.problem(error);
      }
      if (mine !== turn) return;
      place.replaceChildren(...[content].flat().filter(Boolean));
      place.removeAttribute("aria-busy");
    };
    place.refresh = refresh;
    refresh();
    return place;
  };
})();
