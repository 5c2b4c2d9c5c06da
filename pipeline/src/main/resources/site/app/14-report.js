"use strict";
/* A report: its question, its picture for what is picked, its rows, its method and what it rests on. */
(() => {
  const R = window.Rollcall;
  const {h} = R;

  R.views.report = async (name) => {
    const [index, report] = await Promise.all([R.load("index"), R.load(`report-${name}`)]);
    const picks = picker(report, namer(index));
    const csv = R.fileHref(`reports/${name}.csv`);
    const headline = index.reports.find((r) => r.name === name)?.headline;
    return [
      h("p", {class: "crumbs"}, R.link("reports", null, "Reports")),
      h("h1", null, report.title),
      h("p", {class: "lead"}, report.question),
      headline && h("p", null, headline),
      report.rows === 0 ? h("p", null, "It has no rows: there is nothing to tell in these data.") : [picks.bar, R.live(() => picture(index, report, picks)), R.live(() => table(index, report, picks))].map((part, i, all) => {
        if (i === 0) picks.onchange = () => all.slice(1).forEach((p) => p.refresh());
        return part;
      }),
      R.section("method", "Method", h("p", null, report.method), report.follow && h("p", null, "The votes behind a row: ", h("code", null, report.follow), " (words in braces are the row’s columns)")),
      R.section("caveats", "What it rests on", h("p", null, report.caveat || "It is made of other reports."), Object.keys(report.filters).length > 0 && h("p", null, `Made for ${Object.entries(report.filters).map(([k, v]) => `${k} ${v}`).join(", ")}.`)),
      R.section("columns", "Columns", h("dl", {class: "columns"}, report.columns.map((c) => [h("dt", null, h("code", null, c.name)), h("dd", null, c.is)]))),
      csv && R.section("files", "The whole of it", h("ul", null, h("li", null, h("a", {href: csv, download: ""}, `reports/${name}.csv`), `, ${R.plural(report.rows, "row")}`), index.workbook && h("li", null, h("a", {href: R.fileHref("rollcall.xlsx")}, "rollcall.xlsx"), `, sheet ${name.slice(0, 31)}`), h("li", null, "On the command line: ", h("code", null, `rollcall report ${name}${report.takes.length ? ` --${report.takes[0]} …` : ""}`)))),
    ];
  };

  // ---- picking

  /** What a picked value is called. */
  const namer = (index) => {
    const [subjects, bodies, blocs] = [index.subjects, index.bodies, index.blocs].map((all) => new Map(all.map((x) => [x.id, x.name])));
    const names = {
      subject: subjects, body: bodies, committee: bodies, bloc: blocs, other_bloc: blocs,
      with_country: new Map(index.countries.map((c) => [c.code, c.name])),
    };
    return (column, value) => (value === "" ? "(none)" : column === "subject" && value ? valuesOf(column, value).map((one) => subjects.get(one) ?? one).join("; ") : names[column]?.get(value) ?? value);
  };

  /** A decision on several subjects has them all in one cell. */
  const valuesOf = (column, value) => (column === "subject" ? String(value ?? "").split("; ") : [String(value ?? "")]);

  /** The choices of a report: each narrows those after it. */
  function picker(report, named) {
    const names = report.chart?.pick ?? [];
    const picks = R.rows(report.picks);
    const bar = h("form", {class: "choices", "aria-label": "Choices", onsubmit: (event) => event.preventDefault()});
    const made = {bar, onchange: () => {}, names, values: {}, parts: null, total: report.rows};

    const build = () => {
      const state = R.state();
      let left = picks;
      made.values = {};
      bar.replaceChildren(...names.map((name, i) => {
        const counts = new Map();
        left.forEach((pick) => valuesOf(name, pick[name]).forEach((value) => counts.set(value, (counts.get(value) ?? 0) + pick.rows)));
        const options = [...counts.keys()].sort((a, b) => named(name, a).localeCompare(named(name, b), "en"));
        const biggest = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
        const start = i === 0 && counts.has(report.chart.start) ? report.chart.start : biggest;
        const chosen = state[name] === "*" || counts.has(state[name]) ? state[name] : start;
        if (chosen !== "*") {
          left = left.filter((pick) => valuesOf(name, pick[name]).includes(chosen));
          made.values[name] = chosen;
        }
        return h("label", null, h("span", null, name.replaceAll("_", " ")), h("select", {name, onchange: (event) => {
          R.choose({[name]: event.target.value});
          build();
          bar.querySelector(`[name="${name}"]`).focus(); // it was made anew
          made.onchange();
        }}, options.map((value) => h("option", {value, selected: value === chosen}, named(name, value))), options.length > 1 && h("option", {value: "*", selected: chosen === "*"}, "all of them")));
      }));
      const first = Math.min(...left.map((pick) => pick.first));
      const last = Math.max(...left.map((pick) => pick.last));
      if (names.length) made.total = left.reduce((sum, pick) => sum + pick.rows, 0);
      made.parts = names.length && left.length ? [first, last] : [0, report.parts.length - 1];
      made.all = false;
      bar.hidden = !names.length;
    };
    build();
    return made;
  }

  /** What is loaded without being asked for. */
  const FIRST_BYTES = 700000;

  /** The files with the rows that are picked; of a very long report the first of them, unless all are asked for. */
  function files(report, picks, all) {
    const [first, last] = picks.parts;
    const keys = [];
    let bytes = 0;
    for (let part = first; part <= last; part++) {
      bytes += report.sizes[part];
      if (!all && keys.length && bytes > FIRST_BYTES) break;
      keys.push(`report-${report.name}-${part}`);
    }
    return keys;
  }

  /** The rows that are picked, of these files. */
  async function rows(report, picks, keys, progress) {
    const found = [];
    for (const key of keys) {
      for (const row of R.rows(await R.load(key), report.lists)) found.push(row);
      progress?.(found.length);
    }
    return found.filter((row) => Object.entries(picks.values).every(([name, value]) => valuesOf(name, row[name]).includes(value)));
  }

  async function picture(index, report, picks) {
    const chart = report.chart;
    if (!chart) return [];
    // of a long report in which nothing is picked, its picture has a file of its own with what it needs of all rows
    const picked = await rows(report, picks, report.drawn && !picks.all ? [`report-${report.name}-drawn`] : files(report, picks, picks.all));
    const part = picked.length < picks.total;
    const named = namer(index);
    const about = Object.entries(picks.values).map(([name, value]) => named(name, value)).join(", ");
    const open = picks.names.filter((name) => picks.values[name] === undefined);
    if (open.length && ["shares", "flow"].includes(chart.kind)) return [h("p", {class: "note"}, `Choose one ${open.map((name) => name.replaceAll("_", " ")).join(" and one ")} to see a picture.`)];
    const [data, spec] = prepared(called(picked, chart, named, open), chart);
    const key = keyOf(chart, data);
    return [R.figure({
      key,
      id: "picture", title: `${report.title}${about ? ` (${about})` : ""}`, note: part ? `${report.question} Drawn of the first ${R.number(picked.length)} of ${R.number(picks.total)} rows.` : report.question, method: report.method,
      columns: [...new Set([chart.x, chart.y, chart.series, chart.label, chart.from, chart.to, chart.value, ...chart.parts].filter(Boolean))], rows: picked,
      draw: R.draw[chart.kind](data, spec),
    }), part && h("p", null, h("button", {type: "button", onclick: () => {
      picks.all = true;
      picks.onchange();
    }}, `Load all ${R.number(picks.total)} rows and draw them`))];
  }

  /** The votes whose colours a picture has. */
  function keyOf(chart, data) {
    const seen = new Set();
    if (chart.kind === "heat") data.forEach((row) => seen.add(row[chart.value]));
    if (["flow", "slope"].includes(chart.kind)) data.forEach((row) => [chart.from, chart.to].forEach((column) => seen.add(row[column])));
    if (["bars", "shares", "tallies"].includes(chart.kind)) chart.parts.forEach((part) => seen.add(R.VOTES[R.partVote(part) ?? 0].name));
    const known = [...seen].filter((name) => R.voteNumber(name) > 0);
    return known.length ? known : undefined;
  }

  /**
   * The rows as the picture calls them: by name where a column has ids; and with what was not picked, so that
   * two that differ in it are not taken for one.
   */
  function called(picked, chart, named, open) {
    const who = {lines: chart.parts.length ? null : chart.series, heat: chart.y, bars: chart.label, tallies: chart.label, change: chart.label, scatter: chart.label}[chart.kind];
    const columns = [chart.y, chart.series, chart.label].filter((column) => column && column !== chart.value);
    return picked.map((row) => {
      const told = {...row};
      columns.forEach((column) => (told[column] = named(column, row[column])));
      if (who && open.length) told[who] = [told[who], ...open.map((name) => named(name, row[name]))].join(" · ");
      return told;
    });
  }

  /** Columns that stand for several lines become rows of one. */
  function prepared(picked, chart) {
    if (chart.kind === "lines" && chart.parts.length) {
      return [picked.flatMap((row) => chart.parts.map((part) => ({...row, line: part.replaceAll("_", " "), value: row[part]}))), {x: chart.x, y: "value", series: "line", label: chart.unit ?? ""}];
    }
    return [picked, {...chart, label: chart.label ?? chart.unit ?? undefined, unit: chart.unit ?? undefined}];
  }

  // ---- the rows

  async function table(index, report, picks) {
    const picked = await rows(report, picks, files(report, picks, picks.all));
    const more = picked.length < picks.total ? (progress) => rows(report, picks, files(report, picks, true), progress) : null;
    return R.section("rows", "Rows", R.table({
      caption: report.title, name: report.name, rows: picked, total: picks.total, more,
      columns: report.columns.map((column) => ({...column, show: shown(column)})),
    }));
  }

  /** A country leads to its page, a decision to its own. */
  function shown({name, type}) {
    if (/^(country_code|other_code|with_country|country_a|country_b)$/.test(name)) return (row) => row[name] && R.link("country", row[name], row[name]);
    const own = {country_name: "country_code", other_name: "other_code", name_a: "country_a", name_b: "country_b"}[name];
    if (own) return (row) => (row[own] ? R.link("country", row[own], row[name]) : row[name] ?? "");
    if (/(^|_)decision(_id)?$/.test(name) && type === "text") return (row) => (row[name]?.includes?.(":") ? R.link("decision", row[name], row[name]) : row[name] ?? "");
    const by = {symbol: "decision_id", plenary_symbol: "plenary_decision", committee_symbol: "committee_decision", from_symbol: "from_decision", to_symbol: "to_decision", part_symbol: "part_decision", whole_symbol: "whole_decision"}[name];
    if (by) return (row) => (row[by]?.includes?.(":") ? R.link("decision", row[by], row[name] ?? row[by]) : row[name] ?? "");
    if (name === "bloc" || name === "other_bloc") return (row) => row[name] && R.link("bloc", row[name], row[name]);
    return undefined;
  }
})();
