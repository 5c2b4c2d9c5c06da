"use strict";
/* Shows the view that the page's address names. */
(() => {
  const R = window.Rollcall;
  const {h} = R;

  async function show() {
    const {view, key} = R.place();
    const mine = location.hash;
    R.shown = mine;
    R.frame(view, h("p", {role: "status"}, "Loading …"));
    let content;
    try {
      const make = Object.hasOwn(R.views, view) && R.views[view];
      if (!make) throw new Error("There is no such page here.");
      content = await make(key);
    } catch (error) {
      content = [h("h1", null, document.body.dataset.title ?? "Rollcall"), R.problem(error)];
    }
    if (R.shown !== mine) return; // another was asked for meanwhile
    const main = document.getElementById("main");
    main.replaceChildren(...[content].flat(Infinity).filter(Boolean));
    const heading = main.querySelector("h1");
    if (R.isSingle()) {
      document.title = `${heading?.textContent ?? "Rollcall"} · Rollcall`;
      window.scrollTo(0, 0);
    }
    document.body.dataset.ready = "yes";
  }

  // a link to another view of a one-file site, or to another choice of this page
  window.addEventListener("hashchange", async () => {
    if (location.hash === R.shown) return;
    await show();
    document.getElementById("main").focus({preventScroll: true}); // what had the focus is gone
  });
  show();
})();
