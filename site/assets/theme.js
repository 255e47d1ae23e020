// Runs before the first paint, so that a reader who chose a theme never sees the other one.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const theme = localStorage.getItem("errorbook-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage may be off. The system's theme is then used.
  }
})();
