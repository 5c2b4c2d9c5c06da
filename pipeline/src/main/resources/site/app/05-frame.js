"use strict";
/* What stands around every page: the way home, the views, the box that jumps, the palette; and choices. */
(() => {
  const R = window.Rollcall;
  const {h} = R;

  const NAV = [["decisions", "Decisions"], ["countries", "States"], ["blocs", "Blocs"], ["reports", "Reports"], ["explore", "Explore"], ["quality", "Data quality"]];

  R.EXPLORE = [
    ["agreement", "Who votes with whom", "A State’s closest and furthest partners on a map of the world, and every pair of a bloc."],
    ["alignment", "Between two States", "Every State between two that you choose, by how often it agrees with each."],
    ["cohesion", "How united blocs are", "Agreement within each bloc, year by year, with its members as they were on the day."],
    ["outvoted", "Most often outvoted", "Whose yes or no was most often on the losing side."],
    ["heatmap", "States × decisions", "All votes on a subject on one sheet, a letter each."],
    ["flows", "Flow of votes", "How States moved from each vote on a subject to the next."],
    ["committee", "Committee beside plenary", "Who voted otherwise on the same text in committee and in plenary."],
  ];

  /** The frame, with the page's own content in it. */
  R.frame = (view, content) => {
    document.body.querySelectorAll(":scope > .skip, :scope > header, :scope > main, :scope > footer").forEach((old) => old.remove());
    document.body.append(
      h("a", {href: "#main", class: "skip", onclick: (event) => {
        event.preventDefault();
        document.getElementById("main").focus();
      }}, "To the content"),
      h("header", null,
        h("div", {class: "bar"}, R.link("index", null, "Rollcall", null, {class: "home"}), jumpBox(), palette()),
        h("nav", {"aria-label": "Main"}, h("ul", null, NAV.map(([to, name]) => h("li", null, R.link(to, null, name, null, {"aria-current": view === to ? "page" : null})))))),
      h("main", {id: "main", tabindex: -1}, content),
      footer());
  };

  function footer() {
    const place = h("footer");
    R.load("index").then((index) => place.replaceChildren(
      h("p", null, `Made by Rollcall ${index.run.version} on ${R.day(index.run.finished)} from ${R.plural(index.run.files.length, "file")}; run ${index.run.run}. `,
        R.fileHref("datapackage.json") && [h("a", {href: `${document.body.dataset.root}codebook.html`}, "Codebook"), ", ", h("a", {href: R.fileHref("CITATION.cff")}, "how to cite"), ", ", h("a", {href: R.fileHref("datapackage.json")}, "data package"), ", ", h("a", {href: `${document.body.dataset.root}assets/LICENSES.txt`}, "licences of the charts"), ". "],
        "Maps: Natural Earth; borders are drawn as there and state no opinion.")));
    return place;
  }

  function palette() {
    return h("button", {type: "button", class: "palette", onclick: () => R.usePalette(R.paletteName() === "dark" ? "light" : "dark")}, "Light / dark");
  }

  // ---- the box that jumps

  function jumpBox() {
    const list = h("ul", {role: "listbox", id: "jump-list", "aria-label": "Found", hidden: true});
    const input = h("input", {type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "jump-list", "aria-autocomplete": "list", "aria-label": "Jump to a State, bloc, subject, decision, report or view", placeholder: "Jump to a State, subject, symbol …", autocomplete: "off"});
    const told = h("span", {class: "off-screen", role: "status"});
    let found = [];
    let active = -1;
    let turn = 0;

    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      active = -1;
      found = [];
      turn++;
      told.textContent = "";
    };
    const mark = (to) => {
      active = to;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
      if (active >= 0) {
        input.setAttribute("aria-activedescendant", `jump-${active}`);
        list.children[active].scrollIntoView({block: "nearest"});
      }
    };
    const show = (results) => {
      found = results;
      list.replaceChildren(...found.map((one, i) => h("li", {role: "option", id: `jump-${i}`, "aria-selected": "false", onmousedown: (event) => {
        event.preventDefault();
        location.href = one.href;
        close();
      }}, h("span", null, R.begun(one.name, 140)), h("small", null, one.kind))));
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(found.length > 0));
      input.removeAttribute("aria-activedescendant");
      active = -1;
      told.textContent = found.length ? `${found.length} found` : "Nothing found";
    };
    input.addEventListener("input", async () => {
      const mine = ++turn;
      const wanted = R.plain(input.value.trim());
      if (!wanted) return close();
      const first = rank(await R.places(), wanted);
      if (mine !== turn) return;
      show(first);
      if (wanted.length >= 3) {
        const decisions = rank(await R.decisionPlaces(), wanted);
        if (mine === turn) show([...first.slice(0, 7), ...decisions].slice(0, 14));
      }
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!found.length) input.dispatchEvent(new Event("input")); // closed before: opened again
        else mark((active + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
      } else if (event.key === "Enter" && found.length) {
        location.href = found[Math.max(0, active)].href;
        close();
      } else if (event.key === "Escape") close();
    });
    input.addEventListener("blur", close);
    return h("div", {class: "jump"}, input, list, told);
  }

  /** Those that begin so, then those with a word that begins so, then those that have it anywhere. */
  function rank(places, wanted) {
    const score = (place) => {
      const text = place.text;
      return text === wanted || text.startsWith(wanted + " ") ? 0 : text.startsWith(wanted) ? 1 : text.includes(" " + wanted) || text.includes("(" + wanted) ? 2 : text.includes(wanted) ? 3 : 9;
    };
    return places.map((place) => [score(place), place]).filter(([n]) => n < 9).sort((a, b) => a[0] - b[0]).slice(0, 12).map(([, place]) => place);
  }

  const place = (kind, name, href, more) => ({kind, name, href, text: R.plain(`${name} ${more ?? ""}`.trim())});

  R.places = async () => {
    const index = await R.load("index");
    return [
      ...index.countries.map((c) => place("State", c.name, R.href("country", c.code), `${c.code} ${(c.names ?? []).map((n) => n.name).join(" ")}`)),
      ...index.blocs.map((b) => place("bloc", b.name, R.href("bloc", b.id), b.id)),
      ...index.subjects.map((x) => place("subject", x.name, R.href("heatmap", null, {subject: x.id}), x.id)),
      ...index.reports.map((r) => place("report", r.title, R.href("report", r.name), r.name)),
      ...R.EXPLORE.map(([view, title]) => place("view", title, R.href(view))),
      ...NAV.map(([view, title]) => place("page", title, R.href(view))),
    ];
  };

  let decisionPlaces = null;
  R.decisionPlaces = () => {
    decisionPlaces ??= (async () => {
      const index = await R.load("index");
      const lists = await Promise.all(index.bodies.flatMap((b) => Array.from({length: b.lists}, (_, i) => R.load(`list-${b.id}-${i}`))));
      return lists.flatMap((list) => list.id.map((id, i) => place(`${id.split(":")[0]}, ${list.date[i] ?? "undated"}`, `${list.symbol[i] ?? ""} ${list.title[i] ?? ""}`.trim() || id, R.href("decision", id))));
    })();
    return decisionPlaces;
  };

  // ---- choices

  /**
   * A bar of choices whose values stand in the page's address.
   * wants: of subject, body, from, to, bloc, country, other; each with what "nothing chosen" means.
   */
  R.choices = (index, wants, onchange) => {
    const now = R.chosen(index, wants);
    const field = (name, label, control) => h("label", null, h("span", null, label), control);
    const changed = (name) => (event) => {
      R.choose({[name]: event.target.value});
      onchange();
    };
    const select = (name, label, options) =>
      field(name, label, h("select", {name, onchange: changed(name)}, options.map(([value, text]) => h("option", {value, selected: value === now[name]}, text))));
    const year = (name, label) => field(name, label, h("input", {type: "number", name, min: 1945, max: 2100, value: now[name] ?? "", placeholder: name === "from" ? index.span[0]?.slice(0, 4) : index.span[1]?.slice(0, 4), onchange: changed(name)}));
    const makers = {
      subject: () => select("subject", "Subject", [["all", "All subjects"], ...index.subjects.map((x) => [x.id, x.name])]),
      body: () => select("body", "Body", [...index.bodies.map((b) => [b.id, b.name]), ["all", "All bodies"]]),
      from: () => year("from", "From year"),
      to: () => year("to", "To year"),
      bloc: () => select("bloc", "Bloc", [["all", "All States"], ...index.blocs.map((b) => [b.id, b.name])]),
      country: () => select("country", "State", byName(index)),
      other: () => select("other", "Other State", byName(index)),
    };
    return h("form", {class: "choices", "aria-label": "Choices", onsubmit: (event) => event.preventDefault()}, Object.keys(wants).map((name) => makers[name]()));
  };

  const byName = (index) => index.countries.filter((c) => c.votes).map((c) => [c.code, c.name]).sort((a, b) => a[1].localeCompare(b[1], "en"));

  /** What is chosen; what an address asks for and these data do not have stands for nothing chosen. */
  R.chosen = (index, wants) => {
    const known = (list) => (value) => value === "all" || list.some((one) => one.id === value);
    const votes = (code) => index.countries.some((c) => c.code === code && c.votes);
    const year = (value) => /^\d{1,4}$/.test(value);
    const valid = {subject: known(index.subjects), body: known(index.bodies), bloc: known(index.blocs), country: votes, other: votes, from: year, to: year};
    const state = R.state();
    return Object.fromEntries(Object.entries(wants).map(([name, fallback]) => [name, valid[name](state[name] ?? "") ? state[name] : fallback]).filter(([, value]) => value !== undefined));
  };

  /** The subject that a page opens with: the one with most votes in fewest words is nobody's guess, so the first of these. */
  R.firstSubject = (index) => (index.subjects.find((x) => x.id === "dprk") ?? [...index.subjects].sort((a, b) => a.broad - b.broad || b.decisions - a.decisions)[0])?.id ?? "all";

  R.firstBody = (index) => index.bodies[0]?.id ?? "all";
})();
