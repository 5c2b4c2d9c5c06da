"use strict";
/* Figures that change with subject, body and years. */
(() => {
  const R = window.Rollcall;
  const {h} = R;

  /** A view with choices and parts that follow them. */
  const view = (title, lead, wantsOf, ...parts) => async () => {
    const [index, terms] = await Promise.all([R.load("index"), R.terms()]);
    const wants = wantsOf(index);
    const live = parts.map((make) => R.live(async () => {
      const chosen = R.chosen(index, wants);
      return make({index, terms, chosen, decisions: wants.body ? await R.select({...chosen, rollCalls: true}) : []});
    }));
    return [h("p", {class: "crumbs"}, R.link("explore", null, "Explore")), h("h1", null, title), h("p", {class: "lead"}, lead), R.choices(index, wants, () => live.forEach((part) => part.refresh())), live];
  };

  const FIVE = ["USA", "RUS", "CHN", "GBR", "FRA"];
  const first = (index, codes) => codes.find((code) => index.countries.find((c) => c.code === code)?.votes) ?? index.countries.find((c) => c.votes)?.code;
  const about = (index, chosen) => [chosen.subject && chosen.subject !== "all" && index.subjects.find((x) => x.id === chosen.subject)?.name, chosen.body && chosen.body !== "all" && (index.bodies.find((b) => b.id === chosen.body)?.name ?? chosen.body), (chosen.from || chosen.to) && `${chosen.from || "…"}–${chosen.to || "…"}`].filter(Boolean).join(", ");
  const AGREEMENT = {
    method: "Of the roll calls in which both voted yes, no or abstained: the same vote counts 1, an abstention beside a yes or a no one half, yes beside no 0.",
    paper: "Lijphart, “The Analysis of Bloc Voting in the General Assembly”, American Political Science Review 57 (1963).",
  };
  const base = (index) => ({subject: "all", body: R.firstBody(index), from: "", to: ""});
  const nothing = (decisions) => decisions.length === 0 && h("p", {class: "problem", role: "status"}, "No vote fits this choice; widen the subject, the body or the years.");

  R.views.agreement = view("Who votes with whom", "A State’s partners on a map of the world, and every pair of a bloc.", (index) => ({...base(index), country: first(index, FIVE), bloc: index.blocs[0]?.id}), async ({index, decisions, chosen}) => {
    const n = index.countries.findIndex((c) => c.code === chosen.country);
    const rows = R.agreementWith(decisions, n, index.countries.length).filter((r) => r.both).map((r) => ({...r, code: index.countries[r.country].code, State: index.countries[r.country].name})).sort((a, b) => b.agreement - a.agreement);
    if (!rows.length) return nothing([]);
    const shapes = await R.loadWorld();
    const at = new Map(rows.map((r) => [r.code, r]));
    const name = index.countries[n].name;
    return [R.figure({
      title: `Agreement with ${name}`, note: `${about(index, chosen)}; ${R.plural(decisions.length, "roll call")}.`, ...AGREEMENT, columns: ["State", "code", "both", "same", "partial", "opposite", "agreement", "low", "high"], rows,
      draw: R.draw.world(shapes, (code, palette) => {
        if (code === chosen.country) return {fill: palette.mark, title: name};
        const r = at.get(code);
        return r ? {fill: R.shade(r.agreement, rows.at(-1).agreement, 1, palette), title: `${r.State}: ${R.percent(r.agreement)} of ${r.both}`, href: R.href("country", code)} : null;
      }, {label: "agreement", low: rows.at(-1).agreement, high: 1}),
    }), R.section("partners", "All partners", agreementTable(rows, name))];
  }, ({index, terms, decisions, chosen}) => {
    const b = index.blocs.findIndex((x) => x.id === chosen.bloc);
    const members = b < 0 ? index.countries.map((_, n) => n).filter((n) => decisions.some((d) => R.voted(R.voteOf(d, n)))) : [...R.membersOn(terms, b, decisions.at(-1)?.date ?? index.span[1])];
    const ordered = members.sort((x, y) => index.countries[x].name.localeCompare(index.countries[y].name, "en"));
    const pair = R.pairMatrix(decisions, ordered);
    const rows = ordered.flatMap((a, i) => ordered.map((c, j) => ({a: index.countries[a].name, b: index.countries[c].name, roll_calls: pair(i, j).both, agreement: pair(i, j).agreement === null ? null : Math.round(pair(i, j).agreement * 10000) / 10000}))).filter((row) => row.agreement !== null);
    return rows.length > 0 && R.section("pairs", `Every pair: ${b < 0 ? "all States" : index.blocs[b].name}`, R.figure({
      title: `Agreement of pairs: ${b < 0 ? "all States" : index.blocs[b].name}`, note: `${about(index, chosen)}; members as on the day of the last roll call.`, ...AGREEMENT, columns: ["a", "b", "roll_calls", "agreement"], rows, draw: R.draw.heat(rows, {x: "b", y: "a", value: "agreement"}),
    }));
  });

  const agreementTable = (rows, name) => R.table({
    caption: `Agreement with ${name}`, name: "agreement", rows,
    columns: [
      {name: "State", is: "the other State", show: (r) => R.link("country", r.code, r.State)},
      {name: "both", title: "roll calls", is: "in which both voted yes, no or abstained", type: "number"}, {name: "same", is: "the same vote", type: "number"},
      {name: "partial", is: "one abstained, the other did not", type: "number"}, {name: "opposite", is: "yes against no", type: "number"},
      {name: "agreement", is: "(same + partial / 2) / roll calls", type: "number", percent: true},
      {name: "low", title: "95 % from", is: "lower end of the interval", type: "number", percent: true}, {name: "high", title: "to", is: "upper end of the interval", type: "number", percent: true},
    ],
  });

  R.views.alignment = view("Between two States", "How often each State agrees with one, and with the other. Above the diagonal it is nearer to the second.", (index) => ({...base(index), country: first(index, ["USA", "GBR"]), other: first(index, ["CHN", "RUS", "CUB"])}), ({index, decisions, chosen}) => {
    const at = (code) => index.countries.findIndex((c) => c.code === code);
    const [a, b] = [at(chosen.country), at(chosen.other)];
    if (a === b) return h("p", {class: "problem", role: "status"}, "Choose two States that are not the same.");
    const [one, two] = [a, b].map((n) => R.agreementWith(decisions, n, index.countries.length));
    const [nameA, nameB] = [index.countries[a].name, index.countries[b].name];
    const enough = Math.max(1, Math.floor(Math.max(0, ...one.map((r) => r.both)) / 4));
    const rows = index.countries.map((c, n) => ({code: c.code, State: c.name, with_first: one[n].agreement, with_second: two[n].agreement, roll_calls: Math.min(one[n].both, two[n].both), href: R.href("country", c.code), note: `${one[n].both} and ${two[n].both} roll calls`})).filter((row, n) => n !== a && n !== b && row.roll_calls >= enough);
    if (!rows.length) return nothing([]);
    return [R.figure({
      title: `Between ${nameA} and ${nameB}`, note: `${about(index, chosen)}; States with at least ${R.plural(enough, "roll call")} in common with both.`, ...AGREEMENT, columns: ["State", "code", "with_first", "with_second", "roll_calls"], rows,
      draw: R.draw.scatter(rows, {x: "with_first", y: "with_second", label: "State", xLabel: `agreement with ${nameA} →`, yLabel: `↑ agreement with ${nameB}`, diagonal: true}),
    }), R.section("states", "All States", R.table({
      caption: "States between two", name: "alignment", rows,
      columns: [{name: "State", is: "the State", show: (r) => R.link("country", r.code, r.State)}, {name: "with_first", title: `with ${nameA}`, is: "agreement", type: "number", percent: true}, {name: "with_second", title: `with ${nameB}`, is: "agreement", type: "number", percent: true}, {name: "roll_calls", is: "in common with both, at least", type: "number"}],
    }))];
  });

  R.views.cohesion = view("How united blocs are", "Agreement within each bloc, year by year.", base, ({index, terms, decisions: all, chosen}) => {
    const decisions = all.filter((d) => d.body.whole[d.i]);
    const rows = index.blocs.flatMap((bloc, n) => R.cohesionByYear(decisions, R.membership(terms, n)).map((y) => ({bloc: bloc.name, id: bloc.id, ...y})));
    if (!rows.length) return nothing([]);
    const kinds = [["regional_group", "Regional groups"], ["organisation", "Organisations"]];
    const kind = new Map(index.blocs.map((b) => [b.id, b.kind]));
    return kinds.map(([id, title]) => {
      const own = rows.filter((row) => (kind.get(row.id) === "regional_group") === (id === "regional_group"));
      return own.length > 0 && R.section(id, title, R.figure({title: `${title}: agreement by year`, note: `${about(index, chosen)}; ${R.plural(decisions.length, "roll call")} on whole texts.`, ...R.COHESION, columns: ["bloc", "year", "rollCalls", "agreement", "rice"], rows: own, draw: R.draw.lines(own, {x: "year", y: "agreement", series: "bloc", label: "agreement index"})}));
    }).concat(R.section("blocs", "By bloc", R.table({
      caption: "Cohesion", name: "cohesion", rows,
      columns: [{name: "bloc", is: "the bloc", show: (r) => R.link("bloc", r.id, r.bloc)}, {name: "year", is: "calendar year"}, {name: "rollCalls", title: "roll calls", is: "with two or more positions", type: "number"}, {name: "agreement", is: "mean agreement index", type: "number"}, {name: "rice", is: "mean Rice index", type: "number"}],
    })));
  });

  R.views.outvoted = view("Most often outvoted", "Whose yes or no was most often on the losing side: no to what was adopted, or yes to what was rejected.", base, ({index, decisions, chosen}) => {
    const enough = Math.max(1, Math.min(10, Math.floor(decisions.length / 4)));
    const rows = R.outvoted(decisions, index.countries.length).filter((r) => r.votes >= enough).map((r) => ({...r, code: index.countries[r.country].code, State: index.countries[r.country].name}));
    if (!rows.length) return nothing([]);
    return [R.figure({
      title: "Most often outvoted", note: `${about(index, chosen)}; States with at least ${R.plural(enough, "yes or no vote", "yes or no votes")}. The line is the 95 % interval.`, method: "Of a State’s yes and no votes on decisions whose outcome is known, those on the losing side. Abstentions are on no side. The interval is Wilson’s (1927).",
      columns: ["State", "code", "votes", "lost", "share", "low", "high"], rows, draw: R.draw.ranges(rows, {label: "State", value: "share", low: "low", high: "high"}),
    }), R.section("states", "All States", R.table({
      caption: "Outvoted", name: "outvoted", rows,
      columns: [{name: "State", is: "the State", show: (r) => R.link("country", r.code, r.State)}, {name: "votes", is: "yes and no votes", type: "number"}, {name: "lost", is: "on the losing side", type: "number"}, {name: "share", is: "lost / votes", type: "number", percent: true}, {name: "low", title: "95 % from", is: "lower end", type: "number", percent: true}, {name: "high", title: "to", is: "upper end", type: "number", percent: true}],
    }))];
  });

  R.views.heatmap = view("States × decisions", "All votes on a subject on one sheet. States that vote alike stand together.", (index) => ({subject: R.firstSubject(index), body: R.firstBody(index), from: "", to: "", bloc: "all"}), async ({index, terms, chosen}) => {
    const decisions = await R.select(chosen);
    const last = decisions.filter((d) => d.date).slice(-60);
    const b = index.blocs.findIndex((x) => x.id === chosen.bloc);
    const membersOn = b < 0 ? null : R.membership(terms, b);
    const rows = last.flatMap((d) => index.countries.map((c, n) => ({n, code: c.code, State: c.name, date: d.date, symbol: d.symbol ?? "", id: d.id, vote: R.VOTES[R.voteOf(d, n)].name})).filter((row) => row.vote !== "none" && (!membersOn || membersOn(d.date).has(row.n))));
    if (!rows.length) return nothing([]);
    return [R.figure({
      key: [...new Set(rows.map((row) => row.vote))],
      title: `States × decisions: ${about(index, chosen)}`, note: last.length < decisions.length ? `The last ${last.length} of ${R.plural(decisions.length, "decision")}.` : `${R.plural(decisions.length, "decision")}.`, method: "Rows are in order of the mean of a State’s positions: yes 1, abstention 0, no –1.",
      columns: ["State", "code", "date", "symbol", "vote"], rows, draw: R.draw.heat(rows, {x: "date", y: "State", value: "vote", label: "symbol"}),
    }), R.section("decisions", "The decisions", h("ul", null, [...last].reverse().map((d) => h("li", null, `${d.date} `, R.link("decision", d.id, d.symbol ?? d.id)))))];
  });

  R.views.flows = view("Flow of votes", "How States moved from each vote on a subject to the next in the same body.", (index) => ({subject: R.firstSubject(index), body: R.firstBody(index), from: "", to: "", bloc: "all"}), async ({index, terms, chosen}) => {
    const all = (await R.select(chosen)).filter((d) => d.date && d.body.whole[d.i]);
    const b = index.blocs.findIndex((x) => x.id === chosen.bloc);
    const membersOn = b < 0 ? null : R.membership(terms, b);
    const decisions = all.slice(-16);
    const rows = decisions.slice(1).flatMap((d, i) => {
      const before = decisions[i];
      const groups = new Map();
      index.countries.forEach((c, n) => {
        const [from, to] = [R.voteOf(before, n), R.voteOf(d, n)];
        if (!from || !to || (membersOn && !membersOn(d.date).has(n))) return;
        const key = `${from}|${to}`;
        groups.set(key, [...(groups.get(key) ?? []), c.name]);
      });
      return [...groups].map(([key, who]) => ({from_date: before.date, date: `${d.date} ${d.symbol ?? ""}`, from: R.VOTES[key.split("|")[0]].name, to: R.VOTES[key.split("|")[1]].name, countries: who.length, who: who.join(", "), id: d.id}));
    });
    if (!rows.length) return nothing([]);
    const moved = rows.filter((row) => row.from !== row.to);
    return [R.figure({
      key: [...new Set(rows.flatMap((row) => [row.from, row.to]))],
      title: `Flow of votes: ${about(index, chosen)}`, note: `${R.plural(decisions.length, "decision")}${all.length > decisions.length ? `, the last of ${all.length}` : ""}; whole texts only. Strong: those who moved.`, columns: ["from_date", "date", "from", "to", "countries", "who"], rows, draw: R.draw.flow(rows, {x: "date", from: "from", to: "to", value: "countries"}),
    }), R.section("moves", "Who moved", R.table({
      caption: "Who moved", name: "flows", rows: moved,
      columns: [{name: "date", title: "to", is: "date and symbol of the later decision", show: (r) => R.link("decision", r.id, r.date)}, {name: "from", is: "the vote before"}, {name: "to", title: "then", is: "the vote then"}, {name: "countries", is: "how many", type: "number"}, {name: "who", is: "their names"}],
    }))];
  });

  R.views.committee = view("Committee beside plenary", "Who voted otherwise on the same text in committee and in plenary.", (index) => ({subject: "all", from: "", to: ""}), async ({index, chosen}) => {
    const pairs = await R.committeePairs(await R.select({...chosen, drafts: true}));
    const rows = pairs.flatMap(([a, b]) => index.countries.map((c, n) => ({code: c.code, State: c.name, committee_id: a.id, plenary_id: b.id, text: b.symbol ?? b.id, committee: R.VOTES[R.voteOf(a, n)].name, plenary: R.VOTES[R.voteOf(b, n)].name}))).filter((row) => row.committee !== "none" && row.plenary !== "none");
    if (!rows.length) return nothing([]);
    const moved = rows.filter((row) => row.committee !== row.plenary);
    const note = `${R.plural(pairs.length, "text")} with a roll call in both; ${about(index, chosen) || "all subjects"}.`;
    return [
      h("p", null, `${R.percent(1 - moved.length / rows.length)} of ${R.number(rows.length)} rows are alike in both.`),
      R.figure({title: "From committee to plenary", note, key: [...new Set(moved.flatMap((row) => [row.committee, row.plenary]))], columns: ["State", "text", "committee", "plenary"], rows: moved, draw: R.draw.slope(moved, {from: "committee", to: "plenary", label: "State"})}),
      R.figure({title: "From committee to plenary, counted", note, columns: ["State", "text", "committee", "plenary"], rows, draw: R.draw.matrix(rows.map((row) => ({...row, n: 1})), {from: "committee", to: "plenary", value: "n"})}),
      R.section("who", "Who changed", R.table({
        caption: "Who changed", name: "committee", rows: moved,
        columns: [{name: "State", is: "the State", show: (r) => R.link("country", r.code, r.State)}, {name: "text", is: "the resolution", show: (r) => R.link("decision", r.plenary_id, r.text)}, {name: "committee", is: "vote in committee", show: (r) => R.link("decision", r.committee_id, r.committee)}, {name: "plenary", is: "vote in plenary"}],
      })),
    ];
  });
})();
