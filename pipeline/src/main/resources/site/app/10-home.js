"use strict";
/* The front page, the lists, and the page on the quality of the data. */
(() => {
  const R = window.Rollcall;
  const {h} = R;

  const SEVERITIES = {error: "votes were lost or may be wrong", warning: "published, but look", info: "worth knowing"};

  R.views.index = async () => {
    const index = await R.load("index");
    const {run, span} = index;
    const figure = (n, text) => h("li", null, h("b", null, n), " ", text);
    return [
      h("h1", null, "Votes in United Nations bodies"),
      h("p", {class: "lead"}, `${R.plural(run.totals.votes, "vote")} of ${R.plural(run.totals.countries, "State")} on ${R.plural(run.totals.decisions, "decision")}`,
        span[0] ? `, from ${R.day(span[0])} to ${R.day(span[1])}` : "", `. Last made on ${R.day(run.finished)}.`),
      h("ul", {class: "figures"},
        index.bodies.filter((b) => b.rollCalls).map((b) => figure(R.number(b.rollCalls), `decisions with votes in ${b.name}`))),
      headlines(index),
      latest(index),
      R.section("quality", "Quality at a glance",
        h("ul", {class: "figures"},
          figure(R.number(run.files.length), run.files.length === 1 ? "source" : "sources"),
          figure(R.number(run.totals.refused_cells ?? 0), "cells refused"),
          figure(R.number(run.totals.conflicts ?? 0), "values on which sources disagree"),
          figure(R.number(run.notices.error ?? 0), "errors"),
          figure(R.number(run.notices.warning ?? 0), "warnings"),
          figure(R.number(run.checks.filter((c) => c.findings && c.severity !== "info").length), `of ${run.checks.length} checks found something`)),
        h("p", null, R.link("quality", null, "Every notice, with the cell it is about"))),
      R.section("changes", "What is new", changes(run)),
      R.section("explore", "Explore", cards(R.EXPLORE.map(([view, title, text]) => [R.href(view), title, text]))),
      R.section("reports", "Reports", cards(index.reports.filter((r) => r.rows).map((r) => [R.href("report", r.name), r.title, r.question])),
        index.reports.some((r) => !r.rows) && h("p", null, "With nothing to tell in these data: ", index.reports.filter((r) => !r.rows).map((r, i) => [i ? ", " : "", R.link("report", r.name, r.title)]), ".")),
      files(index),
    ];
  };

  function headlines(index) {
    const told = index.reports.filter((r) => r.headline);
    return told.length > 0 && R.section("findings", "Findings", h("ul", {class: "findings"}, told.map((r) => h("li", null, r.headline, " ", R.link("report", r.name, r.title, null, {class: "more"})))));
  }

  function latest(index) {
    return R.section("latest", "Latest decisions", h("ul", {class: "decisions"}, index.latest.map((row) => h("li", null,
      h("span", {class: "note"}, `${R.day(row.date, row.precision)}, ${row.id.split(":")[0]}`), h("br"),
      R.link("decision", row.id, R.begun([row.symbol, row.title].filter(Boolean).join(": ") || row.id, 240)), h("br"), tallyWords(row)))), h("p", null, R.link("decisions", null, "All decisions")));
  }

  function tallyWords(row) {
    if (row.yes !== null) return `${row.outcome === "unknown" ? "" : row.outcome + ", "}${row.yes} yes, ${row.no} no, ${R.plural(row.abstain, "abstention")}${row.absent === null ? "" : `, ${row.absent} absent`}${row.counted ? "" : " (as stated; no roll call)"}`;
    return row.adoption === "without a vote" ? `adopted without a vote${row.apart ? `, ${R.plural(row.apart, "State")} stood apart` : ""}` : "no tally known";
  }
  R.tallyWords = tallyWords;

  /** What is new since the run before, in sentences. */
  function changes(run) {
    if (!run.previous) return h("p", null, "This is the first run.");
    const kinds = (run.changed ?? []).map((c) => h("li", null, `${R.number(c.rows)} ${c.rows === 1 ? SINGULAR[c.table] ?? c.table : c.table} ${c.change}`, c.reason && `: ${c.reason}`));
    return [
      h("p", null, run.changes ? `${R.plural(run.changes, "line")} changed since the run before (${run.previous})` : `Nothing changed since the run before (${run.previous})`,
        R.fileHref("changes.csv") && [": ", h("a", {href: R.fileHref("changes.csv")}, "changes.csv")], "."),
      kinds.length > 0 && h("ul", null, kinds),
      run.removed.length > 0 && h("p", null, `No longer there: ${run.removed.join(", ")}.`),
    ];
  }

  const SINGULAR = {votes: "vote", decisions: "decision"};

  const cards = (all) => h("ul", {class: "cards"}, all.map(([href, title, text]) => h("li", null, h("a", {href}, title), h("p", null, text))));

  function files(index) {
    if (R.isSingle()) return h("p", {class: "note"}, "This one file is the whole site but for the cells behind the votes and the largest reports.");
    const link = (path, text) => h("li", null, h("a", {href: R.fileHref(path)}, path), ` – ${text}`);
    return R.section("files", "The data", h("ul", null,
      index.workbook && link("rollcall.xlsx", "a workbook of the reports and tables"),
      link("data/votes.csv", "one line per vote, with its source and cell"), link("data/decisions.csv", "one line per decision"),
      h("li", null, h("a", {href: "codebook.html"}, "codebook"), " – every column explained"), link("datapackage.json", "the same for programs"), link("CITATION.cff", `how to cite these data, version ${index.run.dataVersion}`), link("rollcall.duckdb", "everything, for SQL"),
      h("li", null, h("a", {href: "rollcall.html"}, "rollcall.html"), " – this site in one file, to send by mail")));
  }

  // ---- lists

  R.views.decisions = async () => {
    const index = await R.load("index");
    const wants = {body: R.firstBody(index), subject: "all"};
    return [
      h("h1", null, "Decisions"),
      R.choices(index, wants, () => table.refresh()),
      (table = R.live(async () => {
        const {body, subject} = R.chosen(index, wants);
        const parts = index.bodies.filter((b) => body === "all" || b.id === body).flatMap((b) => Array.from({length: b.lists}, (_, i) => `list-${b.id}-${i}`));
        const wanted = index.subjects.findIndex((x) => x.id === subject);
        const load = async (keys) => (await Promise.all(keys.map(R.load))).flatMap((list) => R.rows(list)).filter((row) => wanted < 0 || row.subjects.includes(wanted));
        const all = wanted >= 0 || body === "all";
        const rows = await load(all ? parts : parts.slice(0, 1));
        const total = all ? rows.length : index.bodies.filter((b) => b.id === body).reduce((sum, b) => sum + b.decisions, 0);
        return R.table({
          caption: "Decisions", name: "decisions", rows, total, more: !all && parts.length > 1 ? () => load(parts) : null,
          columns: decisionColumns(index),
        });
      })),
    ];
  };
  let table = null;

  const day = (row) => (row.date ? row.date.slice(0, row.precision === "month" ? 7 : 10) : "unknown");
  const outcome = (row) => (row.adoption === "without a vote" ? "adopted without a vote" : row.outcome);

  const decisionColumns = (index) => [
    {name: "date", is: "day of the decision", show: day, reads: day},
    {name: "symbol", is: "the document's symbol", show: (row) => R.link("decision", row.id, row.symbol ?? row.id), reads: (row) => row.symbol ?? row.id},
    {name: "title", is: "the decision's title"},
    {name: "kind", is: "what was decided upon"},
    {name: "outcome", is: "adopted, rejected or unknown", show: outcome, reads: outcome},
    {name: "yes", is: "members; with a star: as stated, without a roll call", type: "number", show: (row) => R.number(row.yes) + (row.yes !== null && !row.counted ? "*" : "")},
    {name: "no", is: "members", type: "number"},
    {name: "abstain", is: "members", type: "number"},
    {name: "absent", is: "members; empty where unknown", type: "number"},
  ];

  R.views.countries = async () => {
    const index = await R.load("index");
    return [h("h1", null, "States"), h("p", null, "Every seat in the United Nations, those that ended too."), R.table({
      caption: "States", name: "states", rows: index.countries,
      columns: [
        {name: "name", is: "its name today, or its last", show: (row) => R.link("country", row.code, row.name)},
        {name: "code", is: "ISO 3166-1 alpha-3 of the seat"},
        {name: "since", title: "Member since", is: "day of admission"},
        {name: "until", title: "until", is: "empty for Members of today"},
        {name: "votes", is: "votes in these data", type: "number"},
      ],
    })];
  };

  R.views.blocs = async () => {
    const [index, terms] = await Promise.all([R.load("index"), R.terms()]);
    const today = index.span[1];
    return [h("h1", null, "Blocs"), h("p", null, "A State counts in a bloc on the days on which it was a member."), R.table({
      caption: "Blocs", name: "blocs", rows: index.blocs.map((b, n) => ({...b, members: R.membersOn(terms, n, today).size})),
      columns: [
        {name: "name", is: "the bloc", show: (row) => R.link("bloc", row.id, row.name)},
        {name: "kind", is: "regional group or organisation", show: (row) => row.kind.replaceAll("_", " "), reads: (row) => row.kind.replaceAll("_", " ")},
        {name: "members", title: `members on ${today}`, is: "Members of the United Nations in it on the last day of the data", type: "number"},
        {name: "note", is: "what to know of its list of members"},
      ],
    })];
  };

  /** Terms in blocs as [bloc, country, since, until, certainty]. */
  R.terms = async () => {
    const raw = await R.load("terms");
    raw.list ??= raw.bloc.map((b, i) => [b, raw.country[i], raw.since[i], raw.until[i], raw.certainty[i]]);
    return raw.list;
  };

  R.views.reports = async () => {
    const index = await R.load("index");
    return [h("h1", null, "Reports"), R.table({
      caption: "Reports", name: "reports", rows: index.reports,
      columns: [
        {name: "title", is: "the report", show: (row) => R.link("report", row.name, row.title)},
        {name: "question", is: "what it answers"},
        {name: "rows", is: "how long it is", type: "number"},
      ],
    })];
  };

  R.views.explore = async () => [h("h1", null, "Explore"), h("p", null, "Figures that change with subject, body and years; every choice stands in the page’s address, which can be sent on."), cards(R.EXPLORE.map(([view, title, text]) => [R.href(view), title, text]))];

  // ---- quality

  R.views.quality = async () => {
    const [index, quality] = await Promise.all([R.load("index"), R.load("quality")]);
    const meaning = new Map(Object.entries(quality.meanings));
    const codes = new Map();
    for (const {severity, code, notices} of quality.counts) codes.set(`${severity}|${code}`, (codes.get(`${severity}|${code}`) ?? 0) + notices);
    const kinds = [...codes].map(([key, n]) => ({severity: key.split("|")[0], code: key.split("|")[1], notices: n, meaning: meaning.get(key.split("|")[1]) ?? ""}));
    const told = Object.entries(SEVERITIES).map(([severity, words]) => h("li", null, h("b", null, R.number(index.run.notices[severity] ?? 0)), ` ${severity === "info" ? "remarks" : severity + "s"} – ${words}`));
    return [
      h("h1", null, "Quality of the data"),
      h("ul", {class: "figures"}, told),
      R.section("sources", "Sources", h("p", null, "What became of every vote cell: published; collapsed into another that says the same; kept beside the published value as a conflict; no vote; refused."), R.table({
        caption: "Sources", name: "sources", rows: quality.sources,
        columns: [
          {name: "source_id", title: "source", is: "its name"}, {name: "path", is: "the file"}, {name: "status", is: "read, refused or ignored"}, {name: "title", is: "what it is"},
          {name: "origin", is: "where its facts come from"}, {name: "license", is: "its terms"},
          ...["decisions", "cells", "published", "collapsed", "conflicts", "no_vote", "refused"].map((name) => ({name, is: name.replaceAll("_", " "), type: "number"})),
        ],
      })),
      R.section("kinds", "What was found", R.table({
        caption: "Kinds of notices", name: "notice-kinds", rows: kinds,
        columns: [{name: "severity", is: "error, warning or info"}, {name: "code", is: "the kind of notice"}, {name: "notices", is: "how many", type: "number"}, {name: "meaning", is: "what it means"}],
      })),
      R.section("notices", "Errors and warnings", R.table({
        caption: "Errors and warnings", name: "notices", rows: R.rows(quality.notices), columns: noticeColumns,
      }), limited(quality.notices, (index.run.notices.error ?? 0) + (index.run.notices.warning ?? 0))),
      R.section("remarks", "Remarks", R.isSingle() ? h("p", null, "The folder edition of the site lists them.") : h("details", null, h("summary", null, `${R.plural(index.run.notices.info ?? 0, "remark")}`), later(async () => {
        const infos = await R.load("quality-info");
        return [R.table({caption: "Remarks", name: "remarks", rows: R.rows(infos), columns: noticeColumns}), limited(infos, index.run.notices.info)];
      }))),
      R.section("disagreements", "What sources disagree on", R.rows(quality.conflicts).length
        ? [R.table({
          caption: "What sources disagree on", name: "conflicts", rows: R.rows(quality.conflicts),
          columns: [
            {name: "decision_id", title: "decision", is: "the decision", show: (row) => R.link("decision", row.decision_id, row.decision_id)},
            {name: "field", is: "what they disagree on"},
            {name: "country_code", title: "State", is: "whose vote", show: (row) => (row.country_code ? R.link("country", row.country_code, row.country_code) : "")},
            {name: "kept", is: "the value that is published"}, {name: "kept_source", is: "whose value that is"}, {name: "kept_ref", is: "the cell or line"},
            {name: "lost", is: "the value that is not"}, {name: "lost_source", is: "whose value that is"}, {name: "lost_ref", is: "the cell or line"},
          ],
        }), limited(quality.conflicts, index.run.totals.conflicts)]
        : h("p", null, "No two sources disagree.")),
    ];
  };

  const noticeColumns = [
    {name: "severity", is: "error, warning or info"}, {name: "code", is: "the kind of notice"}, {name: "source", is: "the source"},
    {name: "ref", title: "cell or line", is: "where in it"}, {name: "message", is: "what was found"}, {name: "value", is: "what stands there"}, {name: "suggestion", is: "what to do"},
  ];

  const limited = (data, total) => {
    const n = data.severity?.length ?? data.field?.length ?? 0;
    return n < total && h("p", {class: "note"}, `The first ${R.number(n)} of ${R.number(total)}; data/notices.csv and data/conflicts.csv have all.`);
  };

  /** Content made when the details around it are first opened. */
  const later = (make) => {
    const place = h("div");
    queueMicrotask(() => place.parentElement.addEventListener("toggle", () => place.childElementCount || place.append(R.live(make))));
    return place;
  };
  R.later = later;
})();
