// What the pages do beyond htmx. Everything here has a way without scripts, too.
document.documentElement.classList.add("scripted");

// A choice takes effect at once.
document.addEventListener("change", function (event) {
  if (event.target.matches("[data-submit]")) {
    event.target.form.submit();
  }
});

document.addEventListener("click", function (event) {
  var close = event.target.closest("[data-close]");
  if (close && close.closest("dialog")) {
    event.preventDefault();
    close.closest("dialog").close();
  }
  var copy = event.target.closest("[data-copy]");
  if (copy) {
    navigator.clipboard.writeText(document.querySelector(copy.dataset.copy).textContent).then(function () {
      document.querySelector(copy.dataset.says).textContent = copy.dataset.done;
    });
  }
});

// A dialog is shown once its content has settled, lest htmx moves the focus once more; the browser
// gives it back to what opened the dialog.
document.addEventListener("htmx:afterSettle", function (event) {
  if (event.detail.target.id === "dialog") {
    var dialog = event.detail.target;
    dialog.showModal();
    var first = dialog.querySelector("[autofocus]");
    if (first) {
      first.focus();
    }
  }
});
