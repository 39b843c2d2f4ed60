// What every page runs: lets the browser install the portal and show help without a net.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/sw.js').catch(() => {});
}
