"use strict";
// Everything on this page can be read without this script.  It opens folded texts on the way to a place in them, shows
// places and wordings beside the pointer or the focus, and unfolds the page for the printer.
(() => {
  const card = document.getElementById("card");
  let opener = null;
  let closing = 0;

  const unfold = (element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };

  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const folded = target.closest("details:not([open])");
    unfold(target);
    if (folded) target.scrollIntoView();
  };

  // Marks the next `length` characters (code points) of a copied paragraph, from the place on.
  const markFrom = (root, start, length) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    let left = length;
    for (const node of nodes) {
      if (!start.contains(node) && !(start.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (node.parentElement.closest(".ref")) continue;
      const letters = Array.from(node.data);
      const taken = letters.slice(0, left).join("");
      left -= Math.min(left, letters.length);
      if (!taken) break;
      const mark = document.createElement("mark");
      mark.textContent = taken;
      node.replaceWith(mark, node.data.slice(taken.length));
    }
  };

  const copied = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("[id]").forEach((inner) => inner.removeAttribute("id"));
    copy.querySelectorAll(".ref").forEach((ref) => ref.remove());
    copy.removeAttribute("id");
    return copy;
  };

  const contents = (link) => {
    const target = document.getElementById(link.getAttribute("href").slice(1));
    if (!target) return null;
    if (link.classList.contains("variant")) return [copied(target)];
    const paragraph = target.closest(".print p");
    if (!paragraph) return null;
    target.setAttribute("data-here", "");
    const copy = copied(paragraph);
    target.removeAttribute("data-here");
    markFrom(copy, copy.querySelector("[data-here]") || copy, Number(link.dataset.length || 1));
    copy.querySelectorAll("a").forEach((a) => a.removeAttribute("href"));
    const from = document.createElement("p");
    from.className = "from";
    from.textContent = target.closest(".account").dataset.label;
    return [from, copy];
  };

  const beside = (link) => {
    const box = link.getClientRects()[0] || link.getBoundingClientRect();
    const width = card.offsetWidth;
    const height = card.offsetHeight;
    const below = box.bottom + 8 + height < innerHeight || box.top < height + 16;
    card.style.left = `${Math.max(12, Math.min(box.left, innerWidth - width - 12))}px`;
    card.style.top = `${Math.max(12, below ? box.bottom + 8 : box.top - height - 8)}px`;
  };

  const show = (link) => {
    clearTimeout(closing);
    if (opener === link) return;
    const nodes = contents(link);
    if (!nodes) return;
    opener = link;
    card.replaceChildren(...nodes);
    if (!card.matches(":popover-open")) card.showPopover();
    beside(link);
  };

  const hide = () => {
    opener = null;
    if (card.matches(":popover-open")) card.hidePopover();
  };

  const soon = () => {
    clearTimeout(closing);
    closing = setTimeout(hide, 250);
  };

  const previewed = (event) => event.target.closest?.("a.variant, a.chip[href], .matrix td a, a.go");

  addEventListener("hashchange", arrive);
  addEventListener("DOMContentLoaded", arrive);
  if (document.readyState !== "loading") arrive();
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => folded.forEach((details) => (details.open = false)));

  if (!card.showPopover) return;
  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = previewed(event);
    if (link) show(link);
    else if (card.contains(event.target)) clearTimeout(closing);
    else if (opener) soon();
  });
  addEventListener("focusin", (event) => {
    const link = previewed(event);
    if (link && link.matches(":focus-visible")) show(link);
    else hide();
  });
  addEventListener("click", (event) => {
    const link = previewed(event);
    // A finger has no hover: the first tap on a variant shows its wordings, the second one goes there.
    if (link && link.matches(".variant") && event.pointerType === "touch" && opener !== link) {
      event.preventDefault();
      show(link);
    } else hide();
  });
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  // The step to a link outside the window scrolls the page after it has shown the card: the card goes along.
  addEventListener("scroll", () => {
    if (!opener) return;
    const box = opener.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) hide();
    else beside(opener);
  }, { passive: true });
})();
