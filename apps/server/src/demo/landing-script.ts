/** Served as a file, since the page's policy forbids scripts inside it: makes an invitation and opens the app with it. */
export const landingScript = `"use strict";
document.querySelectorAll("button[data-officer]").forEach(function (button) {
  button.addEventListener("click", function () {
    button.disabled = true;
    fetch("/demo/enrolments/" + button.dataset.officer, { method: "POST", headers: { "x-jatidiri": "1" } })
      .then(function (reply) { return reply.ok ? reply.json() : Promise.reject(); })
      .then(function (body) { location.href = "/petugas/" + button.dataset.query + "#/daftar?undangan=" + encodeURIComponent(body.ticket); })
      .catch(function () {
        button.disabled = false;
        button.textContent = button.dataset.failed;
      });
  });
});
`
