"use strict";
/* A decision: its tally, who voted how, committee beside plenary, and the cells that say so. */
(() => {
  const R = window.Rollcall;
  const {h} = R;

  /** The file that has a decision; the pages' writer tells it from the id in the same way. */
  R.chunk = (id) => {
    const [body, date] = id.split(":");
    return date === "undated" ? `${body}-undated-${/[0-9]?$/.exec(id)[0]}` : `${body}-${date.slice(0, 4)}`;
  };

  R.decision = async (id) => {
    const index = await R.load("index");
    let chunk;
    try {
      chunk = await R.load(`decisions-${R.chunk(id)}`);
    } catch (error) {
      if (error instanceof R.NotHere) return inShort(index, id);
      throw error;
    }
    const decision = chunk.decisions.find((d) => d.id === id);
    if (!decision) throw unknown(id);
    decision.cells ??= R.decode(chunk.votes[id] ?? "", new Uint8Array(index.countries.length + 1), 0);
    return decision;
  };

  const unknown = (id) => new Error(`There is no decision ${id} in these data.`);

  /** What the lists and the votes alone say of it, where a one-file site has left the rest out. */
  async function inShort(index, id) {
    const body = index.bodies.find((b) => id.startsWith(b.id + ":"));
    if (!body) throw unknown(id);
    const lists = await Promise.all(Array.from({length: body.lists}, (_, i) => R.load(`list-${body.id}-${i}`)));
    const list = lists.find((one) => one.id.includes(id));
    if (!list) throw unknown(id);
    const row = R.rows(Object.fromEntries(Object.entries(list).map(([name, values]) => [name, [values[list.id.indexOf(id)]]])))[0];
    const votes = await R.body(body.id);
    const i = votes.at.get(id);
    const cells = i === undefined ? new Uint8Array(index.countries.length + 1) : votes.matrix.subarray(i * votes.width, (i + 1) * votes.width);
    return {...row, body: body.id, date_precision: row.precision, counted: Boolean(row.counted), stated_yes: null, cells, short: true};
  }

  const tallyParts = (decision) => {
    const counts = [0, 0, 0, 0, 0, 0, 0];
    decision.cells.forEach((vote) => counts[vote]++);
    if (counts.slice(1).some((n) => n)) return [1, 3, 2, 4, 6, 5].map((vote) => ({vote, n: counts[vote], word: R.VOTES[vote].word}));
    if (decision.yes === null) return [];
    return [[1, decision.yes], [3, decision.abstain], [2, decision.no], [4, decision.absent ?? 0]].map(([vote, n]) => ({vote, n, word: R.VOTES[vote].word}));
  };

  const official = (symbol) => symbol && /^[A-Z]+\/[\w./()-]+$/.test(symbol) && h("a", {href: `https://docs.un.org/en/${encodeURI(symbol)}`, rel: "noopener noreferrer"}, "document at docs.un.org");

  R.views.decision = async (id) => {
    const [index, terms, decision] = await Promise.all([R.load("index"), R.terms(), R.decision(id)]);
    const body = index.bodies.find((b) => b.id === decision.body);
    const parts = tallyParts(decision);
    const hasVotes = decision.cells.some((vote) => vote);
    return [
      h("p", {class: "crumbs"}, R.link("decisions", null, "Decisions", {body: decision.body}), ` › ${body?.name ?? decision.body}`),
      h("h1", null, R.begun(decision.title, 240) ?? decision.symbol ?? decision.id),
      decision.title?.length > 240 && h("details", null, h("summary", null, "The whole title"), h("p", null, decision.title)),
      h("p", {class: "lead"}, [decision.symbol, R.day(decision.date, decision.date_precision), R.tallyWords({...decision, counted: decision.counted})].filter(Boolean).join(" · ")),
      parts.length > 0 && R.figure({
        title: `${decision.symbol ?? decision.id}: tally`, note: decision.counted ? "Counted in the roll call." : hasVotes ? "No vote was called: who went along, and who stood apart." : "As stated; no roll call is among the sources.",
        columns: ["vote", "members"], rows: parts.map((p) => ({vote: p.word, members: p.n})), key: parts.filter((p) => p.n).map((p) => R.VOTES[p.vote].name), draw: R.draw.tally(parts),
      }),
      facts(index, decision),
      hasVotes && rollCall(index, terms, decision),
      linked(index, decision),
      hasVotes && cells(index, decision),
      disputed(index, decision),
    ];
  };

  function facts(index, decision) {
    const stated = decision.stated_yes === null ? "" : `${decision.stated_yes} yes, ${decision.stated_no} no, ${R.plural(decision.stated_abstain, "abstention")}`;
    const differs = decision.counted && stated && (decision.stated_yes !== decision.yes || decision.stated_no !== decision.no || decision.stated_abstain !== decision.abstain);
    const list = (ids) => ids?.map((id, i) => [i ? ", " : "", R.link("decision", id, id)]);
    return R.facts([
      ["Decision", decision.id], ["Document", official(decision.symbol)], ["Part", decision.part], ["Session", decision.session], ["Kind", decision.kind],
      ["Adoption", decision.adoption], ["Outcome", decision.outcome],
      ["Stated tally", stated && h("span", null, stated, differs && h("strong", null, " – not what the roll call adds up to"))],
      ["Subjects", decision.subjects.map((n, i) => [i ? ", " : "", R.link("heatmap", null, index.subjects[n].name, {subject: index.subjects[n].id, body: decision.body})])],
      ["Became", list(decision.became)], ["Draft", list(decision.came_from)], ["Other votes on this document", list(decision.siblings)],
      ["Source of the facts", decision.source_id && `${decision.source_id}, ${decision.source_ref}`], ["Source of the votes", decision.origins?.map((o) => `${o.source} (${R.number(o.votes)})`).join(", ")],
      ["Other sources that say the same", decision.agreements?.map((a) => `${a.source} (${R.plural(a.votes, "vote")})`).join(", ")], ["Evidence", decision.evidence],
    ]);
  }

  // ---- who voted how

  function rollCall(index, terms, decision) {
    const kinds = [["regional_group", "by regional group"], ["vote", "by vote"], ...index.blocs.filter((b) => b.kind !== "regional_group").map((b) => [b.id, `${b.name} and others`])];
    const grouping = h("select", {"aria-label": "Group the roll call", onchange: () => place.refresh()}, kinds.map(([value, text]) => h("option", {value}, text)));
    const place = R.live(() => groups(index, terms, decision, grouping.value).map(([name, members, bloc]) => group(index, decision, name, members, bloc)));
    const world = R.live(async () => {
      const shapes = await R.loadWorld();
      const at = new Map(index.countries.map((c, n) => [c.code, n]));
      return R.figure({
        title: `${decision.symbol ?? decision.id}: who voted how`, note: "Light grey: no vote. A State that is not on the map is in the lists.",
        key: R.VOTES.slice(1).filter((v, i) => decision.cells.includes(i + 1)).map((v) => v.name), columns: ["State", "vote"], rows: index.countries.map((c, n) => ({State: c.name, vote: R.VOTES[decision.cells[n]].word})).filter((row, n) => decision.cells[n]),
        draw: R.draw.world(shapes, (code, palette) => {
          const vote = decision.cells[at.get(code)];
          return vote ? {fill: palette.votes[vote], title: `${index.countries[at.get(code)].name}: ${R.VOTES[vote].word}`, href: R.href("country", code)} : null;
        }),
      });
    });
    return R.section("roll-call", "Roll call", h("div", {class: "tools"}, h("label", null, "Grouped ", grouping)), place, world);
  }

  function groups(index, terms, decision, by) {
    const all = index.countries.map((_, n) => n).filter((n) => decision.cells[n]);
    if (by === "vote") return [1, 3, 2, 4, 6, 5].map((vote) => [R.VOTES[vote].word, all.filter((n) => decision.cells[n] === vote)]).filter(([, members]) => members.length);
    const blocs = by === "regional_group" ? index.blocs.map((b, n) => [b, n]).filter(([b]) => b.kind === "regional_group") : index.blocs.map((b, n) => [b, n]).filter(([b]) => b.id === by);
    const left = new Set(all);
    const made = blocs.map(([b, n]) => {
      const members = [...R.membersOn(terms, n, decision.date)].filter((m) => decision.cells[m]);
      members.forEach((m) => left.delete(m));
      return [b.name, members, b.id];
    }).filter(([, members]) => members.length);
    if (left.size) made.push([made.length ? "In none of them on the day" : "All States", [...left]]);
    return made;
  }

  function group(index, decision, name, members, bloc) {
    const counts = [0, 0, 0, 0, 0, 0, 0];
    members.forEach((m) => counts[decision.cells[m]]++);
    const order = [1, 3, 2, 4, 6, 5];
    const sorted = [...members].sort((a, b) => order.indexOf(decision.cells[a]) - order.indexOf(decision.cells[b]) || index.countries[a].name.localeCompare(index.countries[b].name, "en"));
    return h("div", {class: "group"},
      h("h3", null, bloc ? R.link("bloc", bloc, name) : name, h("small", null, ` ${order.filter((v) => counts[v]).map((v) => `${counts[v]} ${R.VOTES[v].word}`).join(", ")}`)),
      h("ul", {class: "chips"}, sorted.map((m) => {
        const vote = R.VOTES[decision.cells[m]];
        const country = index.countries[m];
        return h("li", null, h("a", {href: R.href("country", country.code), class: `chip v-${vote.name}`, title: `${country.name}: ${vote.word}`, "aria-label": `${country.code} ${vote.letter}: ${country.name}, ${vote.word}`}, h("span", null, country.code), " ", h("b", null, vote.letter)));
      })));
  }

  // ---- committee beside plenary

  function linked(index, decision) {
    const other = decision.came_from?.[0] ?? decision.became?.[0];
    if (!other) return null;
    return R.section("committee", "Committee beside plenary", R.live(async () => {
      const there = await R.decision(other);
      if (!there.counted || !decision.counted) return h("p", null, R.link("decision", other, there.title ?? other), ": there is no roll call on both sides to compare.");
      const [first, second] = decision.came_from?.length ? [there, decision] : [decision, there];
      const rows = index.countries.map((c, n) => ({code: c.code, State: c.name, committee: R.VOTES[first.cells[n]].name, plenary: R.VOTES[second.cells[n]].name}));
      const both = rows.filter((row) => row.committee !== "none" && row.plenary !== "none");
      const moved = both.filter((row) => row.committee !== row.plenary);
      return [
        h("p", null, `${R.number(both.length - moved.length)} of ${R.plural(both.length, "State")} stand alike in both; ${R.number(moved.length)} do not. `, R.link("decision", first.id, `Committee: ${first.symbol ?? first.id}`), ", ", R.link("decision", second.id, `plenary: ${second.symbol ?? second.id}`), "."),
        moved.length > 0 && R.figure({
          title: `${second.symbol ?? second.id}: who changed between committee and plenary`, note: `${first.symbol ?? first.id} of ${first.date} to ${second.symbol ?? second.id} of ${second.date}; lines are as thick as they carry States.`,
          key: keyOf(moved), columns: ["State", "committee", "plenary"], rows: moved, draw: R.draw.slope(moved, {from: "committee", to: "plenary", label: "State"}),
        }),
      ].filter(Boolean);
    }));
  }

  const keyOf = (rows) => [...new Set(rows.flatMap((row) => [row.committee, row.plenary]))];

  // ---- the cells

  function cells(index, decision) {
    const rows = index.countries.map((c, n) => ({n, code: c.code, name: c.name, vote: R.VOTES[decision.cells[n]].word, anchor: `vote-${c.code}`})).filter((row) => decision.cells[row.n]).sort((a, b) => a.name.localeCompare(b.name, "en"));
    const intended = new Map((decision.intended ?? []).map((i) => [i.country, i.vote]));
    return R.section("votes", "Every vote and its cell", h("p", null, "The button shows what the sources have written, and in which cell."), R.table({
      caption: "Votes", name: R.slug(decision.id), rows,
      columns: [
        {name: "name", title: "State", is: "its name today, or its last", show: (row) => R.link("country", row.code, row.name)},
        {name: "code", is: "ISO 3166-1 alpha-3 of the seat"},
        {name: "vote", is: "as published", show: (row) => [row.vote, intended.has(row.n) && ` (later said it had meant ${intended.get(row.n)})`]},
        {name: "cell", is: "what the sources have written", show: (row) => cellButton(index, decision, row)},
      ],
    }));
  }

  function cellButton(index, decision, row) {
    const place = h("div", {class: "cells", role: "status"});
    const button = h("button", {type: "button", "aria-label": `Cell of ${row.name}`, "aria-expanded": "false", onclick: async () => {
      button.setAttribute("aria-expanded", "true");
      try {
        place.replaceChildren(...(await written(decision, row)));
      } catch (error) {
        place.replaceChildren(R.problem(error));
      }
    }}, "cell");
    return [button, place];
  }

  async function written(decision, row) {
    const chunk = await R.load(`cells-${R.chunk(decision.id)}`);
    chunk.textAt ??= new Map((chunk.texts?.key ?? []).map((key, i) => [key, i]));
    chunk.nameAt ??= new Map((chunk.names?.key ?? []).map((key, i) => [key, i]));
    const found = [];
    (chunk.cells?.id ?? []).forEach((id, i) => {
      if (id !== decision.id) return;
      for (const cell of chunk.cells.cells[i].split(";")) {
        const [country, name, text, line] = cell.split(",").map(Number);
        if (country !== row.n) continue;
        const place = (chunk.cells.place[i] ?? "") + (line === undefined || Number.isNaN(line) ? "" : chunk.cells.base[i] + line);
        const t = chunk.textAt.get(text);
        const m = chunk.nameAt.get(name);
        const mark = chunk.texts.mark[t];
        found.push(h("p", null, h("b", null, `${chunk.cells.path[i]}, ${place}`), h("br"), `“${chunk.names.name[m]}” (read by: ${chunk.names.rule[m]}): “${chunk.texts.text[t]}” (read by: ${chunk.texts.rule[t]}${mark ? `; footnote mark ${mark}` : ""})`));
      }
    });
    if (found.length) return found;
    const i = (chunk.filled?.id ?? []).indexOf(decision.id);
    return [h("p", null, i < 0 ? "No cell is known for this vote." : `No cell says so: it follows from the list at ${chunk.filled.path[i]}, ${chunk.filled.ref[i]}, in which the State is not named.`)];
  }

  // ---- what is in doubt

  function disputed(index, decision) {
    const conflicts = decision.conflicts ?? [];
    const notices = decision.notices ?? [];
    return R.section("doubts", "What is in doubt",
      conflicts.length > 0 && h("ul", null, conflicts.map((c) => h("li", null, `${c.field}${c.country ? ` of ${c.country}` : ""}: ${c.kept_source} (${c.kept_ref}) says `, h("b", null, c.kept), `, which is published; ${c.lost_source} (${c.lost_ref}) says `, h("b", null, c.lost), "."))),
      notices.length > 0 && h("ul", null, notices.map((n) => h("li", null, h("b", null, n.severity), `: ${n.message} (${n.source}, ${n.ref})`))),
      decision.short && h("p", null, "The folder edition of the site tells what is in doubt here."),
      !decision.short && !conflicts.length && !notices.length && h("p", null, "No source contradicts another here, and no notice names this decision."));
  }
})();
