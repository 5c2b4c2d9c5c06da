"use strict";
/* Votes as the pages hold them, and what is computed from them: the same definitions as the reports. */
(() => {
  const R = window.Rollcall;

  /** What a vote's number stands for; the pages' writer counts the same way. */
  const VOTES = [
    {name: "none", word: "no vote", letter: ""},
    {name: "yes", word: "yes", letter: "Y"},
    {name: "no", word: "no", letter: "N"},
    {name: "abstain", word: "abstained", letter: "A"},
    {name: "absent", word: "absent", letter: "–"},
    {name: "disassociated", word: "disassociated itself", letter: "D"},
    {name: "adopted_without_vote", word: "went along without a vote", letter: "w"},
  ];
  const [NONE, YES, NO, ABSTAIN, ABSENT, DISASSOCIATED, WITHOUT] = VOTES.keys();
  const DIGITS = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].map((c, i) => [c, i]));

  /** Where a vote lies between no and yes; absence is not a position. */
  const POSITION = {[YES]: 1, [ABSTAIN]: 0, [NO]: -1};

  R.VOTES = VOTES;
  R.vote = {NONE, YES, NO, ABSTAIN, ABSENT, DISASSOCIATED, WITHOUT, POSITION};
  R.voteNumber = (name) => VOTES.findIndex((v) => v.name === name);
  R.voted = (v) => v === YES || v === NO || v === ABSTAIN;

  /** Two votes to a character, countries in the order of the index; "!" stands before a number of equal ones. */
  R.decode = (packed, into, offset) => {
    let at = offset;
    for (let i = 0; i < packed.length; i++) {
      let times = 1;
      if (packed[i] === "!") {
        times = DIGITS.get(packed[i + 1]);
        i += 2;
      }
      const pair = DIGITS.get(packed[i]);
      for (; times > 0; times--) {
        into[at++] = pair >> 3;
        into[at++] = pair & 7;
      }
    }
    return into;
  };

  const OUTCOMES = {a: "adopted", r: "rejected", u: "unknown"};

  /** All decisions of a body, in order of date, with their votes. */
  R.body = async (id) => {
    const [index, raw] = await Promise.all([R.load("index"), R.load(`body-${id}`)]);
    if (!raw.matrix) {
      const width = index.countries.length + 1;
      raw.n = raw.date.length;
      raw.body = id;
      raw.width = width;
      raw.matrix = new Uint8Array(raw.n * width + 1);
      raw.votes.forEach((packed, i) => R.decode(packed, raw.matrix, i * width));
      raw.date.forEach((date, i) => {
        if (date === 0) raw.date[i] = raw.date[i - 1];
      });
      raw.id = raw.date.map((date, i) => raw.ids[i] ?? `${id}:${date}:${raw.symbol[i]}`);
      raw.date = raw.date.map((date) => date || null);
      raw.year = raw.date.map((date) => (date ? Number(date.slice(0, 4)) : null));
      raw.outcome = [...raw.outcome].map((letter) => OUTCOMES[letter]);
      raw.rollCall = [...raw.rollCall].map((bit) => bit === "1");
      raw.whole = [...raw.whole].map((bit) => bit === "1");
      raw.subjects = raw.subjects.map((list) => list || []);
      raw.at = new Map(raw.id.map((each, i) => [each, i]));
    }
    return raw;
  };

  R.bodies = (ids) => Promise.all(ids.map(R.body));

  /** A decision in a selection. */
  const entry = (body, i) => ({body, i, id: body.id[i], date: body.date[i], year: body.year[i], symbol: body.symbol[i], offset: i * body.width});
  R.entry = entry;
  R.voteOf = (decision, country) => decision.body.matrix[decision.offset + country];

  /**
   * The decisions that a choice of subject, body and years takes.
   * rollCalls: only those with a recorded vote of each State; whole: only whole texts; drafts: only
   * those of the bodies whose drafts another body decides on.
   */
  R.select = async ({subject, body, from, to, rollCalls, whole, drafts}) => {
    const index = await R.load("index");
    const ids = drafts ? index.bodies.filter((b) => b.drafts).map((b) => b.id) : !body || body === "all" ? index.bodies.map((b) => b.id) : [body];
    const wanted = subject && subject !== "all" ? index.subjects.findIndex((s) => s.id === subject) : -1;
    const chosen = [];
    for (const each of await R.bodies(ids)) {
      for (let i = 0; i < each.n; i++) {
        if (from && !(each.year[i] >= Number(from))) continue;
        if (to && !(each.year[i] <= Number(to))) continue;
        if (wanted >= 0 && !each.subjects[i].includes(wanted)) continue;
        if (rollCalls && !each.rollCall[i]) continue;
        if (whole && !each.whole[i]) continue;
        chosen.push(entry(each, i));
      }
    }
    return chosen.sort((a, b) => (a.date ?? "").localeCompare(b.date ?? "") || (a.id < b.id ? -1 : 1));
  };

  // ---- membership

  /** Who is in a bloc on a day, its last day included: by index of country. On an unknown day nobody is known to be. */
  R.membersOn = (terms, bloc, date) => {
    const members = new Set();
    if (!date) return members;
    for (const [b, country, from, to] of terms) {
      if (b === bloc && (!from || from <= date) && (!to || date <= to)) members.add(country);
    }
    return members;
  };

  /** The same, remembered by day. */
  R.membership = (terms, bloc) => {
    const byDay = new Map();
    const own = terms.filter((term) => term[0] === bloc);
    return (date) => {
      if (!byDay.has(date)) byDay.set(date, R.membersOn(own, bloc, date));
      return byDay.get(date);
    };
  };

  // ---- figures

  /**
   * The 95 % interval of Wilson (1927) for a share of n. With halves between 0 and 1 the true variance
   * is smaller than a share's, so that the interval is rather too wide than too narrow.
   */
  R.interval = (share, n) => {
    if (!n) return [null, null];
    const z = 1.959964;
    const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
    const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
    return [Math.max(0, middle - half), Math.min(1, middle + half)];
  };

  /**
   * How a State voted beside every other: of the roll calls in which both said yes, no or abstained,
   * how many the same, one step apart, and opposite. agreement = (same + apart / 2) / both, Lijphart's (1963).
   */
  R.agreementWith = (decisions, country, width) => {
    const sums = Array.from({length: width}, () => ({both: 0, same: 0, partial: 0, opposite: 0}));
    for (const {body, offset} of decisions) {
      const own = body.matrix[offset + country];
      if (!R.voted(own)) continue;
      for (let other = 0; other < width; other++) {
        const vote = body.matrix[offset + other];
        if (!R.voted(vote) || other === country) continue;
        const sum = sums[other];
        sum.both++;
        if (vote === own) sum.same++;
        else if (vote === ABSTAIN || own === ABSTAIN) sum.partial++;
        else sum.opposite++;
      }
    }
    return sums.map((sum, other) => {
      const agreement = sum.both ? (sum.same + sum.partial / 2) / sum.both : null;
      const [low, high] = R.interval(agreement, sum.both);
      return {country: other, ...sum, agreement, low, high};
    });
  };

  /** The agreement of each pair of the countries given; null on the diagonal and where they never met. */
  R.pairMatrix = (decisions, countries) => {
    const n = countries.length;
    const both = new Int32Array(n * n);
    const points = new Int32Array(n * n);
    const seats = new Int8Array(n);
    for (const {body, offset} of decisions) {
      for (let a = 0; a < n; a++) {
        const vote = body.matrix[offset + countries[a]];
        seats[a] = vote === YES ? 2 : vote === ABSTAIN ? 1 : vote === NO ? 0 : -1;
      }
      for (let a = 0; a < n; a++) {
        if (seats[a] < 0) continue;
        for (let b = 0; b < a; b++) {
          if (seats[b] < 0) continue;
          both[a * n + b]++;
          points[a * n + b] += 2 - Math.abs(seats[a] - seats[b]);
        }
      }
    }
    return (a, b) => {
      if (a === b) return {agreement: null, both: 0};
      const at = a > b ? a * n + b : b * n + a;
      return {agreement: both[at] ? points[at] / (2 * both[at]) : null, both: both[at]};
    };
  };

  /** How the members of a bloc voted in one decision. */
  R.tally = (decision, members) => {
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (const country of members) counts[R.voteOf(decision, country)]++;
    return counts;
  };

  /** Agreement index (Hix, Noury and Roland 2005) and Rice index (1928) of a tally; null below two positions. */
  R.cohesion = (counts) => {
    const [yes, no, abstain] = [counts[YES], counts[NO], counts[ABSTAIN]];
    const total = yes + no + abstain;
    if (total < 2) return null;
    const most = Math.max(yes, no, abstain);
    return {agreement: (most - (total - most) / 2) / total, rice: yes + no ? Math.abs(yes - no) / (yes + no) : null, total};
  };

  /** Means over the roll calls of each year. */
  R.cohesionByYear = (decisions, membersOn) => {
    const years = new Map();
    for (const decision of decisions) {
      if (decision.year === null) continue;
      const indices = R.cohesion(R.tally(decision, membersOn(decision.date)));
      if (!indices) continue;
      const year = years.get(decision.year) ?? {year: decision.year, rollCalls: 0, agreement: 0, rice: 0, withRice: 0};
      year.rollCalls++;
      year.agreement += indices.agreement;
      if (indices.rice !== null) {
        year.rice += indices.rice;
        year.withRice++;
      }
      years.set(decision.year, year);
    }
    return [...years.values()].map((y) => ({
      year: y.year, rollCalls: y.rollCalls, agreement: y.agreement / y.rollCalls, rice: y.withRice ? y.rice / y.withRice : null,
    })).sort((a, b) => a.year - b.year);
  };

  /**
   * How often each member voted another way than the most common one of its bloc. A tie has no side, and
   * fewer than three positions make none.
   */
  R.defectors = (decisions, membersOn) => {
    const sums = new Map();
    for (const decision of decisions) {
      const members = membersOn(decision.date);
      const counts = R.tally(decision, members);
      const side = [YES, NO, ABSTAIN].sort((a, b) => counts[b] - counts[a]);
      if (counts[side[0]] === counts[side[1]] || counts[YES] + counts[NO] + counts[ABSTAIN] < 3) continue;
      for (const country of members) {
        const vote = R.voteOf(decision, country);
        if (!R.voted(vote)) continue;
        const sum = sums.get(country) ?? {country, decisions: 0, left: 0, opposed: 0};
        sum.decisions++;
        if (vote !== side[0]) {
          sum.left++;
          if (vote !== ABSTAIN && side[0] !== ABSTAIN) sum.opposed++;
        }
        sums.set(country, sum);
      }
    }
    return [...sums.values()].map((sum) => {
      const [low, high] = R.interval(sum.left / sum.decisions, sum.decisions);
      return {...sum, share: sum.left / sum.decisions, low, high};
    }).sort((a, b) => b.share - a.share || b.decisions - a.decisions);
  };

  /** How often each State's yes or no was on the losing side; without an outcome that is known, a roll call is left out. */
  R.outvoted = (decisions, width) => {
    const sums = Array.from({length: width}, (_, country) => ({country, votes: 0, lost: 0}));
    for (const decision of decisions) {
      const outcome = decision.body.outcome[decision.i];
      const losing = outcome === "adopted" ? NO : outcome === "rejected" ? YES : null;
      if (losing === null) continue;
      for (let country = 0; country < width; country++) {
        const vote = R.voteOf(decision, country);
        if (vote !== YES && vote !== NO) continue;
        sums[country].votes++;
        if (vote === losing) sums[country].lost++;
      }
    }
    return sums.filter((sum) => sum.votes).map((sum) => {
      const [low, high] = R.interval(sum.lost / sum.votes, sum.votes);
      return {...sum, share: sum.lost / sum.votes, low, high};
    }).sort((a, b) => b.share - a.share || b.votes - a.votes);
  };

  /** A State's votes by year. */
  R.votesByYear = (decisions, country) => {
    const years = new Map();
    for (const decision of decisions) {
      const vote = R.voteOf(decision, country);
      if (vote === NONE || decision.year === null) continue;
      const key = `${decision.year} ${vote}`;
      const sum = years.get(key) ?? {year: decision.year, vote: VOTES[vote].name, votes: 0};
      sum.votes++;
      years.set(key, sum);
    }
    return [...years.values()].sort((a, b) => a.year - b.year || R.voteNumber(a.vote) - R.voteNumber(b.vote));
  };

  /** The drafts voted on in a committee with the resolution that each became. */
  R.committeePairs = async (decisions) => {
    const index = await R.load("index");
    const pairs = [];
    for (const decision of decisions) {
      const to = decision.body.leadsTo?.[decision.i];
      if (!to || !decision.body.rollCall[decision.i]) continue;
      const id = index.bodies.map((b) => b.id).find((b) => to.startsWith(b + ":"));
      if (!id) continue;
      const body = await R.body(id);
      const i = body.at.get(to);
      if (i !== undefined && body.rollCall[i]) pairs.push([decision, entry(body, i)]);
    }
    return pairs;
  };
})();
