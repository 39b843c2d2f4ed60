package dk.voresplan.portal.server;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Gives each first page of Vaadin its language and its content security policy. It ends the
 * server's session together with Vaadin's.
 */
@Singleton
final class PageSetup implements VaadinServiceInitListener {
  private final transient SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::firstPage);
    var service = event.getSource();
    service.addUIInitListener(start -> {
      start.getUI().addBeforeEnterListener(new PageAccess());
      Languages.of(VaadinServletRequest.getCurrent()).ifPresent(start.getUI()::setLocale);
    });
    // Vaadin closes an idle session of its own; who signed in must be forgotten with it.
    service.addSessionDestroyListener(end -> {
      var session = end.getSession().getSession();
      if (session != null) {
        session.invalidate();
      }
    });
  }

  private void firstPage(IndexHtmlResponse page) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    page.getDocument()
        .head()
        .appendElement("script")
        .attr("src", StaticFiles.address("portal.js"))
        .attr("defer", "");
    // Before Flow's own, which calls what is defined here as soon as it draws a box.
    page.getDocument()
        .head()
        .prependElement("script")
        .attr("src", StaticFiles.address("drafts.js"))
        .attr("type", "module");
    page.getDocument().getElementsByTag("script").attr("nonce", nonce);
    page.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicy.vaadin(nonce));
    page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    Languages.of(VaadinServletRequest.getCurrent())
        .ifPresent(language -> page.getDocument().child(0).attr("lang", language.getLanguage()));
  }
}
