// A row of tabs, each with its view: the chosen one is the only stop of the keyboard, arrows go on.

const at = (id) => document.getElementById(id);

/** Makes tabs of `names` (`tab-NAME` and `view-NAME`); gives what chooses one of them. */
export function tabs(names, chosen = () => {}) {
  const choose = (name) => {
    for (const each of names) {
      away(at(`view-${each}`), each !== name);
      at(`tab-${each}`).ariaSelected = String(each === name);
      at(`tab-${each}`).tabIndex = each === name ? 0 : -1;
    }
    chosen(name);
  };
  const step = (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    const next = names[(names.findIndex((name) => at(`tab-${name}`).ariaSelected === "true") + by + names.length) % names.length];
    choose(next);
    at(`tab-${next}`).focus();
  };
  for (const name of names) {
    at(`tab-${name}`).onclick = () => choose(name);
    at(`tab-${name}`).onkeydown = step;
  }
  return choose;
}

/** A view that is read all the time (`data-read`) stays drawn, where nobody sees it: what is hidden is no article. */
function away(view, is) {
  if ("read" in view.dataset) {
    view.classList.toggle("vh", is);
    view.inert = is;
  } else {
    view.hidden = is;
  }
}
