// Forms with data-confirm ask first; forms with data-guard warn before typed text is lost; data-autosubmit sends on change.
const askedForms = new WeakSet();

const ask = (form, submitter) => {
  const dialog = document.getElementById("confirm-dialog");
  dialog.querySelector("[data-confirm-question]").textContent = form.dataset.confirm;
  dialog.querySelector("[data-confirm-explain]").textContent = form.dataset.confirmExplain || "";
  const yes = dialog.querySelector("[value=yes]");
  yes.textContent = form.dataset.confirmYes || submitter?.textContent.trim() || "Продолжить";
  dialog.returnValue = "";
  dialog.addEventListener(
    "close",
    () => {
      if (dialog.returnValue !== "yes") return;
      askedForms.add(form);
      form.requestSubmit(submitter);
    },
    { once: true },
  );
  dialog.showModal();
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.confirm || askedForms.has(form)) return;
  event.preventDefault();
  // htmx listens on the form too and must not send it before the answer.
  event.stopImmediatePropagation();
  ask(form, event.submitter);
}, true);

const changed = new Set();
document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form[data-guard]");
  if (form) changed.add(form);
});
document.addEventListener("submit", (event) => changed.delete(event.target));
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) changed.delete(event.target.closest("form[data-guard]"));
});
addEventListener("beforeunload", (event) => {
  if ([...changed].some((form) => form.isConnected)) event.preventDefault();
});

document.addEventListener("change", (event) => {
  const form = event.target.closest?.("form[data-autosubmit]");
  if (form && event.target.matches("select, input[type=checkbox], input[type=radio], input[type=date]")) form.requestSubmit();
});
