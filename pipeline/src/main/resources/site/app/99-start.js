"use strict";
/* Shows the view that the page's address names. */
(() => {
  const R = window.Rollcall;
  const {h} = R;

  async function show() {
    const {view, key} = R.place();
    R.frame(view, h("p", {role: "status"}, "Loading …"));
    let content;
    try {
      const make = R.views[view];
      if (!make) throw new Error("There is no such page here.");
      content = await make(key);
    } catch (error) {
      content = [h("h1", null, document.body.dataset.title ?? "Rollcall"), R.problem(error)];
    }
    const main = document.getElementById("main");
    main.replaceChildren(...[content].flat(Infinity).filter(Boolean));
    const heading = main.querySelector("h1");
    if (R.isSingle()) {
      document.title = `${heading?.textContent ?? "Rollcall"} · Rollcall`;
      window.scrollTo(0, 0);
    }
    document.body.dataset.ready = "yes";
  }

  if (R.isSingle()) {
    let at = JSON.stringify(R.place());
    window.addEventListener("hashchange", () => {
      const now = JSON.stringify(R.place());
      if (now !== at) {
        at = now;
        show();
      }
    });
  } else {
    // a link to another choice of this same page
    let before = location.hash;
    window.addEventListener("hashchange", () => {
      if (location.hash !== before) {
        before = location.hash;
        show();
      }
    });
  }
  show();
})();
