"use strict";
/* Tables that can be sorted, searched and filtered, copied and saved; a page of rows at a time. */
(() => {
  const R = window.Rollcall;
  const {h} = R;
  const PAGE = 50;
  const ON_PAPER = 1000;

  /**
   * columns: {name, is, type, show(row) → node, reads(row) → what a reader searches for where that is not the
   * value itself, percent: true where a share is shown as percent}; rows: objects.
   * more: loads the rest of the rows, if the table does not have them all; total: how many there are.
   */
  R.table = ({caption, columns, rows, more, total, name, sort}) => {
    let all = rows;
    let complete = !more;
    let shown = [];
    let at = 0;
    let order = sort ?? null;
    const filters = new Map();
    let needle = "";

    const body = h("tbody");
    const status = h("p", {class: "note", role: "status"});
    const back = h("button", {type: "button", onclick: () => turn(-PAGE)}, "← Previous");
    const next = h("button", {type: "button", onclick: () => turn(PAGE)}, "Next →");
    const pager = h("div", {class: "pager"}, back, next);
    const heads = columns.map((column) => {
      const button = h("button", {type: "button", title: column.is, onclick: () => sortBy(column)}, column.title ?? column.name.replaceAll("_", " "));
      return h("th", {scope: "col", class: column.type === "number" ? "n" : null}, button);
    });
    const filterCells = columns.map((column) => h("td", null, filterOf(column)));
    const search = h("input", {type: "search", "aria-label": `Search in ${caption}`, placeholder: "Search in all columns", oninput: () => later(() => {
      needle = R.plain(search.value.trim());
      need();
    })});

    const text = (value) => (value === null || value === undefined ? "" : Array.isArray(value) ? value.join("; ") : String(value));
    const number = (row, column) => (column.percent && typeof row[column.name] === "number" ? 100 * row[column.name] : row[column.name]);
    const said = (row, column) => R.plain(column.reads ? text(column.reads(row)) : column.percent ? R.percent(row[column.name]) : text(row[column.name]));

    function filterOf(column) {
      const input = h("input", {type: "search", "aria-label": `Filter ${column.name.replaceAll("_", " ")}${column.type === "number" ? `, a number${column.percent ? " of percent" : ""}, or > or < and a number` : ""}`, placeholder: column.type === "number" ? "e.g. >5" : "", oninput: () => later(() => {
        const wanted = R.plain(input.value.trim());
        if (wanted) filters.set(column, wanted);
        else filters.delete(column);
        need();
      })});
      return input;
    }

    /** A long text shows its beginning until it is opened. */
    const cut = (long) => (long.length <= 90 ? long : h("details", {class: "long"}, h("summary", null, `${long.slice(0, 70)} …`), long));

    let timer = 0;
    const later = (what) => {
      clearTimeout(timer);
      timer = setTimeout(what, 150);
    };

    function passes(row, column, wanted) {
      const compared = column.type === "number" && wanted.match(/^(>=|<=|>|<|=)\s*(-?[\d.]+)$/);
      if (compared) {
        const value = number(row, column);
        if (value === null || value === undefined) return false;
        const n = Number(compared[2]);
        return {">": value > n, "<": value < n, ">=": value >= n, "<=": value <= n, "=": value === n}[compared[1]];
      }
      return said(row, column).includes(wanted);
    }

    /** What is asked for may be in rows that are not loaded yet. */
    async function need() {
      if (!complete && (filters.size || needle || order)) {
        await loadAll();
      }
      refresh();
    }

    async function loadAll() {
      status.textContent = "Loading all rows …";
      all = await more((done) => {
        status.textContent = `Loading all rows: ${R.number(done)} of ${R.number(total)} …`;
      });
      complete = true;
    }

    function sortBy(column) {
      const down = order?.column === column && order.direction === "ascending";
      order = {column, direction: down ? "descending" : "ascending"};
      need();
    }

    function compare(a, b, column) {
      const [x, y] = [a[column.name], b[column.name]];
      if (x === y) return 0;
      if (x === null || x === undefined) return 1;
      if (y === null || y === undefined) return -1;
      return typeof x === "number" && typeof y === "number" ? x - y : text(x).localeCompare(text(y), "en");
    }

    function refresh() {
      shown = all.filter((row) => (!needle || columns.some((c) => said(row, c).includes(needle)))
        && [...filters].every(([column, wanted]) => passes(row, column, wanted)));
      if (order) {
        const sign = order.direction === "ascending" ? 1 : -1;
        const missing = (row) => row[order.column.name] === null || row[order.column.name] === undefined;
        shown.sort((a, b) => (missing(a) || missing(b) ? compare(a, b, order.column) : sign * compare(a, b, order.column)));
      }
      heads.forEach((head, i) => {
        if (order?.column === columns[i]) head.setAttribute("aria-sort", order.direction);
        else head.removeAttribute("aria-sort");
      });
      at = 0;
      page();
    }

    /** The rows of now; on paper, which has no next page, all that are not too many. */
    function page(on = "screen") {
      const [start, length] = on === "paper" && complete && shown.length <= ON_PAPER ? [0, ON_PAPER] : [at, PAGE];
      body.replaceChildren(...shown.slice(start, start + length).map((row) => h("tr", {id: row.anchor}, columns.map((column) =>
        h("td", {class: column.type === "number" ? "n" : null}, column.show ? column.show(row) : column.percent ? R.percent(row[column.name]) : column.type === "number" ? R.figures(column.name, row[column.name]) : cut(text(row[column.name])))))));
      const whole = complete ? all.length : total;
      status.textContent = shown.length
        ? `Rows ${R.number(start + 1)}–${R.number(Math.min(start + length, shown.length))} of ${R.number(complete ? shown.length : total)}${shown.length < whole && complete ? `, of ${R.number(whole)} in all` : ""}`
        : "No row matches.";
      pager.hidden = shown.length <= PAGE && complete;
      const held = document.activeElement;
      back.disabled = at === 0;
      next.disabled = complete && at + PAGE >= shown.length;
      if (held === next && next.disabled) back.focus(); // the keyboard must not lose its place
      if (held === back && back.disabled) next.focus();
    }

    async function turn(by) {
      if (!complete && at + by + PAGE > all.length) {
        await loadAll();
        shown = [...all];
      }
      at = Math.max(0, at + by);
      page();
      table.scrollIntoView({block: "nearest"});
    }

    async function asCsv() {
      if (!complete) {
        await loadAll();
        refresh();
      }
      return R.csv(columns.map((c) => c.name), shown.map((row) => Object.fromEntries(columns.map((c) => [c.name, Array.isArray(row[c.name]) ? row[c.name].join("; ") : row[c.name]]))));
    }

    const copied = h("span", {class: "note", role: "status"});
    const copy = async () => {
      const csv = await asCsv();
      try {
        await navigator.clipboard.writeText(csv);
        copied.textContent = `${R.plural(shown.length, "row")} copied`;
      } catch {
        const area = h("textarea", {class: "off-screen"});
        area.value = csv;
        document.body.append(area);
        area.select();
        copied.textContent = document.execCommand("copy") ? `${R.plural(shown.length, "row")} copied` : "The browser did not allow copying; save it instead.";
        area.remove();
      }
    };

    const table = h("table", null, h("caption", {class: "off-screen"}, caption), h("thead", null, h("tr", null, heads), h("tr", {class: "filters"}, filterCells)), body);
    const element = h("div", {class: "table"},
      h("div", {class: "tools"}, search, h("button", {type: "button", onclick: copy}, "Copy as CSV"),
        h("button", {type: "button", onclick: async () => R.saveText(`${name ?? "rollcall"}.csv`, await asCsv(), "text/csv")}, "Save as CSV"), copied),
      h("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": `Table: ${caption}`}, table), status, pager);
    window.addEventListener("beforeprint", () => element.isConnected && page("paper"));
    window.addEventListener("afterprint", () => element.isConnected && page());
    refresh();
    return element;
  };

  /** Rows as objects, of data that came column by column; lists holds the texts of columns of numbers. */
  R.rows = (data, lists = {}) => {
    const names = Object.keys(data);
    const value = (name, i) => (lists[name] && data[name][i] !== null ? lists[name][data[name][i]] : data[name][i]);
    return names.length ? data[names[0]].map((_, i) => Object.fromEntries(names.map((name) => [name, value(name, i)]))) : [];
  };
})();
