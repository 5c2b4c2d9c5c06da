"use strict";
/* A bloc: how united it was, who was in it, who left its side. */
(() => {
  const R = window.Rollcall;
  const {h} = R;

  R.COHESION = {
    method: "Means over the roll calls of a year on whole texts in which at least two members took a position. Agreement index: (most – (total – most) / 2) / total over yes, no and abstain. Rice index: |yes – no| / (yes + no). Members are those of the day.",
    paper: "Hix, Noury and Roland, “Power to the Parties”, British Journal of Political Science 35 (2005); Rice, Quantitative Methods in Politics (1928).",
  };

  R.views.bloc = async (id) => {
    const [index, terms] = await Promise.all([R.load("index"), R.terms()]);
    const n = index.blocs.findIndex((b) => b.id === id);
    if (n < 0) throw new Error(`There is no bloc ${id} in these data.`);
    const bloc = index.blocs[n];
    const membersOn = R.membership(terms, n);
    const wants = {subject: "all", body: R.firstBody(index), from: "", to: ""};
    const parts = [[cohesion, true], [sheet, false], [defectors, true]].map(([make, whole]) => R.live(async () => {
      const chosen = R.chosen(index, wants);
      return make(index, bloc, membersOn, await R.select({...chosen, rollCalls: true, whole}), chosen);
    }));
    return [
      h("p", {class: "crumbs"}, R.link("blocs", null, "Blocs")),
      h("h1", null, bloc.name),
      bloc.note && h("p", {class: "lead"}, bloc.note),
      R.facts([["Kind", bloc.kind.replaceAll("_", " ")], ["Source of its members", bloc.source]]),
      R.choices(index, wants, () => parts.forEach((part) => part.refresh())),
      parts, members(index, terms, n),
    ];
  };

  function cohesion(index, bloc, membersOn, decisions) {
    const rows = R.cohesionByYear(decisions, membersOn);
    const long = rows.flatMap((r) => [{year: r.year, index: "agreement", value: r.agreement}, {year: r.year, index: "Rice", value: r.rice}]);
    return R.section("cohesion", "How united it was", R.figure({
      title: `${bloc.name}: cohesion by year`, note: `${R.plural(rows.reduce((sum, r) => sum + r.rollCalls, 0), "roll call")} on whole texts; 1 is one voice.`, ...R.COHESION,
      columns: ["year", "rollCalls", "agreement", "rice"], rows, draw: R.draw.lines(long, {x: "year", y: "value", series: "index", label: "index", domain: [Math.min(0, ...long.map((r) => r.value ?? 0)), 1]}),
    }));
  }

  /** Members × the last decisions chosen, a letter each. */
  function sheet(index, bloc, membersOn, decisions, chosen) {
    const last = decisions.slice(-40);
    const rows = last.flatMap((d) => [...membersOn(d.date)].filter((m) => R.voteOf(d, m)).map((m) => ({State: index.countries[m].name, date: d.date, symbol: d.symbol ?? d.id, id: d.id, vote: R.VOTES[R.voteOf(d, m)].name})));
    return rows.length > 0 && R.section("sheet", "Its members, vote by vote", R.figure({
      key: [...new Set(rows.map((row) => row.vote))],
      title: `${bloc.name}: votes${chosen.subject === "all" ? "" : ` on ${index.subjects.find((x) => x.id === chosen.subject)?.name}`}`, note: last.length < decisions.length ? `The last ${last.length} of ${R.plural(decisions.length, "roll call")}.` : R.plural(decisions.length, "roll call") + ".",
      columns: ["State", "date", "symbol", "vote"], rows, draw: R.draw.heat(rows, {x: "date", y: "State", value: "vote", label: "symbol"}),
    }));
  }

  function defectors(index, bloc, membersOn, decisions) {
    const rows = R.defectors(decisions, membersOn).map((r) => ({...r, code: index.countries[r.country].code, State: index.countries[r.country].name}));
    return rows.length > 0 && R.section("defectors", "Who left its side", h("p", null, "Roll calls on whole texts. The side of a bloc is the vote that most of its members cast; where two are equally common, or fewer than three took a position, it has none, and the roll call is left out."), R.table({
      caption: `Defectors of ${bloc.name}`, name: `defectors-${bloc.id}`, rows,
      columns: [
        {name: "State", is: "the member", show: (r) => R.link("country", r.code, r.State)},
        {name: "decisions", title: "positions taken", is: "roll calls in which it voted yes, no or abstained and the bloc had a side", type: "number"},
        {name: "left", title: "on another side", is: "of these, with another vote than the bloc's", type: "number"},
        {name: "opposed", title: "opposed", is: "of these, yes against no or no against yes", type: "number"},
        {name: "share", is: "on another side / positions taken", type: "number", percent: true},
        {name: "low", title: "95 % from", is: "lower end of Wilson's interval of the share", type: "number", percent: true},
        {name: "high", title: "to", is: "upper end", type: "number", percent: true},
      ],
    }));
  }

  function members(index, terms, n) {
    const rows = terms.filter((t) => t[0] === n).map(([, country, since, until, certainty]) => ({code: index.countries[country].code, name: index.countries[country].name, since, until, certainty: certainty ?? "sure"}));
    return R.section("members", "Its members", R.table({
      caption: "Members", name: `members-${index.blocs[n].id}`, rows,
      columns: [
        {name: "name", title: "State", is: "the member", show: (r) => R.link("country", r.code, r.name)},
        {name: "since", is: "first day; empty: not known"}, {name: "until", is: "last day; empty: a member still"}, {name: "certainty", is: "how well the dates are known"},
      ],
    }));
  }
})();
