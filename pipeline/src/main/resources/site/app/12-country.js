"use strict";
/* A State: its path on each subject, its votes by year, whom it votes with, and every vote. */
(() => {
  const R = window.Rollcall;
  const {h} = R;

  R.views.country = async (code) => {
    const [index, terms] = await Promise.all([R.load("index"), R.terms()]);
    const n = index.countries.findIndex((c) => c.code === code);
    if (n < 0) throw new Error(`There is no State ${code} in these data.`);
    const country = index.countries[n];
    const wants = {subject: "all", body: R.firstBody(index), from: "", to: ""};
    const parts = [path, byYear, partners, outvoted, turns, list].map((make) => R.live(async () => {
      const chosen = R.chosen(index, wants);
      return make(index, country, n, await R.select(chosen), chosen);
    }));
    return [
      h("p", {class: "crumbs"}, R.link("countries", null, "States")),
      h("h1", null, country.name),
      about(index, terms, country, n),
      country.votes ? [R.choices(index, wants, () => parts.forEach((part) => part.refresh())), parts] : h("p", null, "No vote of it is in these data."),
    ];
  };

  function about(index, terms, country, n) {
    const link = (code) => code && R.link("country", code, index.countries.find((c) => c.code === code)?.name ?? code);
    const blocs = terms.filter((term) => term[1] === n).map(([b, , since, until, certainty]) => h("li", null, R.link("bloc", index.blocs[b].id, index.blocs[b].name), ` ${since ? `from ${since}` : ""}${until ? ` to ${until}` : ""}${certainty ? ` (${certainty})` : ""}`));
    return [
      R.facts([
        ["Code", country.code], ["Member", `${country.since ? `since ${R.day(country.since)}` : "unknown"}${country.until ? `, until ${R.day(country.until)}` : ""}`],
        ["Names it bore", country.names?.map((name) => `${name.name}${name.since ? ` from ${name.since}` : ""}${name.until ? ` to ${name.until}` : ""}`).join("; ")],
        ["Seat before", link(country.predecessor)], ["Seat after", link(country.successor)], ["Votes in these data", R.number(country.votes)],
      ]),
      blocs.length > 0 && h("details", null, h("summary", null, `Blocs (${new Set(terms.filter((t) => t[1] === n).map((t) => t[0])).size})`), h("ul", null, blocs)),
    ];
  }

  const own = (decisions, n) => decisions.filter((d) => R.voteOf(d, n)).map((d) => ({id: d.id, date: d.date, symbol: d.symbol, vote: R.VOTES[R.voteOf(d, n)].name, href: R.href("decision", d.id), d}));

  /** Its path on the chosen subject, or on the subjects on which it voted most. */
  function path(index, country, n, decisions, chosen) {
    const subjects = chosen.subject !== "all" ? [index.subjects.findIndex((x) => x.id === chosen.subject)] : busiest(index, decisions, n).slice(0, 3);
    return R.section("path", "Its path, subject by subject", subjects.length === 0 && h("p", null, "It has no vote on any subject that is known here."), subjects.map((subject) => {
      const rows = own(decisions.filter((d) => d.body.subjects[d.i].includes(subject)), n).filter((row) => row.date);
      const many = rows.length > 120;
      return R.figure({
        title: `${country.name}: ${index.subjects[subject].name}`, note: `${R.plural(rows.length, "vote")}${many ? "; the last 120 are drawn" : ""}. A point leads to its decision.`,
        method: "Each point is a vote; the line goes between yes, abstention and no. Absence, dissociation and decisions without a vote are no position and stand below.",
        key: [...new Set(rows.map((row) => row.vote))], columns: ["date", "symbol", "vote"], rows, draw: R.draw.steps(many ? rows.slice(-120) : rows),
      });
    }), chosen.subject === "all" && subjects.length > 0 && h("p", {class: "note"}, "The subjects on which it voted most, broad ones last; choose one above for the others."));
  }

  function busiest(index, decisions, n) {
    const counts = index.subjects.map(() => 0);
    decisions.forEach((d) => R.voteOf(d, n) && d.body.subjects[d.i].forEach((x) => counts[x]++));
    const first = index.subjects.findIndex((x) => x.id === R.firstSubject(index));
    return counts.map((count, x) => [count, x]).filter(([count]) => count).sort((a, b) => (b[1] === first) - (a[1] === first) || index.subjects[a[1]].broad - index.subjects[b[1]].broad || b[0] - a[0]).map(([, x]) => x);
  }

  function byYear(index, country, n, decisions) {
    const rows = R.votesByYear(decisions, n);
    const wide = new Map();
    rows.forEach((row) => wide.set(row.year, {year: row.year, ...wide.get(row.year), [row.vote]: row.votes}));
    const parts = ["yes", "abstain", "no", "absent", "adopted_without_vote", "disassociated"].filter((part) => rows.some((row) => row.vote === part));
    return R.section("years", "Its votes by year", R.figure({
      title: `${country.name}: votes by year`, note: "Absences are counted where a source tells of them.", key: parts, columns: ["year", ...parts], rows: [...wide.values()], draw: R.draw.shares([...wide.values()], {x: "year", parts, label: "votes"}),
    }));
  }

  /** Whom it votes with: nearest and furthest, on the map and in a table. */
  async function partners(index, country, n, decisions) {
    const rollCalls = decisions.filter((d) => d.body.rollCall[d.i]);
    const most = Math.max(0, ...R.agreementWith(rollCalls, n, index.countries.length).map((r) => r.both));
    const enough = Math.max(1, Math.min(10, Math.floor(most / 4)));
    const rows = R.agreementWith(rollCalls, n, index.countries.length).filter((r) => r.both >= enough).map((r) => ({...r, code: index.countries[r.country].code, name: index.countries[r.country].name})).sort((a, b) => b.agreement - a.agreement || b.both - a.both);
    if (!rows.length) return R.section("partners", "Whom it votes with", h("p", null, "There is no roll call to compare it with others."));
    const shapes = await R.loadWorld();
    const at = new Map(rows.map((r) => [r.code, r]));
    const ends = (from, title) => h("div", null, h("h3", null, title), h("ol", null, from.map((r) => h("li", null, R.link("country", r.code, r.name), ` ${R.percent(r.agreement)} `, h("small", null, `(${R.percent(r.low, 0)}–${R.percent(r.high, 0)}, ${R.plural(r.both, "roll call")})`)))));
    const method = "Of the roll calls in which both voted yes, no or abstained: the same vote counts 1, an abstention beside a yes or a no one half, yes beside no 0. In brackets the 95 % interval for a share of as many roll calls.";
    const paper = "Lijphart, “The Analysis of Bloc Voting in the General Assembly”, American Political Science Review 57 (1963); interval: Wilson, Journal of the American Statistical Association 22 (1927). On agreement by chance see Häge, Political Analysis 19 (2011): the report Voting coincidence gives κ.";
    return R.section("partners", "Whom it votes with",
      h("div", {class: "two"}, ends(rows.slice(0, 10), "Closest"), ends(rows.slice(-10).reverse(), "Furthest")),
      R.figure({
        title: `Agreement with ${country.name}`, note: `States with at least ${R.plural(enough, "roll call")} in common.`, method, paper,
        columns: ["name", "code", "both", "same", "partial", "opposite", "agreement", "low", "high"], rows,
        draw: R.draw.world(shapes, (code, palette) => {
          if (code === country.code) return {fill: palette.mark, title: country.name};
          const r = at.get(code);
          return r ? {fill: R.shade(r.agreement, rows.at(-1).agreement, 1, palette), title: `${r.name}: ${R.percent(r.agreement)} of ${r.both}`, href: R.href("country", code)} : null;
        }, {label: "agreement", low: rows.at(-1).agreement, high: 1}),
      }), h("p", null, R.link("alignment", null, "Every State between it and another", {country: country.code})));
  }

  function outvoted(index, country, n, decisions) {
    const all = R.outvoted(decisions.filter((d) => d.body.rollCall[d.i]), index.countries.length);
    const place = all.findIndex((row) => row.country === n);
    const mine = all[place];
    return mine && R.section("outvoted", "On the losing side", h("p", null, `${R.percent(mine.share)} of its ${R.plural(mine.votes, "yes or no vote")} with a known outcome (95 % interval ${R.percent(mine.low, 0)}–${R.percent(mine.high, 0)}); place ${place + 1} of ${all.length}. `, R.link("outvoted", null, "All States")));
  }

  async function turns(index, country, n, decisions, chosen) {
    const inCommittees = await R.select({...chosen, drafts: true});
    const pairs = (await R.committeePairs(inCommittees)).map(([a, b]) => ({a, b, from: R.VOTES[R.voteOf(a, n)], to: R.VOTES[R.voteOf(b, n)]})).filter((p) => p.from.name !== "none" && p.to.name !== "none");
    if (!pairs.length) return null;
    const moved = pairs.filter((p) => p.from !== p.to);
    return R.section("committee", "Committee beside plenary", h("p", null, `On ${R.plural(pairs.length, "text")} voted on in both, its vote was the same in ${R.number(pairs.length - moved.length)}.`),
      moved.length > 0 && h("ul", null, moved.map((p) => h("li", null, `${p.from.word} in committee (`, R.link("decision", p.a.id, p.a.symbol ?? p.a.id), `), ${p.to.word} in plenary (`, R.link("decision", p.b.id, p.b.symbol ?? p.b.id), ")"))));
  }

  function list(index, country, n, decisions) {
    const rows = own(decisions, n).reverse();
    return R.section("votes", "Every vote", R.table({
      caption: `Votes of ${country.name}`, name: `votes-${country.code}`, rows,
      columns: [
        {name: "date", is: "day of the decision"},
        {name: "symbol", is: "the document's symbol", show: (row) => R.link("decision", row.id, row.symbol ?? row.id), reads: (row) => row.symbol ?? row.id},
        {name: "id", title: "decision", is: "the decision's id"},
        {name: "vote", is: "as published", reads: (row) => R.VOTES[R.voteNumber(row.vote)].word, show: (row) => h("span", null, h("span", {class: `chip v-${row.vote}`, "aria-hidden": "true"}, R.VOTES[R.voteNumber(row.vote)].letter), " ", R.VOTES[R.voteNumber(row.vote)].word)},
      ],
    }));
  }
})();
