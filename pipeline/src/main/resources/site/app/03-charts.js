"use strict";
/*
 * Pictures: each is a figure with its title, what it rests on, buttons that save it, and its numbers as a
 * table for those who can't see it or want to count. Drawn by Observable Plot and d3-sankey, anew
 * whenever its place, its data or the palette changes.
 */
(() => {
  const R = window.Rollcall;
  const {h, s} = R;
  const Plot = window.Plot;
  const figures = new Set();

  // ---- the palette

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  /** The colours of now: of the light, the dark or the printed page. */
  R.palette = () => ({
    ink: colour("ink"), dim: colour("dim"), line: colour("line"), paper: colour("paper"),
    votes: ["none", "yes", "no", "abstain", "absent", "disassociated", "adopted_without_vote"].map((name) => colour(`vote-${name}`)),
    onVotes: ["none", "yes", "no", "abstain", "absent", "disassociated", "adopted_without_vote"].map((name) => colour(`on-${name}`)),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((i) => colour(`series-${i}`)),
    low: colour("low"), middle: colour("middle"), high: colour("high"), mark: colour("mark"),
  });

  /** What a part's name says of the vote in it: "to_yes", "with_bloc" and "part_no" are parts of a tally. */
  const PARTS = {
    yes: 1, no: 2, abstain: 3, absent: 4, disassociated: 5, without_vote: 6, adopted_without_vote: 6,
    toward_yes: 1, toward_no: 2, with_bloc: 1, against: 2, apart: 3,
  };
  const partVote = (name) => PARTS[name] ?? PARTS[name.replace(/^(to|from|part|gap|committee|plenary)_/, "").replace(/_gained$/, "")];
  const words = (name) => name.replaceAll("_", " ");
  R.partVote = partVote;

  // ---- the figure around a picture

  /**
   * A picture in its frame.
   * title, note (what it rests on), method and paper (how it is computed, and by whom first);
   * columns and rows: its numbers; draw(width, palette) → an SVG element, or null for nothing to draw;
   * key: names of the votes whose colours and letters are in it.
   */
  R.figure = ({title, note, method, paper, columns, rows, draw, id, key}) => {
    const place = h("div", {class: "picture"});
    const left = h("p", {class: "note", hidden: true});
    const figure = h("figure", {class: "chart", id, "aria-label": title}, h("figcaption", null, h("p", {class: "title"}, title), note && h("p", {class: "note"}, note)), key && R.voteKey(new Set(key)), left, place);
    let drawnFor = 0;
    const redraw = () => {
      const width = Math.max(280, Math.min(1100, place.clientWidth || 700));
      drawnFor = place.clientWidth;
      const picture = draw(width, R.palette());
      tools.hidden = !picture && !rows?.length;
      pictures.forEach((button) => (button.hidden = !picture));
      left.hidden = !picture?.told;
      left.textContent = picture?.told ?? "";
      if (!picture) {
        place.replaceChildren(h("p", {class: "note"}, "Nothing to draw for this choice."));
        return;
      }
      // a pointer may follow a point; the keyboard follows the links of the table
      picture.addEventListener("click", (event) => {
        const href = event.target.closest("[data-href]")?.dataset.href ?? picture.value?.href;
        if (href) location.href = href;
      });
      picture.querySelectorAll("[aria-label]").forEach((part) => part.removeAttribute("aria-label")); // it is one image
      picture.setAttribute("role", "img");
      picture.setAttribute("aria-label", `${title}. ${note ?? ""} ${picture.told ?? ""} The numbers are in the table below.`);
      place.replaceChildren(picture);
      // what is wider than its place is reached by the keyboard too
      const beyond = place.scrollWidth > place.clientWidth + 1;
      for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", `Picture: ${title}`]]) {
        if (beyond) place.setAttribute(name, value);
        else place.removeAttribute(name);
      }
    };
    figure.redraw = () => document.contains(figure) && redraw();
    figures.add(figure);
    new ResizeObserver(() => {
      if (place.clientWidth && place.clientWidth !== drawnFor) redraw();
    }).observe(place);
    const save = (kind) => h("button", {type: "button", onclick: () => R.savePicture(kind, {title, note, draw, key})}, kind.toUpperCase());
    const pictures = [save("svg"), save("png")];
    const tools = h("div", {class: "tools"}, h("span", null, "Save as "), pictures,
      rows && h("button", {type: "button", onclick: () => R.saveText(`${slugged(title)}.csv`, R.csv(columns, rows), "text/csv")}, "CSV"));
    figure.append(...[
      tools,
      (method || paper) && h("details", {class: "method"}, h("summary", null, "How it is computed"), method && h("p", null, method), paper && h("p", null, paper)),
      rows && h("details", {class: "numbers"}, h("summary", null, `The numbers (${R.plural(rows.length, "row")})`), R.lazily(() => R.plainTable(title, columns, rows))),
    ].filter(Boolean));
    return figure;
  };

  /** A picture of some of the rows, which says so. */
  const cutTo = (picture, shown, all, what) => {
    if (shown < all) picture.told = `Drawn: ${what} ${R.number(shown)} of ${R.number(all)}.`;
    return picture;
  };

  /** Content that is made when it is first opened. */
  R.lazily = (make) => {
    const place = h("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "The numbers"});
    queueMicrotask(() => place.parentElement?.addEventListener("toggle", () => place.childElementCount || place.append(make())));
    return place;
  };

  R.plainTable = (caption, columns, rows) => {
    const cut = rows.slice(0, 1000);
    return h("table", null, h("caption", null, caption + (cut.length < rows.length ? `: the first ${R.number(cut.length)} rows; the CSV has all` : "")),
      h("thead", null, h("tr", null, columns.map((c) => h("th", {scope: "col"}, words(c))))),
      h("tbody", null, cut.map((row) => h("tr", null, columns.map((c, i) => cell(c, row[c] ?? row[i]))))));
  };

  const cell = (column, value) => h("td", {class: typeof value === "number" ? "n" : null}, typeof value === "number" ? R.figures(column, value) : value ?? "");

  R.redrawAll = () => figures.forEach((figure) => figure.redraw());

  // ---- saving

  const slugged = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80) || "rollcall";

  R.csv = (columns, rows) => {
    const field = (value) => {
      const text = value === null || value === undefined ? "" : String(value);
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return [columns.map(field).join(","), ...rows.map((row) => columns.map((c, i) => field(row[c] ?? row[i])).join(","))].join("\r\n") + "\r\n";
  };

  R.saveText = (name, text, type) => saveBlob(name, new Blob([text], {type: `${type};charset=utf-8`}));

  function saveBlob(name, blob) {
    const address = URL.createObjectURL(blob);
    const link = h("a", {href: address, download: name});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  /** The picture by itself: with its title, what it rests on, the source and the date in it. */
  R.standalone = async ({title, note, draw, key}) => {
    const index = await R.load("index");
    const picture = draw(960, R.palette());
    const box = picture.viewBox.baseVal;
    const width = Math.max(960, Math.ceil(box.width)); // a wide grid is not made too small to read
    const titles = wrapped(title, width - 24, "700 17px");
    const lines = [note, picture.told].filter(Boolean).flatMap((text) => wrapped(text, width - 24, "12px"));
    const keyed = 12 + 22 * titles.length + 16 * lines.length;
    const top = keyed + (key ? 24 : 0);
    const source = [...wrapped(`Source: ${index.run.files.map((f) => f.source).slice(0, 6).join(", ")}${index.run.files.length > 6 ? " and others" : ""}`, width - 24, "11px"), `Rollcall ${index.run.version}, run of ${index.run.finished.slice(0, 10)}`];
    const foot = 10 + 16 * source.length;
    picture.querySelectorAll("style").forEach((style) => style.remove());
    picture.querySelectorAll("[style]").forEach((element) => element.removeAttribute("style"));
    const height = Math.ceil(box.height);
    const palette = R.palette();
    const text = (x, y, size, weight, fill, content) => s("text", {x, y, "font-size": size, "font-weight": weight, fill}, content);
    picture.setAttribute("x", 0);
    picture.setAttribute("y", top);
    picture.setAttribute("width", box.width);
    picture.setAttribute("height", height);
    picture.setAttribute("color", palette.ink);
    picture.setAttribute("font-size", parseFloat(picture.style.fontSize) || 12);
    return {
      width,
      height: top + height + foot,
      svg: s("svg", {xmlns: "http://www.w3.org/2000/svg", width, height: top + height + foot, viewBox: `0 0 ${width} ${top + height + foot}`, "font-family": "system-ui, sans-serif", color: palette.ink},
        s("title", null, title),
        s("rect", {width: "100%", height: "100%", fill: palette.paper}),
        titles.map((line, i) => text(12, 24 + 22 * i, 17, 700, palette.ink, line)),
        lines.map((line, i) => text(12, 20 + 22 * titles.length + 16 * i, 12, 400, palette.dim, line)),
        key && drawnKey(key, keyed, palette),
        picture,
        source.map((line, i) => text(12, top + height + 17 + 16 * i, 11, 400, palette.dim, line))),
    };
  };

  /** The key as part of a picture. */
  function drawnKey(key, y, palette) {
    let x = 12;
    return R.VOTES.map((vote, i) => [vote, i]).filter(([vote]) => key.includes(vote.name)).map(([vote, i]) => {
      const at = x;
      x += 40 + 6.4 * vote.word.length;
      return [
        s("rect", {x: at, y, width: 18, height: 15, fill: palette.votes[i], stroke: palette.ink, "stroke-width": 0.6}),
        s("text", {x: at + 9, y: y + 11.5, "text-anchor": "middle", "font-size": 10, fill: palette.onVotes[i]}, vote.letter),
        s("text", {x: at + 23, y: y + 12, "font-size": 12, fill: palette.ink}, vote.word),
      ];
    });
  }

  /** Lines of at most so many pixels, in letters of that size. */
  function wrapped(textToWrap, width, font) {
    pen.font = `${font} system-ui, sans-serif`;
    const lines = [""];
    for (const word of textToWrap.split(/\s+/)) {
      if (1.06 * pen.measureText(`${lines.at(-1)} ${word}`).width > width) lines.push(word);
      else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
    }
    return lines;
  }

  R.savePicture = async (kind, what) => {
    const {svg, width, height} = await R.standalone(what);
    const source = new XMLSerializer().serializeToString(svg);
    const name = slugged(what.title);
    if (kind === "svg") return R.saveText(`${name}.svg`, source, "image/svg+xml");
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error("The picture could not be drawn"));
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    });
    const canvas = h("canvas", {width: 2 * width, height: 2 * height});
    canvas.getContext("2d").drawImage(image, 0, 0, 2 * width, 2 * height);
    return new Promise((resolve) => canvas.toBlob((blob) => resolve(saveBlob(`${name}.png`, blob)), "image/png"));
  };

  // ---- pictures

  const base = (width, options) => ({className: "plot", width, style: {fontSize: "12px"}, ...options});
  const asTime = (value) => (typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value.slice(0, 10) + "T00:00:00Z") : value);
  const isDate = (rows, x) => rows.some((row) => typeof row[x] === "string");
  const years = (rows, x) => {
    if (isDate(rows, x)) return {type: "utc", label: null};
    const all = [...new Set(rows.map((row) => row[x]))].sort((a, b) => a - b);
    return {label: null, tickFormat: "d", ticks: all.at(-1) - all[0] < 10 ? all : undefined}; // no tick within a year
  };
  /** How wide a text is drawn, in letters of the size that pictures have. */
  const pen = h("canvas").getContext("2d");
  const long = (text, size = 12) => {
    pen.font = `${size}px system-ui, sans-serif`;
    return 1.06 * pen.measureText(String(text ?? "")).width;
  };
  const widest = (texts, size = 12) => Math.min(300, 18 + Math.max(24, ...texts.map((text) => long(text, size))));
  const short = (text, n = 34) => (String(text ?? "").length > n ? String(text).slice(0, n - 1) + "…" : String(text ?? ""));
  const voteOf = (name) => R.voteNumber(name);
  const MOST = 30;
  const DASHES = ["", "6 3", "2 3", "8 3 2 3", "1 4", "10 4", "4 2", "12 3 3 3"];

  R.draw = {
    /** Lines over time; of more than eight, those that end highest and lowest are named, the others dim. */
    lines(rows, {x, y, series, label, percent, domain}) {
      return (width, palette) => {
        const shown = rows.filter((row) => row[y] !== null && row[y] !== undefined && row[x] !== null);
        if (!shown.length) return null;
        const names = [...new Set(shown.map((row) => row[series] ?? ""))];
        const last = names.map((name) => shown.filter((row) => (row[series] ?? "") === name).at(-1));
        const end = shown.map((row) => row[x]).sort((a, b) => (a > b ? 1 : -1)).at(-1);
        const ordered = [...last].sort((a, b) => b[y] - a[y]);
        // of many lines, the highest and the lowest are those that were so of late, not by one year alone
        const late = new Map(names.map((name) => [name, mean(shown.filter((row) => (row[series] ?? "") === name).slice(-10).map((row) => row[y]))]));
        const ending = [...last].filter((row) => row[x] >= (typeof end === "number" ? end - 5 : "")).sort((a, b) => late.get(b[series] ?? "") - late.get(a[series] ?? ""));
        const named = names.length <= 8 ? ordered : [...new Set([...ending.slice(0, 4), ...ending.slice(-4)])].sort((a, b) => b[y] - a[y]);
        const place = new Map(named.map((row, i) => [row[series] ?? "", i]));
        const stroke = (row) => (place.has(row[series] ?? "") ? palette.series[place.get(row[series] ?? "")] : palette.dim);
        const own = names.map((name) => shown.filter((row) => (row[series] ?? "") === name).sort((a, b) => (a[x] > b[x] ? 1 : a[x] < b[x] ? -1 : 0))).sort((a, b) => place.has(a[0][series] ?? "") - place.has(b[0][series] ?? ""));
        const [low, high] = domain ?? [Math.min(0, ...shown.map((row) => row[y])), Math.max(...shown.map((row) => row[y]))];
        const ends = Math.min(26, Math.floor(width / 26));
        const height = Math.max(260, Math.min(420, width * 0.5));
        const marks = own.map((rowsOfOne) => Plot.lineY(rowsOfOne, {
          x: (row) => asTime(row[x]), y, stroke: stroke(rowsOfOne[0]), strokeDasharray: DASHES[place.get(rowsOfOne[0][series] ?? "") ?? 0],
          strokeWidth: place.has(rowsOfOne[0][series] ?? "") ? 2 : 0.8, strokeOpacity: place.has(rowsOfOne[0][series] ?? "") ? 1 : 0.35, marker: names.length <= 8 && rowsOfOne.length < 30 ? "circle" : undefined,
        }));
        return Plot.plot(base(width, {
          height, marginLeft: 48, marginRight: 10 + widest(named.map((row) => short(row[series], ends))), marginBottom: 34,
          x: years(shown, x), y: {grid: true, label: label ?? words(y), domain: [low, high === low ? low + 1 : high]},
          marks: [
            Plot.ruleY([Math.max(0, low)], {stroke: palette.line}), ...marks,
            Plot.text(spread(named, y, ((high - low || 1) * 15) / (height - 60), low), {x: asTime(end), y: "at", text: (row) => short(row[series], ends), textAnchor: "start", dx: 8, fill: stroke}),
            Plot.tip(shown, Plot.pointer({x: (row) => asTime(row[x]), y, title: (row) => `${row[series] ?? ""}\n${row[x]}: ${R.number(row[y])}`, fill: palette.paper, stroke: palette.line})),
          ],
        }));
      };
    },

    /** Bars, the longest first; parts are drawn one behind the other in the colours of the votes they are. */
    bars(rows, {label, series, value, parts, unit}) {
      return (width, palette) => {
        // of a pair that stands both ways round, once
        const met = new Set();
        const once = (row) => {
          const pair = [row[label], row[series]].sort().join("|");
          return !series || (!met.has(pair) && met.add(pair));
        };
        const told = (row) => (series ? `${short(row[label], 24)} – ${short(row[series], 24)}` : row[label]);
        const length = (row) => (value ? Math.abs(row[value] ?? 0) : parts.reduce((sum, part) => sum + Math.abs(row[part] ?? 0), 0));
        const drawable = [...rows].filter((row) => length(row) && once(row)).sort((a, b) => length(b) - length(a));
        const shown = drawable.slice(0, MOST);
        if (!shown.length) return null;
        const {names, name, axis} = naming(shown, told, width);
        const pieces = (parts?.length ? parts : [value]).flatMap((part, i) => shown.map((row) => ({name: name(row), told: told(row), part, value: row[part] ?? 0, i})));
        return cutTo(Plot.plot(base(width, {
          height: 50 + 20 * names.length, marginLeft: axis.margin, marginRight: parts?.length ? 30 : 20 + long(R.number(Math.max(...shown.map(length)))), marginTop: 36,
          x: {axis: "top", grid: true, label: unit ?? (value && !parts?.length ? words(value) : null), tickFormat: pieces.every((d) => Number.isInteger(d.value)) ? whole : undefined}, y: {domain: names, label: null, tickSize: 0, tickFormat: axis.format},
          marks: [
            Plot.barX(pieces.filter((d) => d.value), {y: "name", x: "value", fill: (d) => partFill(d.part, d.i, parts, palette), stroke: palette.ink, strokeWidth: 0.5, title: (d) => `${d.told}: ${words(d.part)} ${R.number(d.value)}`}),
            parts?.length > 1 && Plot.text(pieces.filter((d) => d.value), Plot.stackX({y: "name", x: "value", text: (d) => (partVote(d.part) ? R.VOTES[partVote(d.part)].letter : ""), fill: (d) => palette.onVotes[partVote(d.part) ?? 1], fontSize: 9})),
            // beside the bar, or, since names stand to the left, beyond where one to the left begins
            !parts?.length && Plot.text(pieces, {y: "name", x: (d) => Math.max(d.value, 0), text: (d) => R.number(d.value), dx: 4, textAnchor: "start", fill: palette.ink}),
            Plot.ruleX([0], {stroke: palette.ink}),
          ].filter(Boolean),
        })), shown.length, drawable.length, "the longest");
      };
    },

    /** Tallies as bars of shares, each part with its number in it. */
    tallies(rows, {label, parts, unit}) {
      return (width, palette) => {
        // States are put in order of their votes; decisions stay in the order of the report
        const ofStates = !/symbol|decision/.test(label);
        const position = (row) => {
          const total = parts.reduce((sum, part) => sum + (row[part] ?? 0), 0);
          return total ? parts.reduce((sum, part) => sum + (row[part] ?? 0) * (R.vote.POSITION[partVote(part)] ?? 0), 0) / total : -2;
        };
        const ordered = ofStates ? [...rows].sort((a, b) => position(b) - position(a)) : rows;
        const shown = ordered.slice(0, ofStates ? 220 : 40);
        if (!shown.length) return null;
        const {names, name, axis} = naming(shown, (row) => row[label], width);
        const tall = shown.length > 60 ? 16 : 22;
        const pieces = shown.flatMap((row) => {
          const total = parts.reduce((sum, part) => sum + (row[part] ?? 0), 0);
          let x1 = 0;
          return parts.map((part, i) => {
            const x0 = x1;
            x1 += total ? (row[part] ?? 0) / total : 0;
            return {name: name(row), told: row[label], part, i, x0, x1, value: row[part] ?? 0, wide: (x1 - x0) * width > 40};
          });
        });
        return cutTo(Plot.plot(base(width, {
          height: 40 + tall * names.length, marginLeft: axis.margin, marginRight: 20, marginTop: 36,
          x: {axis: "top", percent: true, label: unit ?? "% of votes", domain: [0, 100]}, y: {domain: names, label: null, tickSize: 0, tickFormat: axis.format},
          marks: [
            Plot.barX(pieces.filter((d) => d.value), {y: "name", x1: "x0", x2: "x1", fill: (d) => partFill(d.part, d.i, parts, palette), stroke: palette.ink, strokeWidth: 0.5, title: (d) => `${d.told}: ${R.number(d.value)} ${words(d.part)}`}),
            Plot.text(pieces.filter((d) => d.value && d.wide), {y: "name", x: (d) => (d.x0 + d.x1) / 2, text: (d) => `${R.number(d.value)} ${R.VOTES[partVote(d.part) ?? 0].letter}`, fill: (d) => palette.onVotes[partVote(d.part) ?? 4]}),
          ],
        })), shown.length, rows.length, "the first");
      };
    },

    /** Shares over time: a bar per date. */
    shares(all, {x, parts, label}) {
      return (width, palette) => {
        // each decision has its bar, those of one day side by side; of very many the last
        const place = (row) => `${row[x]}\u0000${idOf(row)}`;
        const rows = all.slice(-Math.floor((width - 60) / 5));
        const dates = [...new Set(rows.map(place))];
        const pieces = rows.flatMap((row) => parts.map((part, i) => ({date: place(row), part, i, value: row[part] ?? 0}))).filter((d) => d.value);
        if (!pieces.length) return null;
        const day = (date) => date.split("\u0000")[0];
        return cutTo(Plot.plot(base(width, {
          height: 320, marginBottom: 70, marginLeft: 44,
          x: {domain: dates, label: null, tickRotate: -45, type: "band", ticks: thinned(dates, width / 22), tickFormat: day}, y: {grid: true, label: label ?? "members", tickFormat: whole},
          marks: [
            Plot.barY(pieces, {x: "date", y: "value", fill: (d) => partFill(d.part, d.i, parts, palette), stroke: palette.ink, strokeWidth: dates.length > 80 ? 0 : 0.4, title: (d) => `${d.date.replace("\u0000", " ")}: ${R.number(d.value)} ${words(d.part)}`}),
            Plot.text(stacked(pieces).filter((d) => d.value >= 3 && dates.length <= width / 24), {x: "date", y: "middle", text: (d) => `${R.number(d.value)}${R.VOTES[partVote(d.part) ?? 0].letter}`, fill: (d) => palette.onVotes[partVote(d.part) ?? 4], fontSize: 10}),
            Plot.ruleY([0], {stroke: palette.ink}),
          ],
        })), rows.length, all.length, "the last");
      };
    },

    /** A grid of colours: of numbers, of votes with their letters, or of names. */
    heat(rows, {x, y, value, label}) {
      return (width, palette) => {
        const shown = rows.filter((row) => row[value] !== null && row[value] !== undefined && row[x] !== null);
        if (!shown.length) return null;
        const kind = shown.some((row) => voteOf(row[value]) > 0) ? "votes" : shown.every((row) => Number.isFinite(Number(row[value]))) ? "numbers" : "names";
        // two decisions of a day may have one symbol: each has a column of its own
        const called = (row) => (label && row[label] ? `${row[x]} ${row[label]}` : row[x]);
        const across = (row) => (label ? `${called(row)}\u0000${idOf(row)}` : row[x]);
        const title = (column) => String(column).split("\u0000")[0];
        const columns = [...new Set(shown.map(across))].sort((a, b) => (a > b ? 1 : -1));
        const groups = kind === "names" ? commonest(shown.map((row) => row[value])) : [];
        const rowsOf = kind === "names" ? byGroup(shown, y, value, groups) : orderedRows(shown, y);
        const cut = rowsOf.slice(0, 220);
        const among = new Set(cut);
        const kept = shown.filter((row) => among.has(row[y]));
        const tall = cut.length > 90 ? 12 : 17;
        const size = tall > 14 ? 12 : 10;
        const letters = Math.min(34, Math.max(14, Math.floor(width / 16)));
        const names = cut.map((name) => short(name, letters));
        const heads = columns.map((column) => short(title(column), 26));
        const highest = Math.max(...heads.map((head) => long(head, size)));
        const [marginLeft, marginRight] = [widest(names, size), 14 + highest * 0.5];
        const step = Math.max(7, Math.min(26, (width - marginLeft - marginRight) / columns.length));
        const wide = Math.max(width, marginLeft + marginRight + 7 * columns.length);
        const marginTop = 34 + Math.ceil(highest * 0.87);
        const keyed = kind === "votes" ? 0 : 26;
        const [low, high] = kind === "numbers" ? extent(kept.map((row) => Number(row[value]))) : [0, 1];
        const group = (row) => groups.indexOf(row[value]);
        const fill = {
          votes: (row) => palette.votes[Math.max(0, voteOf(row[value]))],
          numbers: (row) => shade(Number(row[value]), low, high, palette),
          names: (row) => (group(row) >= 0 ? palette.series[group(row)] : palette.line),
        }[kind];
        const shows = {
          votes: (row) => R.VOTES[Math.max(0, voteOf(row[value]))].letter,
          numbers: (row) => (step >= 24 && tall > 14 ? R.number(Math.round(row[value] * 100) / 100) : ""),
          names: () => "",
        }[kind];
        const ink = kind === "votes" ? (row) => palette.onVotes[Math.max(0, voteOf(row[value]))] : (row) => onShade(Number(row[value]), low, high, palette);
        const told = (row) => (kind === "votes" ? R.VOTES[Math.max(0, voteOf(row[value]))].word : `${words(value)}: ${kind === "names" ? row[value] : R.number(row[value])}`);
        const picture = Plot.plot(base(wide, {
          style: {fontSize: `${size}px`},
          height: marginTop + keyed + 10 + tall * cut.length, marginLeft, marginRight, marginTop: marginTop + keyed, marginBottom: 10,
          x: {domain: columns, label: null, axis: "top", tickRotate: -60, type: "band", padding: 0.06, ticks: thinned(columns, (wide - marginLeft - marginRight) / 14), tickFormat: (d) => short(title(d), 26)},
          y: {domain: cut, label: null, type: "band", padding: 0.08, tickSize: 0, tickFormat: (d) => short(String(d), letters)},
          marks: [
            Plot.cell(kept, {x: across, y, fill, stroke: palette.line, strokeWidth: 0.4, title: (row) => `${row[y]}\n${called(row)}\n${told(row)}`}),
            Plot.text(kept, {x: across, y, text: shows, fill: ink, fontSize: tall > 14 && step > 12 ? 10 : 7}),
          ],
        }));
        if (kind === "numbers") picture.append(shadeKey(4, 2, words(value), low, high, palette));
        if (kind === "names") picture.append(groupKey(4, 2, groups, commonest(shown.map((row) => row[value]), Infinity).length > groups.length, palette));
        return cutTo(picture, cut.length, rowsOf.length, "the first");
      };
    },

    /** The same of pairs, of which the rows have each once. */
    pairs(rows, {x, y, value}) {
      const both = rows.flatMap((row) => [row, {...row, [x]: row[y], [y]: row[x]}]);
      return R.draw.heat(both, {x, y, value});
    },

    /** From rows to columns, with the number in each field. */
    matrix(rows, {from, to, value, parts}) {
      return (width, palette) => {
        const ORDER = ["yes", "abstain", "no", "absent"];
        const sums = new Map();
        const add = (a, b, n) => sums.set(`${a}|${b}`, (sums.get(`${a}|${b}`) ?? 0) + (n ?? 0));
        for (const row of rows) {
          if (parts?.length) parts.forEach((part) => add(...part.split("_"), row[part]));
          else add(row[from], row[to], row[value]);
        }
        const cells = [...sums].map(([key, n]) => ({a: key.split("|")[0], b: key.split("|")[1], n}));
        if (!cells.some((c) => c.n)) return null;
        const most = Math.max(...cells.map((c) => c.n));
        const known = ORDER.filter((vote) => cells.some((c) => c.a === vote || c.b === vote));
        const side = Math.min(width, 460);
        return Plot.plot(base(side, {
          height: side * 0.72, marginLeft: 90, marginTop: 50,
          x: {domain: known, axis: "top", label: parts?.length ? "vote on the whole →" : "vote in plenary →", type: "band"},
          y: {domain: known, label: parts?.length ? "↓ vote on the part" : "↓ vote in committee", type: "band"},
          marks: [
            Plot.cell(cells, {x: "b", y: "a", fill: (c) => shade(Math.sqrt(c.n / most), 0, 1, palette), stroke: (c) => (c.a === c.b ? palette.ink : palette.line), strokeWidth: (c) => (c.a === c.b ? 2 : 0.5), inset: 2}),
            Plot.text(cells, {x: "b", y: "a", text: (c) => R.number(c.n), fontSize: 15, fill: (c) => onShade(Math.sqrt(c.n / most), 0, 1, palette)}),
          ],
        }));
      };
    },

    /** Who went from one vote to another: a line for each group of States, as thick as it is large. */
    slope(rows, {from, to, label}) {
      return (room, palette) => {
        const width = Math.max(460, room); // on a phone it scrolls
        const STEPS = ["yes", "abstain", "no", "absent", "disassociated", "adopted_without_vote"].filter((step) => rows.some((row) => row[from] === step || row[to] === step));
        const groups = new Map();
        for (const row of rows) {
          const key = `${row[from]}|${row[to]}`;
          groups.set(key, [...(groups.get(key) ?? []), row[label]]);
        }
        const links = [...groups].map(([key, who]) => ({a: key.split("|")[0], b: key.split("|")[1], who: [...new Set(who)].sort((x, y) => x.localeCompare(y, "en")), n: who.length})).filter((l) => STEPS.includes(l.a) && STEPS.includes(l.b));
        if (!links.length) return null;
        // each group lands in a line of its own, so that its names can stand beside it
        const ordered = links.sort((x, y) => STEPS.indexOf(x.b) - STEPS.indexOf(y.b) || STEPS.indexOf(x.a) - STEPS.indexOf(y.a));
        const [left, right, top, line] = [96, Math.max(230, Math.min(420, width * 0.42)), 34, 26];
        let at = top;
        const lands = new Map();
        STEPS.forEach((step) => {
          const own = ordered.filter((l) => l.b === step);
          lands.set(step, own.length ? at + (line * (own.length - 1)) / 2 : at);
          own.forEach((l) => {
            l.y = at;
            at += line;
          });
          at += own.length ? 14 : line + 14;
        });
        const height = at + 6;
        const start = (step) => top + ((STEPS.indexOf(step) + 0.5) * (height - top - 20)) / STEPS.length;
        const most = Math.max(...links.map((l) => l.n));
        const word = (step) => (step === "abstain" ? "abstain" : words(step));
        const letters = Math.max(8, Math.floor((width - right - 112) / 6.3));
        return s("svg", {class: "plot", viewBox: `0 0 ${width} ${height}`, width, height, "font-size": 12, fill: palette.ink},
          s("text", {x: left, y: 16, "text-anchor": "middle", "font-weight": 700}, "in committee"),
          s("text", {x: right, y: 16, "text-anchor": "middle", "font-weight": 700}, "in plenary"),
          ordered.map((l) => s("path", {
            d: `M${left},${start(l.a)} C${(left + right) / 2},${start(l.a)} ${(left + right) / 2},${l.y} ${right},${l.y}`, fill: "none",
            stroke: l.b === "absent" ? palette.dim : palette.votes[voteOf(l.b)], "stroke-dasharray": l.b === "absent" ? "5 4" : null, "stroke-width": 2 + (9 * l.n) / most, "stroke-linecap": "round", "stroke-opacity": 0.9,
          }, s("title", null, `${word(l.a)} → ${word(l.b)}: ${l.n}\n${l.who.join(", ")}`))),
          STEPS.map((step) => [dotOf(left, start(step), step, palette), s("text", {x: left - 14, y: start(step) + 4, "text-anchor": "end"}, word(step))]),
          ordered.map((l) => [dotOf(right, l.y, l.b, palette), s("text", {x: right + 14, y: l.y + 4}, s("tspan", {"font-weight": 700}, `${word(l.b)} ${l.n} `), short(l.who.join(", "), letters))]));
      };
    },

    /** Streams of States from each vote to the next. */
    flow(rows, {x, from, to, value}) {
      return (width, palette) => {
        // a step is a decision: those of one day stand one after the other
        const stepOf = (row) => row.to_decision ?? row[x];
        const dates = [...new Map(rows.map((row) => [stepOf(row), row[x]]))].sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)).map(([step]) => step);
        const kept = dates.slice(-Math.max(2, Math.min(dates.length, Math.floor(width / 70))));
        const called = new Map(rows.flatMap((row) => [[row.from_decision ?? row.from_date, row.from_date], [stepOf(row), row[x]]]));
        const before = new Map();
        const nodes = new Map();
        const node = (step, vote) => {
          const key = `${step}|${vote}`;
          if (!nodes.has(key)) nodes.set(key, {key, step, vote});
          return nodes.get(key);
        };
        kept.forEach((step, i) => {
          const first = rows.find((row) => stepOf(row) === step);
          before.set(step, first.from_decision ?? (i ? kept[i - 1] : (first.from_date ?? "before")));
        });
        const links = rows.filter((row) => kept.includes(stepOf(row)) && row[value] > 0).map((row) => ({source: node(before.get(stepOf(row)), row[from]).key, target: node(stepOf(row), row[to]).key, value: row[value], row}));
        if (!links.length) return null;
        const day = (step) => called.get(step) ?? step;
        const height = 396;
        const graph = window.d3.sankey().nodeId((n) => n.key).nodeWidth(12).nodePadding(10).nodeSort((a, b) => voteRank(a.vote) - voteRank(b.vote)).linkSort((a, b) => voteRank(a.target.vote) - voteRank(b.target.vote) || voteRank(a.source.vote) - voteRank(b.source.vote)).extent([[10, 10], [width - 110, height - 66]])({nodes: [...nodes.values()], links});
        const path = window.d3.sankeyLinkHorizontal();
        const last = Math.max(...graph.nodes.map((n) => n.x1));
        return cutTo(s("svg", {class: "plot", viewBox: `0 0 ${width} ${height}`, width, height, "font-size": 11, fill: palette.ink},
          graph.links.map((l) => s("path", {d: path(l), fill: "none", stroke: l.source.vote === "absent" ? palette.dim : palette.votes[voteOf(l.source.vote)], "stroke-width": Math.max(1, l.width), "stroke-opacity": l.source.vote === l.target.vote ? 0.35 : 0.8}, s("title", null, `${l.source.vote} → ${l.target.vote}, ${day(l.target.step)}: ${l.value}${l.row.who ? `\n${l.row.who}` : ""}`))),
          graph.nodes.map((n) => [
            s("rect", {x: n.x0, y: n.y0, width: n.x1 - n.x0, height: Math.max(1, n.y1 - n.y0), fill: palette.votes[voteOf(n.vote)], stroke: palette.ink, "stroke-width": 0.6}, s("title", null, `${R.VOTES[voteOf(n.vote)]?.word ?? n.vote}, ${day(n.step)}: ${n.value}`)),
            n.y1 - n.y0 > 11 && s("text", {x: n.x1 + 3, y: (n.y0 + n.y1) / 2 + 4}, n.x1 === last ? `${n.vote === "adopted_without_vote" ? "without vote" : words(n.vote)} ${n.value}` : String(n.value)),
          ]),
          [...new Set(graph.nodes.map((n) => n.step))].map((step) => s("text", {x: graph.nodes.find((n) => n.step === step).x0, y: height - 44, transform: `rotate(25 ${graph.nodes.find((n) => n.step === step).x0} ${height - 44})`}, day(step).slice(0, 10)))), kept.length, dates.length, "the last");
      };
    },

    /** Points, the outermost with their names. */
    scatter(rows, {x, y, label, xLabel, yLabel, diagonal, domain}) {
      return (width, palette) => {
        const shown = rows.filter((row) => row[x] !== null && row[y] !== null && row[x] !== undefined && row[y] !== undefined);
        if (!shown.length) return null;
        const middle = [mean(shown.map((r) => r[x])), mean(shown.map((r) => r[y]))];
        const far = [...shown].sort((a, b) => Math.hypot(b[x] - middle[0], b[y] - middle[1]) - Math.hypot(a[x] - middle[0], a[y] - middle[1]));
        const frame = {
          height: Math.min(width, 560), marginLeft: 50, marginRight: 110, marginBottom: 44, grid: true,
          x: {label: xLabel ?? words(x), nice: true, domain}, y: {label: yLabel ?? words(y), nice: true, domain},
        };
        const scales = Plot.plot({width, ...frame, marks: [Plot.dot(shown, {x, y})]});
        const named = apart(far, (row) => [scales.scale("x").apply(row[x]), scales.scale("y").apply(row[y])], label, 45, width);
        return Plot.plot(base(width, {
          ...frame,
          marks: [
            diagonal && Plot.link([0], {x1: () => 0, y1: () => 0, x2: () => 1, y2: () => 1, stroke: palette.line, strokeDasharray: "4 4"}),
            Plot.dot(shown, {x, y, r: 4, fill: palette.mark, fillOpacity: 0.75, stroke: palette.paper, strokeWidth: 0.6}),
            Plot.text(named, {x, y, text: label, dx: 6, textAnchor: "start", fontSize: 11, fill: palette.ink}),
            Plot.tip(shown, Plot.pointer({x, y, title: (row) => `${row[label]}\n${xLabel ?? words(x)}: ${R.number(row[x])}\n${yLabel ?? words(y)}: ${R.number(row[y])}${row.note ? `\n${row.note}` : ""}`, fill: palette.paper, stroke: palette.line})),
          ].filter(Boolean),
        }));
      };
    },

    /** A share with its interval, the largest first. */
    ranges(rows, {label, value, low, high}) {
      return (width, palette) => {
        const shown = rows.slice(0, MOST);
        if (!shown.length) return null;
        const {names, name, axis} = naming(shown, (row) => row[label], width);
        return cutTo(Plot.plot(base(width, {
          height: 50 + 20 * names.length, marginLeft: axis.margin, marginRight: 60, marginTop: 30,
          x: {axis: "top", grid: true, percent: true, label: `% ${words(value)}`, domain: [0, Math.min(100, 100 * Math.max(...shown.map((row) => row[high])))], nice: true}, y: {domain: names, label: null, tickSize: 0, tickFormat: axis.format},
          marks: [
            Plot.link(shown, {x1: low, x2: high, y1: name, y2: name, stroke: palette.dim, strokeWidth: 2}),
            Plot.dot(shown, {x: value, y: name, r: 4.5, fill: palette.mark, stroke: palette.paper, title: (row) => `${row[label]}: ${R.percent(row[value])} (${R.percent(row[low])}–${R.percent(row[high])})`}),
          ],
        })), shown.length, rows.length, "the largest");
      };
    },

    /** From a value before to a value after, a line per name. */
    change(rows, {label, from, to, x, unit}) {
      return (width, palette) => {
        const drawable = rows.filter((row) => row[from] !== null && row[to] !== null);
        const shown = drawable.slice(0, 40);
        if (!shown.length) return null;
        const {names, name, axis} = naming(shown, (row) => row[label], width);
        return cutTo(Plot.plot(base(width, {
          height: 60 + 24 * names.length, marginLeft: axis.margin, marginRight: 80, marginTop: 40,
          x: {axis: "top", grid: true, label: unit ?? `${words(from)} → ${words(to)}`, nice: true}, y: {domain: names, label: null, tickSize: 0, tickFormat: axis.format},
          marks: [
            Plot.link(shown, {x1: from, x2: to, y1: name, y2: name, stroke: palette.mark, strokeWidth: 2, markerEnd: "arrow"}),
            Plot.dot(shown, {x: from, y: name, r: 4, fill: palette.paper, stroke: palette.mark, strokeWidth: 2}),
            Plot.text(shown, {x: (row) => Math.max(row[from], row[to]), y: name, text: (row) => (x ? `after ${row[x]}` : ""), textAnchor: "start", dx: 9, fill: palette.dim}),
          ],
        })), shown.length, drawable.length, "the first");
      };
    },

    /** How many rows there are of each kind. */
    counts(rows, {label, series, unit}) {
      return (width, palette) => {
        const sums = new Map();
        rows.forEach((row) => {
          const key = series ? `${row[label]} (${row[series]})` : row[label];
          sums.set(key, (sums.get(key) ?? 0) + 1);
        });
        return R.draw.bars([...sums].map(([name, n]) => ({name, rows: n})), {label: "name", value: "rows", unit})(width, palette);
      };
    },

    /** When it happened, a row per subject. */
    timeline(rows, {x, y, series, label}) {
      return (width, palette) => {
        const shown = rows.filter((row) => row[x]);
        if (!shown.length) return null;
        const names = [...new Set(shown.map((row) => row[y] ?? "other"))].sort();
        const most = Math.min(38, Math.floor(width / 16));
        const kinds = [...new Set(shown.map((row) => row[series]))];
        const symbols = ["circle", "square", "triangle", "diamond"];
        return Plot.plot(base(width, {
          height: 100 + 26 * names.length, marginLeft: widest(names.map((name) => short(name, most))), marginRight: 20, marginTop: 40,
          x: {type: "utc", grid: true, label: null, domain: wholeYears(shown.map((row) => ({date: row[x]})))}, y: {domain: names, label: null, tickFormat: (name) => short(name, most)}, symbol: {domain: kinds, range: symbols, legend: false},
          marks: [
            Plot.dot(shown, {x: (row) => asTime(row[x]), y: (row) => row[y] ?? "other", symbol: series, r: 5, fill: (row) => palette.series[kinds.indexOf(row[series])], fillOpacity: 0.8, stroke: palette.ink, strokeWidth: 0.6, title: (row) => `${row[x]} ${row[label] ?? ""}\n${row[series]}`}),
            Plot.text([kinds.map((kind, i) => `${["●", "■", "▲", "◆"][i] ?? "·"} ${kind}`).join("    ")], {frameAnchor: "top-left", dy: -28, text: (d) => d, fontSize: 12, fill: palette.ink}),
          ],
        }));
      };
    },

    /** A path in steps between yes, abstain and no, with absences below. */
    steps(rows) {
      return (width, palette) => {
        if (!rows.length) return null;
        const LEVELS = ["yes", "abstain", "no", "other"];
        const level = (row) => (LEVELS.includes(row.vote) ? row.vote : "other");
        return Plot.plot(base(width, {
          height: 190, marginLeft: 90, marginRight: 20,
          x: {type: "utc", label: null, grid: true, domain: wholeYears(rows)}, y: {domain: LEVELS, type: "point", label: null, tickFormat: (d) => (d === "other" ? "no position" : d)},
          marks: [
            Plot.lineY(rows.filter((row) => level(row) !== "other"), {x: (row) => asTime(row.date), y: level, curve: "step-after", stroke: palette.dim, strokeWidth: 1.5}),
            Plot.dot(rows, {x: (row) => asTime(row.date), y: level, r: 7, fill: (row) => palette.votes[voteOf(row.vote)], stroke: palette.ink, strokeWidth: 0.8, title: (row) => `${row.date} ${row.symbol ?? ""}: ${R.VOTES[voteOf(row.vote)].word}`}),
            Plot.text(rows, {x: (row) => asTime(row.date), y: level, text: (row) => R.VOTES[voteOf(row.vote)].letter, fontSize: 8, fill: (row) => palette.onVotes[voteOf(row.vote)], pointerEvents: "none"}),
            Plot.tip(rows, Plot.pointer({x: (row) => asTime(row.date), y: level, title: (row) => `${row.date} ${row.symbol ?? ""}\n${row.title ?? ""}\n${R.VOTES[voteOf(row.vote)].word}`, fill: palette.paper, stroke: palette.line})),
          ],
        }));
      };
    },

    /** One tally as one bar. */
    tally(parts) {
      return (width, palette) => {
        const total = parts.reduce((sum, part) => sum + part.n, 0);
        if (!total) return null;
        let at = 0;
        const height = 64;
        return s("svg", {class: "plot", viewBox: `0 0 ${width} ${height}`, width, height, "font-size": 12},
          parts.filter((part) => part.n).map((part) => {
            const x = at;
            const w = (part.n / total) * width;
            at += w;
            return [
              s("rect", {x: x + 0.5, y: 1, width: Math.max(1, w - 1), height: 34, fill: palette.votes[part.vote], stroke: palette.ink, "stroke-width": 0.8}, s("title", null, `${part.n} ${part.word}`)),
              w > 24 && s("text", {x: x + w / 2, y: 23, "text-anchor": "middle", "font-weight": 700, "font-size": 15, fill: palette.onVotes[part.vote]}, String(part.n)),
              w > 50 && s("text", {x: x + w / 2, y: 54, "text-anchor": "middle", fill: palette.ink}, part.word),
            ];
          }));
      };
    },

    /** The world, each State filled by what fill says of it: {fill, title, href} or nothing. */
    world(world, fill, scale) {
      return (width, palette) => {
        const shape = (code, element) => {
          const told = fill(code, palette);
          element.setAttribute("fill", told?.fill ?? palette.line);
          if (told) element.append(s("title", null, told.title));
          if (told?.href) element.dataset.href = told.href;
          return element;
        };
        const by = world.width / width;
        const tall = world.height + (scale ? 24 * by : 0);
        return s("svg", {class: "plot world", viewBox: `0 0 ${world.width} ${tall}`, width, height: tall / by, stroke: palette.paper, "stroke-width": 0.5},
          world.land.map((d) => s("path", {d, fill: palette.line})),
          Object.entries(world.shapes).map(([code, d]) => shape(code, s("path", {d}))),
          Object.entries(world.points).map(([code, [cx, cy]]) => shape(code, s("circle", {cx, cy, r: 4, stroke: palette.ink, "stroke-width": 0.5}))),
          scale && s("g", {transform: `translate(0 ${world.height}) scale(${by})`, stroke: "none"}, shadeKey(8, 2, scale.label, scale.low, scale.high, palette, (share) => R.percent(share, 0))));
      };
    },
  };

  /** A place for each row, though two may be called the same; and the axis that calls them so. */
  function naming(rows, told, width) {
    const texts = rows.map((row) => short(told(row) ?? "without a name", Math.min(44, Math.floor(width / 16))));
    const places = new Map(rows.map((row, i) => [row, `${i}`]));
    return {names: [...places.values()], name: (row) => places.get(row), axis: {margin: widest(texts), format: (place) => texts[place]}};
  }

  const dotOf = (cx, cy, vote, palette) => [
    s("circle", {cx, cy, r: 8, fill: palette.votes[voteOf(vote)], stroke: palette.ink}),
    s("text", {x: cx, y: cy + 3.5, "text-anchor": "middle", "font-size": 9, fill: palette.onVotes[voteOf(vote)]}, R.VOTES[voteOf(vote)].letter),
  ];

  function partFill(part, i, parts, palette) {
    const vote = partVote(part);
    if (vote !== undefined) return palette.votes[vote];
    return parts?.length > 1 ? palette.series[i % 8] : palette.mark;
  }

  const voteRank = (vote) => ["yes", "adopted_without_vote", "abstain", "absent", "no", "disassociated"].indexOf(vote);
  const whole = (n) => (Number.isInteger(n) ? R.number(n) : "");
  const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  const extent = (numbers) => {
    const known = numbers.filter((n) => Number.isFinite(n));
    const low = Math.min(...known);
    const high = Math.max(...known);
    return low < 0 ? [-Math.max(-low, high), Math.max(-low, high)] : [low >= 0 && high <= 1 ? 0 : low, low >= 0 && high <= 1 ? 1 : high];
  };
  const thinned = (values, most) => values.filter((_, i) => i % Math.max(1, Math.ceil(values.length / most)) === 0);

  /** Between low and high by lightness, so that it prints in grey; through a middle if it has two signs. */
  function shade(value, low, high, palette) {
    if (!Number.isFinite(value)) return palette.paper;
    const t = high === low ? 0.5 : (value - low) / (high - low);
    return low < 0 ? (t < 0.5 ? mixed(palette.low, palette.middle, 2 * t) : mixed(palette.middle, palette.high, 2 * t - 1)) : mixed(palette.middle, palette.high, t);
  }

  function onShade(value, low, high, palette) {
    return luminance(shade(value, low, high, palette)) > 0.42 ? "#111111" : "#ffffff";
  }

  R.shade = shade;

  const rgb = (text) => [1, 3, 5].map((i) => parseInt(text.slice(i, i + 2), 16));
  const mixed = (a, b, t) => "#" + rgb(a).map((n, i) => Math.round(n + (rgb(b)[i] - n) * t).toString(16).padStart(2, "0")).join("");
  const luminance = (text) => {
    const [r, g, b] = rgb(text).map((n) => n / 255).map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  /** Rows of a grid: those that are like each other stand together, by their mean position. */
  function orderedRows(rows, y) {
    const sums = new Map();
    for (const row of rows) {
      const sum = sums.get(row[y]) ?? {name: row[y], sum: 0, n: 0};
      const position = R.vote.POSITION[voteOf(row.vote)];
      if (position !== undefined) {
        sum.sum += position;
        sum.n++;
      }
      sums.set(row[y], sum);
    }
    const place = (sum) => (sum.n ? sum.sum / sum.n : -2);
    return [...sums.values()].sort((a, b) => place(b) - place(a) || String(a.name).localeCompare(String(b.name))).map((sum) => sum.name);
  }

  /** Whole years around the dates. */
  function wholeYears(rows) {
    const all = rows.map((row) => Number(row.date.slice(0, 4)));
    return [new Date(Date.UTC(Math.min(...all), 0, 1)), new Date(Date.UTC(Math.max(...all) + 1, 0, 1))];
  }

  /** Labels at the end of lines, moved apart so that they can be read. */
  function spread(rows, y, gap, low) {
    let before = Infinity;
    const placed = [...rows].sort((a, b) => b[y] - a[y]).map((row) => {
      before = Math.min(row[y], before - gap);
      return {...row, at: before};
    });
    // those that would fall below the picture push the others up
    let least = low;
    for (const row of placed.reverse()) {
      row.at = Math.max(row.at, least);
      least = row.at + gap;
    }
    return placed;
  }

  /** The decision that a row is about; rows of one day may be of several. */
  const idOf = (row) => row.to_decision ?? row.decision_id ?? row.committee_decision ?? row.id ?? "";

  /** The names that come most often, as many as there are colours to tell them apart. */
  function commonest(names, most = 7) {
    const counts = new Map();
    names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([name]) => name);
  }

  /** Rows of a grid of names: those that bear the same one most often stand together. */
  function byGroup(rows, y, value, groups) {
    const shares = new Map();
    for (const row of rows) {
      const one = shares.get(row[y]) ?? shares.set(row[y], {n: 0, of: groups.map(() => 0)}).get(row[y]);
      one.n++;
      if (groups.includes(row[value])) one.of[groups.indexOf(row[value])]++;
    }
    const main = (one) => (Math.max(...one.of) ? one.of.indexOf(Math.max(...one.of)) : groups.length);
    const share = (one) => Math.max(...one.of) / one.n;
    return [...shares].sort((a, b) => main(a[1]) - main(b[1]) || share(b[1]) - share(a[1]) || String(a[0]).localeCompare(String(b[0]))).map(([name]) => name);
  }

  /** What shades stand for, as a part of a picture: from the lowest value to the highest. */
  function shadeKey(x, y, label, low, high, palette, shown = (n) => R.number(Math.round(n * 100) / 100)) {
    const steps = [0, 0.25, 0.5, 0.75, 1];
    const text = (at, content) => s("text", {x: at, y: y + 13, "font-size": 12, fill: palette.ink}, content);
    const first = `${label}: ${shown(low)}`;
    const from = x + long(first) + 8;
    return s("g", {class: "shades", "text-anchor": "start"}, text(x, first),
      steps.map((t, i) => s("rect", {x: from + 20 * i, y, width: 20, height: 16, fill: shade(low + t * (high - low), low, high, palette), stroke: palette.dim, "stroke-width": 0.5})),
      text(from + 20 * steps.length + 8, shown(high)));
  }

  /** What colours stand for, where they are names. */
  function groupKey(x, y, groups, more, palette) {
    let at = x;
    return s("g", {class: "shades", "text-anchor": "start"}, [...groups, ...(more ? ["others"] : [])].map((group, i) => {
      const here = at;
      at += 34 + long(group);
      return [s("rect", {x: here, y, width: 16, height: 16, fill: i < groups.length ? palette.series[i] : palette.line, stroke: palette.dim, "stroke-width": 0.5}), s("text", {x: here + 21, y: y + 13, "font-size": 12, fill: palette.ink}, group)];
    }));
  }

  /** The points that can be named without one name on another, or on a point. */
  function apart(rows, at, label, most, width) {
    const taken = [];
    const points = rows.map(at);
    return rows.filter((row, i) => {
      if (taken.length >= most) return false;
      const [x, y] = points[i];
      const end = x + 8 + long(row[label], 11);
      if (end > width) return false;
      if (taken.some(([from, to, line]) => from < end && x < to && Math.abs(line - y) < 13)) return false;
      if (points.some(([a, b], j) => j !== i && a > x + 2 && a < end && Math.abs(b - y) < 8)) return false;
      taken.push([x, end, y]);
      return true;
    });
  }

  /** The middle of each part of a bar, where its number stands. */
  function stacked(long) {
    const sums = new Map();
    return long.map((d) => {
      const below = sums.get(d.date) ?? 0;
      sums.set(d.date, below + d.value);
      return {...d, middle: below + d.value / 2};
    });
  }

  /** A key to the colours and letters of votes, as HTML. */
  R.voteKey = (which) =>
    h("ul", {class: "key", "aria-label": "Key"}, R.VOTES.slice(1).filter((v) => !which || which.has(v.name)).map((v) => h("li", null, h("span", {class: `chip v-${v.name}`, "aria-hidden": "true"}, v.letter), " ", v.word)));

  // ---- palettes

  const media = window.matchMedia("(prefers-color-scheme: dark)");
  const remembered = () => {
    try {
      return localStorage.getItem("rollcall-palette");
    } catch {
      return null; // a page from a disk may have no memory
    }
  };
  R.paletteName = () => document.documentElement.dataset.palette;
  R.usePalette = (name) => {
    document.documentElement.dataset.palette = name ?? (media.matches ? "dark" : "light");
    if (name) {
      try {
        localStorage.setItem("rollcall-palette", name);
      } catch {
        document.documentElement.dataset.palette = name; // chosen for this page alone
      }
    }
    R.redrawAll();
  };
  document.documentElement.dataset.palette = remembered() ?? (media.matches ? "dark" : "light");
  media.addEventListener("change", () => remembered() || R.usePalette());
  let screen = null;
  window.addEventListener("beforeprint", () => {
    screen = R.paletteName();
    document.documentElement.dataset.palette = "print";
    R.redrawAll();
  });
  window.addEventListener("afterprint", () => {
    document.documentElement.dataset.palette = screen ?? "light";
    R.redrawAll();
  });
})();
