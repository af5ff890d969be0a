// Files dropped on a `.dropzone` go into its <input type=file>; their names are listed. Without script the input serves.
const sizeOf = (bytes) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} КБ`
    : `${(bytes / 1024 / 1024).toLocaleString("ru", { maximumFractionDigits: 1 })} МБ`;

const listFiles = (zone, input) => {
  const list = zone.querySelector(".dropzone-files");
  if (!list) return;
  list.replaceChildren(
    ...Array.from(input.files, (file) => {
      const row = document.createElement("li");
      row.textContent = `${file.name} — ${sizeOf(file.size)}`;
      return row;
    }),
  );
};

const prepare = (zone) => {
  const input = zone.querySelector("input[type=file]");
  if (!input) return;
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add("is-over");
    });
  }
  zone.addEventListener("dragleave", (event) => {
    if (!zone.contains(event.relatedTarget)) zone.classList.remove("is-over");
  });
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("is-over");
    const files = input.multiple ? event.dataTransfer.files : firstOf(event.dataTransfer.files);
    if (!files.length) return;
    input.files = files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  input.addEventListener("change", () => listFiles(zone, input));
};

const firstOf = (files) => {
  const one = new DataTransfer();
  if (files.length) one.items.add(files[0]);
  return one.files;
};

document.querySelectorAll(".dropzone").forEach(prepare);
