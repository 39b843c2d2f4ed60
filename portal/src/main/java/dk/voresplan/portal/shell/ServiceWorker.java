package dk.voresplan.portal.shell;

import dk.voresplan.portal.server.StaticFiles;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The browser's helper that shows the offline page when the net is gone. It keeps that page and
 * what it needs, and nothing else, least of all a page with someone's plan.
 */
@Singleton
@WebServlet("/sw.js")
final class ServiceWorker extends HttpServlet {
  private final String script;

  ServiceWorker(OfflinePage page) {
    script =
        """
        const kept = 'offline-%1$s';
        const files = ['/offline', '%2$s', '%3$s', '%4$s', '%5$s'];
        self.addEventListener('install', (event) => {
          event.waitUntil(caches.open(kept).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
        });
        self.addEventListener('activate', (event) => {
          event.waitUntil(
            caches.keys()
              .then((names) => Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name))))
              .then(() => self.clients.claim()),
          );
        });
        self.addEventListener('fetch', (event) => {
          const request = event.request;
          if (request.method !== 'GET') return;
          if (request.mode === 'navigate') {
            event.respondWith(fetch(request).catch(() => caches.match('/offline')));
          } else if (files.includes(new URL(request.url).pathname)) {
            event.respondWith(caches.match(request, { ignoreVary: true }).then((file) => file ?? fetch(request)));
          }
        });
        """
            .formatted(
                version(page.render()),
                StaticFiles.address("portal.css"),
                StaticFiles.address("atkinson.woff2"),
                StaticFiles.address("portal.js"),
                StaticFiles.address("mark.svg"));
  }

  private static String version(String page) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/javascript;charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    response.getWriter().write(script);
  }
}
