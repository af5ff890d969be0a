// The chosen theme. Loaded before the page is drawn, so that nothing flashes.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try {
    chosen = localStorage.getItem("rost-theme");
  } catch {
    // Storage is forbidden: the system's theme stays.
  }
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  const current = () => root.dataset.theme || (dark.matches ? "dark" : "light");
  const label = (button) => {
    const next = current() === "dark" ? "Светлая тема" : "Тёмная тема";
    button.setAttribute("aria-label", next);
    button.title = next;
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-theme-toggle]")) {
      button.hidden = false;
      label(button);
      button.addEventListener("click", () => {
        root.dataset.theme = current() === "dark" ? "light" : "dark";
        try {
          localStorage.setItem("rost-theme", root.dataset.theme);
        } catch {
          // The choice lasts for this page.
        }
        label(button);
      });
    }
  });
})();
