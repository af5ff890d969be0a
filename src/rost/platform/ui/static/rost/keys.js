// Ctrl+K goes to the search field; Escape and a click elsewhere close an open menu.
document.addEventListener("keydown", (event) => {
  // `code`, not `key`: under the Russian layout the same key gives «л».
  if ((event.ctrlKey || event.metaKey) && event.code === "KeyK") {
    const field = document.getElementById("search-field");
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
